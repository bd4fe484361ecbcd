#Requires -Version 7.4

# Lists that are checked or imported while a directory is connected that lacks what they name, or has it already.

BeforeAll {
    . $PSScriptRoot/Common.ps1
    . $PSScriptRoot/Site.ps1
    Push-Location -LiteralPath $TestDrive
    $null = Initialize-Site advice.cicdb
    Add-CicUser @{ UserName = 'anna'; Extension = '1001' }, @{ UserName = 'bert'; Extension = '1002' } -WarningAction Ignore
    Write-List 'users.csv' 'User Name,Extension,Station Name', 'carl,1001,Desk1', 'dora,1003,Desk2'
    Write-List 'phones.csv' 'Name,Template,Extension', 'P1,Later,7101'
}

AfterAll {
    Disconnect-CicDirectory
    Pop-Location
}

Describe 'A list that names what the connected directory lacks' {
    It 'keeps its values, and is reported: <Name>' -ForEach @(
        @{ Name = 'Import'; Script = { Import-CicUserCsv users.csv -IssueVariable issues -WarningAction Ignore } }
        @{ Name = 'ConvertFrom'; Script = { Get-Content users.csv | ConvertFrom-CicUserCsv -IssueVariable issues -WarningAction Ignore } }
        @{ Name = 'rows'; Script = { Import-Csv users.csv | Import-CicUserCsv -IssueVariable issues -WarningAction Ignore } }
    ) {
        $users = . $Script

        $users.StationName | Should -BeExactly 'Desk1', 'Desk2'
        $users.Extension | Should -BeExactly '1001', '1003'
        $issues.Code | Sort-Object | Should -BeExactly 'DuplicateExtension', 'UnknownStation', 'UnknownStation'
        $issues.Severity | Sort-Object -Unique | Should -Be 'Warning'
        $issues.Effect | Sort-Object -Unique | Should -Be 'None'
    }

    It 'does not pass the test' {
        (Test-CicUserCsv users.csv).Code | Should -BeExactly 'UnknownStation', 'UnknownStation', 'DuplicateExtension'
        Test-CicUserCsv users.csv -Quiet | Should -BeFalse
    }

    It 'is judged when it is committed' {
        $users = Import-CicUserCsv users.csv -WarningAction Ignore
        $run = Invoke-Recorded { $users | Add-CicUser -WhatIf 6> $null }

        $run.Error | Should -BeNullOrEmpty
        "$($run.Warning)" | Should -Match 'Desk1.*not imported'
        "$($run.Warning)" | Should -Match '1001.*not imported'

        Add-CicStation @{ Name = 'Desk1' }, @{ Name = 'Desk2' }
        $users | Where-Object UserName -EQ dora | Add-CicUser -PassThru -WarningVariable warnings -WarningAction SilentlyContinue |
            ForEach-Object StationName | Should -BeExactly 'Desk2'
        $warnings | Should -BeNullOrEmpty
    }

    It 'keeps a phone whose template is not there yet, and skips it where it is committed without' {
        $phones = Import-CicPhoneCsv phones.csv -WarningAction Ignore
        $phones.Template | Should -BeExactly 'Later'

        $run = Invoke-Recorded { $phones | Add-CicPhone -PassThru }
        $run.Error | Should -BeNullOrEmpty
        $run.Output | Should -BeNullOrEmpty
        "$($run.Warning)" | Should -Match "phones\.csv:2: There is no template named 'Later'\. The row is skipped"
        (New-CicImportPlan -Phone $phones -WarningAction Ignore).SkippedRows | Should -Be 1

        $null = New-CicPhoneTemplate 'Later' -Manufacturer Polycom -Model IP600
        ($phones | Add-CicPhone -PassThru -ErrorAction Stop).Name | Should -BeExactly 'P1'
    }

    It 'is an error of an object that was typed' {
        { Add-CicPhone @{ Name = 'P2'; Template = 'Never' } -ErrorAction Stop } | Should -Throw -ErrorId 'UnknownTemplate,*'
    }

    It 'reports no duplicate whose owner is in the list, too: <Name>' -ForEach @(
        @{ Name = 'a swap'; Lines = 'User Name,Extension', 'anna,1002', 'bert,1001' }
        @{ Name = 'a number passed on'; Lines = 'User Name,Extension', 'zoe,1001', 'anna,1009' }
    ) {
        Write-List 'swap.csv' $Lines

        Test-CicUserCsv swap.csv | Should -BeNullOrEmpty
        Import-Csv swap.csv | Test-CicUserCsv | Should -BeNullOrEmpty
    }
}

Describe 'A plan with a row that does not import' {
    It 'tells who names it where it is and why' {
        Write-List 'new.csv' 'Name,Template', 'Hall1,Unknown'
        Write-List 'named.csv' 'User Name,Station Name', 'emil,Hall1'

        $null = New-CicImportPlan -Phone new.csv -User named.csv -WarningVariable warnings -WarningAction SilentlyContinue

        "$warnings" | Should -BeLike "*named.csv:2: Station Name 'Hall1' is in new.csv:2, which is not imported: There is no template named 'Unknown'.*Correct that row.*"
        "$warnings" | Should -Not -Match 'Did you mean'
    }
}

Describe 'A name that does not exist' {
    It 'is not offered another one to remove: <_>' -ForEach @(
        'Remove-CicUser ana', 'Remove-CicStation Dsk1', 'Remove-CicPhone P', 'Remove-CicPhoneTemplate Latr'
    ) {
        $run = Invoke-Recorded ([scriptblock]::Create("$_ -Confirm:`$false"))

        $run.Error[0].FullyQualifiedErrorId | Should -BeLike 'ObjectNotFound,*'
        "$($run.Error)" | Should -Not -Match 'Did you mean'
    }

    It 'is offered the nearest one to show or to change: <_>' -ForEach 'Get-CicUser ana', 'Set-CicUser ana -Extension 1005' {
        "$((Invoke-Recorded ([scriptblock]::Create($_))).Error)" | Should -Match "Did you mean 'anna'"
    }
}
