# A plan is saved, approved, and applied in another session.

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/Site.ps1"
    $ErrorActionPreference = 'Stop'
    $script:template = (Connect-CicDirectory (Join-Path $TestDrive 'template.cicdb') -Create).Path
    Initialize-CicDirectory -Administrator admin -WarningAction SilentlyContinue

    # Makes a plan of users.csv, or of what is given, and saves it.
    function Save-Plan {
        param([hashtable] $Plan = @{ User = 'users.csv' }, [string] $LiteralPath = 'plan.json')

        New-CicImportPlan @Plan -WarningAction SilentlyContinue | Export-CicImportPlan -LiteralPath $LiteralPath
    }

    function Get-Plain {
        param([Parameter(ValueFromPipeline)] [securestring] $Secret)

        process {
            [Net.NetworkCredential]::new('', $Secret).Password
        }
    }

    function Get-Secret {
        param([string] $Text)

        [Net.NetworkCredential]::new('', $Text).SecurePassword
    }
}

AfterAll {
    Disconnect-CicDirectory
}

Describe 'A saved plan' {
    BeforeEach {
        Enter-NewFolder
        Copy-Item $template site.cicdb
        $null = Connect-CicDirectory site.cicdb
        Set-Content users.csv -Value @(
            'User Name,Extension,Password,Roles'
            'anna,2001,moon-1-sun,Agent'
            'bert,2002,,Agnt'
            'carl,2003,moon-3-sun,'
        )
    }

    AfterEach {
        Pop-Location
    }

    It 'is exactly what another session applies' {
        Set-Content stations.csv -Value 'Name,Extension', 'S1,3001'
        Save-Plan @{ User = 'users.csv'; Station = 'stations.csv'; StationLicense = 'Basic Station License' }

        $said = Invoke-NewSession @"
            `$ErrorActionPreference = 'Stop'
            Import-Module '$ModuleManifest'
            `$null = Connect-CicDirectory '$PWD/site.cicdb'
            Import-CicImportPlan '$PWD/plan.json' | Invoke-CicImportPlan -WarningAction SilentlyContinue 6> `$null | Where-Object Kind -EQ user |
                ForEach-Object { `$_.Name + ' ' + [Net.NetworkCredential]::new('', `$_.Password).Password }
"@

        $said | Should -HaveCount 3
        $said[0] | Should -BeExactly 'anna moon-1-sun'
        $said[1] | Should -MatchExactly '^bert [0-9]{8}$'
        $said[2] | Should -BeExactly 'carl moon-3-sun'
        (Get-CicUser anna, bert, carl).Extension | Should -BeExactly '2001', '2002', '2003'
        (Get-CicStation).Name | Should -BeExactly 'S1'
        # The passwords that the directory has are those of the list: there is nothing to update.
        "$(New-CicImportPlan -User users.csv -OnConflict Update -WarningAction SilentlyContinue)" | Should -BeExactly '3 unchanged'
        (Get-CicImport -Last).Sources.Path | Should -BeExactly (Join-Path $PWD stations.csv), (Join-Path $PWD users.csv)
    }

    It 'comes back as it was' {
        $made = New-CicImportPlan -User users.csv -WarningAction SilentlyContinue
        $made | Export-CicImportPlan plan.json
        $read = Import-CicImportPlan plan.json

        $texts = foreach ($plan in $made, $read) {
            "$plan $($plan.Directory) $($plan.DirectoryId) $($plan.Revision) $($plan.Created.Ticks) $($plan.Sources.Sha256) " +
                ($plan.Changes | ForEach-Object { "$($_.Number) $_ $($_.Path) $($_.Line) $($_.Properties)" })
        }

        $texts[1] | Should -BeExactly $texts[0]
        $texts[0] | Should -MatchExactly "Create user 'carl'"
    }

    It 'reads the lists as the plan was told to' {
        $text = "Konto!Geheim`r`nJ$([char]0xFC)rgen!m$([char]0xF6)$([char]0xF6)n-1-sun`r`n"
        [IO.File]::WriteAllBytes("$PWD/fremd.csv", [Text.Encoding]::Latin1.GetBytes($text))
        Save-Plan @{ User = 'fremd.csv'; Encoding = 'windows-1252'; Delimiter = '!'; HeaderMap = @{ Konto = 'User Name'; Geheim = 'Password' } }

        $user = Import-CicImportPlan plan.json | Invoke-CicImportPlan 6> $null

        $user | Should -HaveCount 1
        $user.Name | Should -BeExactly "J$([char]0xFC)rgen"
        $user.Password | Get-Plain | Should -BeExactly "m$([char]0xF6)$([char]0xF6)n-1-sun"
    }

    # An alias of the settings by which it was planned need not be one of those by which it is applied.
    It 'keeps the headings of other settings' {
        Set-Content konten.csv -Value 'Konto,Password', 'anna,moon-1-sun'
        Set-Content settings.json -Value '{ "Aliases": { "User Name": [ "Konto" ] } }'
        Save-Plan @{ User = 'konten.csv'; Settings = 'settings.json' }

        $user = Import-CicImportPlan plan.json | Invoke-CicImportPlan 6> $null

        $user | Should -HaveCount 1
        $user.Password | Get-Plain | Should -BeExactly 'moon-1-sun'
    }

    It 'is stopped by a list that <Reason>' -ForEach @(
        @{ Change = { Remove-Item users.csv }; Reason = 'is missing' }
        @{ Change = { [IO.File]::AppendAllText("$PWD/users.csv", "`r`n") }; Reason = 'has changed' }
    ) {
        Save-Plan
        $revision = (Get-CicDirectory).Revision
        & $Change

        foreach ($given in @{}, @{ WhatIf = $true }) {
            $run = Invoke-Recorded { Import-CicImportPlan plan.json | Invoke-CicImportPlan @given }
            $run.Error | Should -HaveCount 1
            $run.Error[0].FullyQualifiedErrorId | Should -BeLikeExactly 'PasswordSourceChanged,*'
            "$($run.Error)" | Should -MatchExactly $Reason
            "$($run.Error)" | Should -MatchExactly 'users\.csv'
        }

        (Get-CicDirectory).Revision | Should -Be $revision
    }

    It 'is given the password for all again' {
        $secret = Get-Secret 'moon-all-1'
        $weak = Get-Secret '1234'
        Save-Plan @{ User = 'users.csv'; Password = $secret }

        $without = Invoke-Recorded { Import-CicImportPlan plan.json | Invoke-CicImportPlan }
        $withWeak = Invoke-Recorded { Import-CicImportPlan plan.json | Invoke-CicImportPlan -Password $weak }
        $users = Import-CicImportPlan plan.json | Invoke-CicImportPlan -Password $secret 6> $null | Where-Object Kind -EQ user

        $without.Error | Should -HaveCount 1
        $without.Error[0].FullyQualifiedErrorId | Should -BeLikeExactly 'PasswordRequired,*'
        $withWeak.Error | Should -HaveCount 1
        $withWeak.Error[0].FullyQualifiedErrorId | Should -BeLikeExactly 'PasswordPolicy,*'
        $users.Password | Get-Plain | Should -BeExactly 'moon-all-1', 'moon-all-1', 'moon-all-1'
    }

    It 'cannot be given a password that no user would get' {
        $secret = Get-Secret 'moon-all-1'

        $run = Invoke-Recorded { New-CicImportPlan -User users.csv -WarningAction SilentlyContinue | Invoke-CicImportPlan -Password $secret }

        $run.Error | Should -HaveCount 1
        $run.Error[0].FullyQualifiedErrorId | Should -BeLikeExactly 'PasswordNotNeeded,*'
        (Get-CicDirectory).Revision | Should -Be 1
    }

    It 'cannot have a password that is in no list: <What>' -ForEach @(
        @{ What = 'of a user made by hand'; User = { @{ UserName = 'hand'; Password = $secret } } }
        @{ What = 'of one whose cell is blank'; User = { Import-CicUserCsv users.csv -WarningAction SilentlyContinue | Where-Object UserName -EQ bert } }
        @{ What = 'of one whose cell has another'; User = { Import-CicUserCsv users.csv -WarningAction SilentlyContinue | Where-Object UserName -EQ anna } }
    ) {
        $secret = Get-Secret 'moon-9-sun'
        $made = & $User
        $made.Password = $secret

        $run = Invoke-Recorded { New-CicImportPlan -User $made -WarningAction SilentlyContinue | Export-CicImportPlan plan.json }

        $run.Error | Should -HaveCount 1
        $run.Error[0].FullyQualifiedErrorId | Should -BeLikeExactly 'PasswordNotInList,*'
        'plan.json' | Should -Not -Exist
    }

    It 'is refused after the directory has moved on' {
        Save-Plan
        Add-CicUser @{ UserName = 'zoe' } -WarningAction SilentlyContinue

        $run = Invoke-Recorded { Import-CicImportPlan plan.json | Invoke-CicImportPlan }

        $run.Error | Should -HaveCount 1
        $run.Error[0].FullyQualifiedErrorId | Should -BeLikeExactly 'DirectoryMoved,*'
        "$($run.Error)" | Should -MatchExactly 'zoe'
    }

    It 'replaces another file with -Force only' {
        Save-Plan
        $first = Get-Content plan.json -Raw

        $again = Invoke-Recorded {
            New-CicImportPlan -User users.csv -OnConflict Skip -WarningAction SilentlyContinue | Export-CicImportPlan plan.json
        }
        New-CicImportPlan -User users.csv -WarningAction SilentlyContinue | Export-CicImportPlan plan.json -Force -WhatIf
        $afterThose = Get-Content plan.json -Raw
        New-CicImportPlan -User users.csv -WarningAction SilentlyContinue | Export-CicImportPlan -LiteralPath plan.json -Force

        $again.Error | Should -HaveCount 1
        $again.Error[0].FullyQualifiedErrorId | Should -BeLikeExactly 'FileExists,*'
        $afterThose | Should -BeExactly $first
        Get-Content plan.json -Raw | Should -Not -BeExactly $first
    }

    It 'is not written with -WhatIf' {
        New-CicImportPlan -User users.csv -WarningAction SilentlyContinue | Export-CicImportPlan plan.json -WhatIf

        (Get-ChildItem -Force).Name | Sort-Object | Should -BeExactly 'site.cicdb', 'users.csv'
    }

    It 'has a file of its own' {
        $plan = New-CicImportPlan -User users.csv -WarningAction SilentlyContinue

        $run = Invoke-Recorded { $plan, $plan | Export-CicImportPlan plan.json -Force }

        $run.Error | Should -HaveCount 1
        $run.Error[0].FullyQualifiedErrorId | Should -BeLikeExactly 'OnePlanOnly,*'
        (Get-ChildItem -Force).Name | Sort-Object | Should -BeExactly 'site.cicdb', 'users.csv'
    }

    It 'that is none is an error, and the next file goes on' {
        Save-Plan -LiteralPath b.json
        Save-Plan -LiteralPath 'd[1].json'
        Set-Content a.json -Value '{ }'
        Set-Content c.json -Value '{ "format": '

        $all = Invoke-Recorded { Import-CicImportPlan *.json, none.json }

        $all.Output | Should -HaveCount 2
        $all.Error.TargetObject | Should -BeExactly 'a.json', 'c.json', 'none.json'
        $all.Error.FullyQualifiedErrorId | Should -BeExactly (@('PlanNotReadable,CicCsvImport.Commands.ImportCicImportPlanCommand') * 3)
        Import-CicImportPlan x*.json | Should -BeNullOrEmpty
        Import-CicImportPlan -LiteralPath 'd[1].json' | Should -HaveCount 1
    }
}
