#Requires -Version 7.4

# Numbers as people write them: -NormalizeNumber, and the setting of that name.

BeforeAll {
    . $PSScriptRoot/Common.ps1
    . $PSScriptRoot/Site.ps1
    Push-Location -LiteralPath $TestDrive
    $null = Initialize-Site numbers.cicdb
    Disconnect-CicDirectory
    Write-List 'users.csv' 'User Name,Extension,DID', 'anna,10-01,+49 (0)30 123-45', 'bert,1002,12a'
    Write-List 'phones.csv' 'Name,Template,Extension', 'P1,T,(71) 01'
    Write-List 'stations.csv' 'Name,Extension', 'S1,55.56'
    Set-Content settings.json '{ "NormalizeNumber": true }'
}

AfterAll {
    Disconnect-CicDirectory
    Pop-Location
}

Describe '-NormalizeNumber' {
    It 'reads a list: <Name>' -ForEach @(
        @{ Name = 'Test'; Script = { param($More) Test-CicUserCsv users.csv @More } }
        @{ Name = 'Import'; Script = { param($More) $null = Import-CicUserCsv users.csv @More -IssueVariable found -WarningAction Ignore; $found } }
        @{ Name = 'ConvertFrom'; Script = { param($More) $null = Get-Content users.csv | ConvertFrom-CicUserCsv @More -IssueVariable found -WarningAction Ignore; $found } }
        @{ Name = 'rows'; Script = { param($More) Import-Csv users.csv | Test-CicUserCsv @More } }
    ) {
        (& $Script @{}).Code | Should -BeExactly 'InvalidExtension', 'InvalidDid', 'InvalidDid'
        $issues = & $Script @{ NormalizeNumber = $true }
        $issues.Code | Should -BeExactly 'NumberNormalized', 'NumberNormalized', 'InvalidDid'
        $issues[0].Severity | Should -Be 'Notice'
        $issues[0].Effect | Should -Be 'ValueReplaced'
        $issues[0].Value | Should -BeExactly '10-01'
        $issues[0].Message | Should -BeLike "*'1001' is used instead*"
        (& $Script @{ Settings = 'settings.json' }).Code | Should -BeExactly $issues.Code
        (& $Script @{ Settings = 'settings.json'; NormalizeNumber = $false }).Code | Should -BeExactly 'InvalidExtension', 'InvalidDid', 'InvalidDid'
    }

    It 'imports the digits, of users, phones and stations' {
        $users = Import-CicUserCsv users.csv -NormalizeNumber -WarningAction Ignore

        $users.Extension | Should -BeExactly '1001', '1002'
        $users[0].Did | Should -BeExactly '+493012345'
        (Import-CicPhoneCsv phones.csv -NormalizeNumber -WarningAction Ignore).Extension | Should -BeExactly '7101'
        (Import-CicStationCsv stations.csv -NormalizeNumber -WarningAction Ignore).Extension | Should -BeExactly '5556'
    }

    It 'is a notice, which a list passes with' {
        Write-List 'one.csv' 'User Name,DID', 'anna,715-1002'

        Test-CicUserCsv one.csv -NormalizeNumber -Quiet | Should -BeTrue
        Test-CicUserCsv one.csv -Quiet | Should -BeFalse
        Import-CicUserCsv one.csv -NormalizeNumber -FailOnWarning -WarningAction Ignore -ErrorAction Stop | Should -HaveCount 1
    }

    It 'commits the digits: <Name>' -ForEach @(
        @{ Name = 'Add-CicUser'; Script = { Add-CicUser @{ UserName = 'u1'; DID = '+1 715-100' } -NormalizeNumber -WarningAction Ignore }; Get = { (Get-CicUser u1).Did }; Number = '+1715100' }
        @{ Name = 'Add-CicStation'; Script = { Add-CicStation @{ Name = 's1'; Extension = '60 01' } -NormalizeNumber -WarningAction Ignore }; Get = { (Get-CicStation s1).Extension }; Number = '6001' }
        @{ Name = 'Add-CicPhone'; Script = { Add-CicPhone @{ Name = 'p1'; Type = 'phone'; Manufacturer = 'Polycom'; Model = 'IP600'; Extension = '70/01' } -NormalizeNumber -WarningAction Ignore }; Get = { (Get-CicPhone p1).Extension }; Number = '7001' }
        @{ Name = 'New-CicImportPlan'; Script = { New-CicImportPlan -User @{ UserName = 'u2'; Extension = '80 01' } -NormalizeNumber -WarningAction Ignore | Invoke-CicImportPlan 6> $null }; Get = { (Get-CicUser u2).Extension }; Number = '8001' }
        @{ Name = 'the setting'; Script = { Add-CicUser @{ UserName = 'u3'; Extension = '90 01' } -Settings settings.json -WarningAction Ignore }; Get = { (Get-CicUser u3).Extension }; Number = '9001' }
    ) {
        $null = Connect-CicDirectory numbers.cicdb
        $null = & $Script
        & $Get | Should -BeExactly $Number
        Disconnect-CicDirectory
    }

    It 'leaves a number invalid that is not one: <_>' -ForEach '1002x', '1002 ext. 5', '1002;ext=5', 'tel:1002;ext=5', '1002.0', '1-800-FLOWERS' {
        (Test-CicUserCsv -InputObject ([pscustomobject]@{ 'User Name' = 'a'; DID = $_ }) -NormalizeNumber).Code | Should -BeExactly 'InvalidDid'
    }
}
