# -WhatIf and -Confirm of every cmdlet that changes a directory.

BeforeDiscovery {
    . "$PSScriptRoot/Common.ps1"

    # Each changes something where it is let. $plan, $undone and so on are made below.
    $script:changes = @(
        @{ Command = 'Add-CicStation'; Script = { Add-CicStation @{ Name = 'new' } -AllClassifications } }
        @{ Command = 'Add-CicPhone'; Script = { Add-CicPhone @{ Name = 'new'; Type = 'Workstation'; Manufacturer = 'Polycom'; Model = 'IP650' } } }
        @{ Command = 'Add-CicUser'; Script = { Add-CicUser @{ UserName = 'new'; Roles = 'New Role'; Workgroups = 'New Workgroup' } -WarningAction SilentlyContinue } }
        @{ Command = 'Set-CicStation'; Script = { Set-CicStation station -Extension 999 } }
        @{ Command = 'Set-CicPhone'; Script = { Set-CicPhone phone -Extension 999 } }
        @{ Command = 'Set-CicUser'; Script = { Set-CicUser user -Extension 999 } }
        @{ Command = 'Reset-CicUserPassword'; Script = { Reset-CicUserPassword user } }
        @{ Command = 'Remove-CicStation'; Script = { Remove-CicStation station -Force } }
        @{ Command = 'Remove-CicPhone'; Script = { Remove-CicPhone phone } }
        @{ Command = 'Remove-CicUser'; Script = { Remove-CicUser user } }
        @{ Command = 'Rename-CicStation'; Script = { Rename-CicStation station renamed } }
        @{ Command = 'Rename-CicPhone'; Script = { Rename-CicPhone phone renamed } }
        @{ Command = 'Rename-CicUser'; Script = { Rename-CicUser user renamed } }
        @{ Command = 'Rename-CicPhoneTemplate'; Script = { Rename-CicPhoneTemplate template renamed } }
        @{ Command = 'Set-CicRole'; Script = { Set-CicRole Supervisor -Right @{ 'Record Calls' = $false } } }
        @{ Command = 'Set-CicWorkgroup'; Script = { Set-CicWorkgroup CompanyOperator -DisplayName Everyone } }
        @{ Command = 'Remove-CicRole'; Script = { Remove-CicRole Supervisor } }
        @{ Command = 'Remove-CicWorkgroup'; Script = { Remove-CicWorkgroup CompanyOperator -Force } }
        @{ Command = 'Initialize-CicDirectory'; Script = { Initialize-CicDirectory -Administrator other -Workgroup Other -License @{ 'Client Access' = 7 } } }
        @{ Command = 'Invoke-CicImportPlan'; Script = { Invoke-CicImportPlan $plan } }
        @{ Command = 'Undo-CicImport'; Script = { Undo-CicImport -Last } }
        @{ Command = 'Set-CicLicense'; Script = { Set-CicLicense 'Client Access' 7 } }
        @{ Command = 'New-CicPhoneTemplate'; Script = { New-CicPhoneTemplate new -Manufacturer Polycom -Model IP650 } }
        @{ Command = 'Set-CicPhoneTemplate'; Script = { Set-CicPhoneTemplate template -FirmwareVersion 1.2 } }
        @{ Command = 'Remove-CicPhoneTemplate'; Script = { Remove-CicPhoneTemplate template } }
    )
    # What is not there yet is not tried; what is there and not here fails below.
    $script:known = $changes | Where-Object { (Get-Command $_.Command -ErrorAction Ignore).Parameters.Keys -contains 'Directory' }
}

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/Site.ps1"
    Push-Location $TestDrive
    $site = Initialize-Site whatif.cicdb
    Add-CicStation @{ Name = 'station'; Extension = '100' }
    Add-CicPhone @{ Name = 'phone'; Type = 'Workstation'; Manufacturer = 'Polycom'; Model = 'IP650'; Extension = '101' }
    if ((Get-Command New-CicPhoneTemplate).Parameters.ContainsKey('Directory')) {
        New-CicPhoneTemplate template -Manufacturer Polycom -Model IP650
    }

    Add-CicUser @{ UserName = 'user'; Extension = '102'; StationName = 'station' }
    $script:plan = New-CicImportPlan -Station @{ Name = 'planned' } -User @{ UserName = 'planned' }
    $script:content = [IO.File]::ReadAllBytes($site.Path)
    $script:state = Get-FileState $site.Path
    $script:revision = (Get-CicDirectory).Revision
}

AfterAll {
    Pop-Location
}

Describe 'Every cmdlet that changes a directory' {
    It 'is tried here with -WhatIf' {
        # Those that read a list write rejected or annotated rows at most: Reject.Tests.ps1, MakeWorkbook.Tests.ps1. Those that export
        # write a file: Report.Tests.ps1.
        $changing = Get-Command -Module CicCsvImport |
            Where-Object { $_.Parameters.ContainsKey('WhatIf') -and $_.Parameters.ContainsKey('Directory') -and $_.Verb -notin 'Import', 'Test', 'Export' }
        $tried = (Get-Content $PSCommandPath -Raw | Select-String "Command = '([\w-]+)'" -AllMatches).Matches | ForEach-Object { $_.Groups[1].Value }

        $changing.Count | Should -BeGreaterOrEqual 12
        $changing.Name | Where-Object { $_ -notin $tried } | Should -BeNullOrEmpty
    }

    It 'can be asked with -WhatIf' {
        $reading = 'Get', 'Test', 'Import', 'ConvertFrom', 'Export', 'Compare', 'Disconnect'
        Get-Command -Module CicCsvImport |
            Where-Object { $_.Parameters.ContainsKey('Directory') -and $_.Verb -notin $reading -and $_.Name -ne 'New-CicImportPlan' } |
            Where-Object { -not $_.Parameters.ContainsKey('WhatIf') } | Should -BeNullOrEmpty
    }
}

Describe 'All of them' -ForEach @{ All = $known } {
    It 'say with -WhatIf what they would do, and nothing else' {
        [IO.File]::WriteAllBytes($site.Path, $content)
        $lines = foreach ($change in $All) {
            "'# $($change.Command)'"
            "$($change.Script)".Trim() -replace "^$($change.Command)", "$($change.Command) -WhatIf"
        }

        # A process of its own: there what a host shows can be taken.
        $said = Invoke-NewSession @"
            Import-Module '$ModuleManifest'
            `$null = Connect-CicDirectory '$($site.Path)'
            `$plan = New-CicImportPlan -Station @{ Name = 'planned' } -User @{ UserName = 'planned' }
            $($lines -join "`n")
"@

        $headings = @($said -like '# *')
        $headings | Should -Be $All.ForEach({ "# $($_.Command)" })
        @($said -notlike '# *') | Should -HaveCount $All.Count
        @($said -notlike '# *') | ForEach-Object { $_ | Should -BeLike 'What if: Performing the operation "*" on target "*".' }
    }
}

Describe '<Command>' -ForEach $known {
    BeforeEach {
        [IO.File]::WriteAllBytes($site.Path, $content)
    }

    It 'with -WhatIf changes not one byte' {
        $PSDefaultParameterValues = @{ "${Command}:WhatIf" = $true }
        $written = (Get-Item $site.Path).LastWriteTimeUtc

        & $Script | Should -BeNullOrEmpty

        Get-FileState $site.Path | Should -Be $state
        (Get-Item $site.Path).LastWriteTimeUtc | Should -Be $written
    }

    It 'with $WhatIfPreference changes not one byte' {
        $WhatIfPreference = $true

        & $Script | Should -BeNullOrEmpty

        $WhatIfPreference = $false
        Get-FileState $site.Path | Should -Be $state
    }

    It 'with -Confirm:$false does not ask and does it' {
        $ConfirmPreference = 'Low'
        $PSDefaultParameterValues = @{ "${Command}:Confirm" = $false }

        $null = & $Script 6> $null

        Get-FileState $site.Path | Should -Not -Be $state
        (Get-CicDirectory).Revision | Should -Be ($revision + 1)
    }
}

Describe 'Connect-CicDirectory' {
    It 'with -Create -WhatIf makes no file, and connects nothing' {
        $said = Invoke-NewSession @"
            Import-Module '$ModuleManifest'
            Set-Location '$TestDrive'
            `$null = New-Item -ItemType Directory connect
            Connect-CicDirectory connect/site.cicdb -Create -WhatIf
            try { Get-CicDirectory } catch { `$_.FullyQualifiedErrorId }
"@

        @($said)[0] | Should -BeLike 'What if: *"Create directory"*site.cicdb*'
        @($said)[1] | Should -BeLike 'NotConnected,*'
        $said | Should -HaveCount 2
        Get-ChildItem connect -Force | Should -BeNullOrEmpty
    }

    It 'with -Upgrade -WhatIf changes not one byte' {
        [IO.File]::WriteAllBytes($site.Path, $content)

        Connect-CicDirectory $site.Path -Upgrade -WhatIf | Should -BeNullOrEmpty

        Get-FileState $site.Path | Should -Be $state
    }

    It 'changes not one byte of a directory that is only looked at' {
        [IO.File]::WriteAllBytes($site.Path, $content)

        $null = Connect-CicDirectory $site.Path
        $null = Get-CicUser; $null = Get-CicStation; $null = Get-CicPhone; $null = Get-CicImport; $null = Get-CicImport -Last -Change
        $null = New-CicImportPlan -User @{ UserName = 'planned' }

        Get-FileState $site.Path | Should -Be $state
    }
}
