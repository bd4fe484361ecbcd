#Requires -Version 7.4

# What a directory does not do without being asked.

BeforeAll {
    . $PSScriptRoot/Common.ps1
    . $PSScriptRoot/Site.ps1
}

AfterAll {
    Disconnect-CicDirectory
}

Describe 'A site in careful hands' {
    BeforeEach {
        $null = Initialize-Site 'careful.cicdb'
    }

    It 'keeps no password in the log of commands, not of an object that was piped as a name either' {
        Add-CicUser @{ UserName = 'anna' }, @{ UserName = 'bert' } -WarningAction SilentlyContinue
        'anna', [pscustomobject]@{ 'User Name' = 'bert'; Password = 's3cret99' } | Set-CicUser -AddRole Agent

        Get-CicUser anna, bert | ForEach-Object { $_.Roles | Should -Contain 'Agent' }
        (Get-CicImport).Command -join ' ' | Should -Not -Match 's3cret99'
    }

    It 'gets no second administrator when it is initialized again' {
        Initialize-CicDirectory -RegistrationGroup 'Site D'

        (Get-CicUser -Role Administrator).UserName | Should -Be 'admin'
        (Get-CicDirectory).RegistrationGroups | Should -Contain 'Site D'
    }

    It 'refuses names that are none when it is initialized' {
        { Initialize-CicDirectory -Workgroup ' ' } | Should -Throw -ErrorId 'InvalidSiteName,*'
        { Initialize-CicDirectory -Administrator 'a:b' } | Should -Throw -ErrorId 'InvalidName,*'
        { Initialize-CicDirectory -Administrator "`t" } | Should -Throw -ErrorId 'InvalidSiteName,*' -ExpectedMessage '*user*'
    }

    It 'refuses to undo a template that phones refer to, unless by force' {
        $null = New-CicPhoneTemplate 'T' -Manufacturer Polycom -Model IP600
        $run = (Get-CicImport -Last).Id
        Add-CicPhone @{ Name = 'P1'; Template = 'T' }

        { Undo-CicImport $run } | Should -Throw -ErrorId 'UndoInUse,*'
        Undo-CicImport -Confirm:$false $run -Force
        Get-CicPhoneTemplate | Should -BeNullOrEmpty
        (Get-CicPhone P1).Template | Should -Be 'T'
    }

    It 'says that a forced undo has nothing left to do' {
        Add-CicUser @{ UserName = 'max' } 3> $null
        $run = (Get-CicImport -Last).Id
        Remove-CicUser max -Confirm:$false

        $undo = Invoke-Recorded { Undo-CicImport $run -Force -Confirm:$false -PassThru }

        $undo.Information | Should -BeLike "Nothing was changed, *run $run*"
        $undo.Output | Should -BeNullOrEmpty
        (Get-CicImport -Last).Id | Should -Be ($run + 1)
    }

    It 'says what a forced undo overwrites' {
        Add-CicUser @{ UserName = 'max'; Extension = '701' } 3> $null
        Set-CicUser max -Extension 702
        $run = (Get-CicImport -Last).Id
        Set-CicUser max -Location Rome
        Set-CicUser max -Extension 703

        $undo = Invoke-Recorded { Undo-CicImport $run -Force -Confirm:$false }

        $undo.Warning.Message | Should -BeLikeExactly "1 value *: user 'max' (Extension). *"
        (Get-CicUser max).Extension | Should -Be 701
        (Get-CicUser max).Location | Should -Be Rome
        (Invoke-Recorded { Undo-CicImport (Get-CicImport -Last).Id -Force -Confirm:$false }).Warning | Should -BeNullOrEmpty
    }

    It 'says what a forced undo overwrites of an object that was renamed, and nothing of what it leaves' {
        Add-CicStation @{ Name = 'Desk1' } -AllClassifications
        Add-CicUser @{ UserName = 'max'; Extension = '701'; StationName = 'Desk1' } -Password ([Net.NetworkCredential]::new('', '80925173').SecurePassword)
        Set-CicUser max -Extension 702 -StationName ''
        Set-CicUser max -StationName Desk1
        $run = (Get-CicImport -Last).Id
        Rename-CicUser max mex
        Rename-CicStation Desk1 Desk2

        (Invoke-Recorded { Undo-CicImport $run -Force -WhatIf }).Warning | Should -BeNullOrEmpty
        Set-CicUser mex -Extension 703
        (Invoke-Recorded { Undo-CicImport ($run - 1) -Force -WhatIf }).Warning.Message | Should -BeLikeExactly "1 value *: user 'mex' (Extension). *"
        (Invoke-Recorded { Undo-CicImport ($run - 2) -Force -WhatIf }).Warning.Message | Should -BeLikeExactly "1 value *: user 'mex' (Extension). *"
    }

    It 'counts a name with brackets that does not exist as missing: <Script>' -ForEach @(
        @{ Script = { Set-CicUser 'max [9]' -Location Rome } }
        @{ Script = { Remove-CicUser 'max [9]' -Confirm:$false } }
        @{ Script = { Reset-CicUserPassword 'max [9]' } }
        @{ Script = { Get-CicUser 'max [9]' -ErrorAction Stop } }
        @{ Script = { Get-CicImport -Change -Name 'max [9]' -ErrorAction Stop } }
    ) {
        Add-CicUser @{ UserName = 'max [1]' }, @{ UserName = 'max 2' } 3> $null

        $Script | Should -Throw -ErrorId '*NotFound,*'
        (Get-CicUser 'max [123]').UserName | Should -Be 'max 2'
        (Get-CicUser 'max [1]').UserName | Should -Be 'max [1]'
    }

    It 'clears no value because of a misspelled property' {
        $row = [pscustomobject]@{ Name = 'max' }
        $identity = 'Name', 'UserName', 'InputObject'
        $parameters = foreach ($name in 'User', 'Station', 'Phone', 'PhoneTemplate', 'Workgroup', 'Role') {
            $command = Get-Command "Set-Cic$name"
            $command.Parameters.Values | Where-Object {
                $_.ParameterType -in [string], [string[]] -and $_.Name -notin $identity -and $_.Name -notin [Management.Automation.Cmdlet]::CommonParameters
            } | ForEach-Object { , ($command, $_.Name) }
        }
        $parameters.Count | Should -BeGreaterThan 50

        $taken = foreach ($pair in $parameters) {
            $command, $parameter = $pair
            $values = @{ $parameter = $row.Misspelled }
            try {
                & $command $row.Name @values -ErrorAction Stop
                "$command -$parameter"
            }
            catch {
                if ($_.FullyQualifiedErrorId -notmatch '^ParameterArgument(Transformation|Validation)Error') { "$command -${parameter}: $_" }
            }
        }

        $taken | Should -BeNullOrEmpty
    }

    It 'logs a command so that its values can be typed again' {
        Add-CicUser @{ UserName = 'max'; Roles = 'Agent' } 3> $null

        Set-CicUser max -Roles @() -Ocs $true -AddWorkgroup Sales 3> $null

        (Get-CicImport -Last).Command -split ' (?=-)' | Sort-Object |
            Should -BeExactly "-AddWorkgroup 'Sales'", '-Ocs $true', '-Roles @()', "-UserName 'max'", 'Set-CicUser'
    }

    It 'warns once of each role and workgroup that is new' {
        Add-CicUser @{ UserName = 'max' } 3> $null

        Set-CicUser max -AddRole Foo, Bar -AddWorkgroup Baz -WarningVariable warnings 3> $null

        $warnings | ForEach-Object { [regex]::Match($_, "'\w+'").Value } | Sort-Object | Should -Be "'Bar'", "'Baz'", "'Foo'"
    }

    It 'refuses an undo that would overdraw a pool of licenses' {
        Set-CicLicense 'Client Access' -Count 1
        Add-CicStation @{ Name = 'A' } -License 'Client Access'
        Remove-CicStation A -Confirm:$false
        $run = (Get-CicImport -Last).Id
        Add-CicStation @{ Name = 'B' } -License 'Client Access'

        { Undo-CicImport $run } | Should -Throw -ErrorId 'UndoOverdraws,*'
        (Get-CicLicense 'Client Access').Available | Should -Be 0
    }

    It 'shows every run that would be undone' {
        Add-CicStation @{ Name = 'A' }
        Add-CicStation @{ Name = 'B' }
        $last = (Get-CicImport -Last).Id

        $asked = Invoke-NewSession "Import-Module '$ModuleManifest'; `$null = Connect-CicDirectory '$((Get-CicDirectory).Path)'; Undo-CicImport $last, $($last - 1) -WhatIf"

        $asked -match '"Undo run \d+: removes 1 object"' | Should -HaveCount 2
    }

    It 'refuses another manufacturer whose address, or model, the phone cannot have' {
        Add-CicPhone @{ Name = 'P1'; Type = 'Workstation'; Manufacturer = 'Polycom'; Model = 'IP330'; Address = '0004F2AABBCC' } -WarningAction SilentlyContinue
        $revision = (Get-CicDirectory).Revision

        { Set-CicPhone P1 -Manufacturer ININ -ErrorAction Stop } | Should -Throw -ErrorId 'UnsupportedModel,*'
        { Set-CicPhone P1 -Manufacturer AudioCodes -Model 420HD -ErrorAction Stop } | Should -Throw -ErrorId 'AddressPrefixMismatch,*'
        (Get-CicDirectory).Revision | Should -Be $revision
    }

    It 'takes no license away by an import' {
        Add-CicStation @{ Name = 'A' } -License 'Basic Station License'
        Add-CicStation @{ Name = 'A' } -License 'Client Access' -OnConflict Update

        (Get-CicStation A).Licenses | Should -Be 'Basic Station License', 'Client Access'
        Set-CicStation A -License 'Client Access'
        (Get-CicStation A).Licenses | Should -Be 'Client Access'
    }

    It 'leaves the password of a user who is there, where new ones get one' {
        $password = [System.Net.NetworkCredential]::new('', '80925173').SecurePassword
        $before = (Get-CicImport -Last -Change | Where-Object Name -EQ Operator).Properties.Property
        Add-CicUser @{ UserName = 'anna' }, @{ UserName = 'Operator'; LastName = 'O' } -Password $password

        $changed = (Get-CicImport -Last -Change | Where-Object Name -EQ Operator).Properties.Property
        $before | Should -Contain 'Password'
        $changed | Should -Be 'LastName'
    }

    It 'warns about passwords that it generates but does not output' {
        Add-CicUser @{ UserName = 'anna' } -WarningAction SilentlyContinue -WarningVariable warnings
        $null = Add-CicUser @{ UserName = 'bert' } -PassThru -WarningVariable none

        $warnings | Should -HaveCount 1
        $warnings[0].Message | Should -Match '-PassThru'
        $none | Should -BeNullOrEmpty
    }

    It 'is not what a script goes on with when it cannot connect another one' {
        { Connect-CicDirectory (Join-Path $TestDrive 'missing.cicdb') } | Should -Throw -ErrorId 'DirectoryNotFound,*'

        { Get-CicDirectory } | Should -Throw -ErrorId 'NotConnected,*'
    }

    It 'says No where something is off' {
        Add-CicStation @{ Name = 'A' }

        (Get-CicStation A).AllClassifications | Should -BeFalse
        (Get-CicStation A).AllClassifications | Should -BeOfType bool
    }

    It 'gives no false all-clear for a role that does not exist' {
        { Get-CicUser -Role Adminstrator -ErrorAction Stop } | Should -Throw -ErrorId 'ObjectNotFound,*' -ExpectedMessage "*Did you mean 'Administrator'*"
        Get-CicUser -Role Agent -ErrorAction Stop | Should -BeNullOrEmpty
    }

    It 'shows in a plan what new users may do' {
        $plan = New-CicImportPlan -User @{ UserName = 'rita'; Roles = 'Administrator' }

        $plan | Out-String | Should -Match "\+ user 'rita' \(.*Roles: Administrator"
    }
}
