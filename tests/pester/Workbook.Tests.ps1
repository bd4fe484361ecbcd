# Lists in workbooks, wherever a list is read.

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/Workbook.ps1"
    Push-Location $TestDrive
    Write-Workbook users.xlsx ([ordered]@{
            Notes = , ('Ask Max.', '')
            Users = ('User Name', 'Last Name', 'Extension', 'Password'), ('anna', 'Bauer', '0101', '59317'), ('bert', 'Kurz', '7.15E+06', '26048')
        })
    Write-Workbook site.xlsx ([ordered]@{
            Stations = ('Name', 'Type'), ('Lobby', 'Workstation')
            North    = ('User Name', 'Station Name'), ('nina', 'Lobby')
            South    = ('User Name', 'Station Name'), ('sven', 'Lobby')
        })
}

AfterAll {
    Disconnect-CicDirectory
    Pop-Location
}

Describe 'A workbook' {
    It 'is imported like a list' {
        $users = Import-CicUserCsv users.xlsx -IssueVariable issues -WarningVariable warnings -WarningAction SilentlyContinue

        $users.UserName | Should -Be 'anna', 'bert'
        $users[0].Extension | Should -Be '0101'
        $users[1].Line | Should -Be 3
        $issues | ForEach-Object { "$($_.Code) $($_.Sheet) $($_.Line) $($_.Column)" } | Should -Be 'MangledNumber Users 3 Extension'
        "$warnings" | Should -BeLike 'users.xlsx`[Users`]:3: *'
    }

    It 'is recognized whatever its name is' {
        Copy-Item users.xlsx renamed.csv

        (Import-CicUserCsv renamed.csv -WarningAction SilentlyContinue).UserName | Should -Be 'anna', 'bert'
    }

    It 'is found by wildcards, with CSV files' {
        Write-List more/a.csv 'User Name', 'carl'
        Copy-Item users.xlsx more/b.xlsx

        (Import-CicUserCsv more/*.* -WarningAction SilentlyContinue).UserName | Should -Be 'carl', 'anna', 'bert'
    }

    It 'is piped as a file' {
        (Get-ChildItem users.xlsx | Import-CicUserCsv -WarningAction SilentlyContinue).UserName | Should -Be 'anna', 'bert'
        (Get-ChildItem users.xlsx | Test-CicUserCsv -Summary).Warning | Should -Be 1
    }

    It 'ends early with Select-Object' {
        (Import-CicUserCsv users.xlsx -WarningAction SilentlyContinue | Select-Object -First 1).UserName | Should -Be 'anna'
    }

    It 'has one of several sheets read: <Sheet>' -ForEach @(
        @{ Sheet = 'South'; User = 'sven' }
        @{ Sheet = 2; User = 'nina' }
    ) {
        (Import-CicUserCsv site.xlsx -Sheet $Sheet).UserName | Should -Be $User
        Test-CicUserCsv site.xlsx -Sheet $Sheet | Should -BeNullOrEmpty
    }

    It 'and CSV files are read with a parameter that applies to the others, and one warning: -<Parameter>' -ForEach @(
        @{ Parameter = 'Sheet'; Given = @{ Sheet = 'Users' }; Named = 'one.csv'; Text = '*applies to workbooks only*' }
        @{ Parameter = 'Encoding'; Given = @{ Encoding = 'utf8' }; Named = 'users.xlsx'; Text = '*applies to CSV files only*' }
        @{ Parameter = 'Delimiter'; Given = @{ Delimiter = ',' }; Named = 'users.xlsx'; Text = '*applies to CSV files only*' }
        @{ Parameter = 'UseCulture'; Given = @{ UseCulture = $true }; Named = 'users.xlsx'; Text = '*applies to CSV files only*' }
    ) {
        Set-Content one.csv 'User Name', 'otto'
        Set-Content two.csv 'User Name', 'paul'
        Copy-Item users.xlsx again.xlsx

        $lists = Test-CicUserCsv one.csv, users.xlsx, two.csv, again.xlsx -Summary @Given -WarningVariable warnings -WarningAction SilentlyContinue
        (Import-CicUserCsv one.csv -WarningVariable alone @Given -WarningAction SilentlyContinue).UserName | Should -BeExactly 'otto'

        $lists | Should -HaveCount 4
        $warnings | Should -HaveCount 1
        "$warnings" | Should -BeLike "-$Parameter $Text"
        "$warnings" | Should -BeLike "*'$Named'*"
        $alone | Should -HaveCount ([int] ($Parameter -eq 'Sheet'))
        Remove-Item one.csv, two.csv, again.xlsx
    }

    It 'has an error that names its sheets' {
        { Import-CicUserCsv site.xlsx -ErrorAction Stop } | Should -Throw -ErrorId 'SeveralSheets,*' -ExpectedMessage "*'North', 'South'*-Sheet*"
        { Import-CicUserCsv site.xlsx -Sheet West -ErrorAction Stop } | Should -Throw -ErrorId 'SheetNotFound,*' -ExpectedMessage '*North*'
    }

    It 'gives its list to the command that reads it' {
        (Import-CicStationCsv site.xlsx).Name | Should -Be 'Lobby'
    }

    It 'has its rejected rows written as a CSV file, to be corrected and imported' {
        Write-Workbook gaps.xlsx @{ Users = ('User Name', 'Last Name'), ('anna', 'Bauer'), ('', 'Kurz') }

        Import-CicUserCsv gaps.xlsx -RejectPath rejected.csv -WarningAction SilentlyContinue | Should -HaveCount 1

        $row = Import-Csv rejected.csv
        $row.'Last Name' | Should -Be 'Kurz'
        $row.Problem | Should -BeLike '*(gaps.xlsx`[Users`]:3)'
    }

    It 'cannot be read if it is protected, damaged or something else: <Code>' -ForEach @(
        @{ Code = 'WorkbookNotReadable'; Bytes = [byte[]](0x50, 0x4B, 3, 4, 1) }
        @{ Code = 'WorkbookNotReadable'; Bytes = [byte[]](0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1) }
    ) {
        [IO.File]::WriteAllBytes("$TestDrive/damaged.xlsx", $Bytes)

        (Test-CicUserCsv damaged.xlsx).Code | Should -Be $Code
        { Import-CicUserCsv damaged.xlsx -ErrorAction Stop } | Should -Throw -ErrorId "$Code,*"
    }

    It 'is limited by a setting' {
        Set-Content small.json '{ "Limits": { "WorkbookBytes": 100 } }'

        (Test-CicUserCsv users.xlsx -Settings small.json).Code | Should -Be 'LimitExceeded'
    }
}

Describe 'A plan of workbooks' {
    BeforeEach {
        Disconnect-CicDirectory
        Remove-Item site.cicdb* -ErrorAction Ignore
        $null = Connect-CicDirectory site.cicdb -Create
    }

    It 'reads the sheet of each kind from one workbook' {
        $plan = New-CicImportPlan -Station site.xlsx -User site.xlsx -UserSheet South

        ($plan.Changes | Where-Object Kind -In station, user).Name | Should -Be 'Lobby', 'sven'
        $plan.Sources.Path | Select-Object -Unique | Should -Be (Get-Item site.xlsx).FullName
        $plan.Sources[0].Sha256 | Should -Be (Get-FileHash site.xlsx).Hash
    }

    It 'has one sheet for all lists' {
        { New-CicImportPlan -User site.xlsx -Sheet West -ErrorAction Stop } | Should -Throw -ErrorId 'SheetNotFound,*'
        $plan = New-CicImportPlan -User site.xlsx -Sheet North -WarningAction SilentlyContinue

        ($plan.Changes | Where-Object Kind -EQ user).Name | Should -Be 'nina'
    }

    It 'takes passwords from the sheet again when it was saved' {
        New-CicImportPlan -User users.xlsx -WarningAction SilentlyContinue | Export-CicImportPlan -Path plan.json -Force

        $results = Import-CicImportPlan plan.json | Invoke-CicImportPlan 6> $null | Where-Object Kind -EQ user

        $results.Name | Should -Be 'anna', 'bert'
        [Net.NetworkCredential]::new('', $results[0].Password).Password | Should -Be '59317'
        (Get-Content -Raw plan.json | ConvertFrom-Json).issues.sheet | Should -Be 'Users'
    }

    It 'takes each password from its own sheet again: <What>' -ForEach @(
        @{ What = 'users of two sheets'; Plan = { New-CicImportPlan -User (@(Import-CicUserCsv own.xlsx -Sheet South) + @(Import-CicUserCsv own.xlsx -Sheet North)) } }
        @{ What = 'a sheet of stations and one of users'; Plan = { New-CicImportPlan -Station own.xlsx -User own.xlsx -UserSheet South } }
    ) {
        Write-Workbook own.xlsx ([ordered]@{
                Stations = ('Name', 'Extension'), ('sven', '101')
                North = ('User Name', 'Password'), ('nina', '93517')
                South = ('User Name', 'Extension', 'Password'), ('sven', '205', '26048')
            })
        & $Plan | Export-CicImportPlan -Path own.json -Force

        $results = Import-CicImportPlan own.json | Invoke-CicImportPlan 6> $null | Where-Object Kind -EQ user

        $passwords = @{ sven = '26048'; nina = '93517' }
        $results.Name | Should -Contain 'sven'
        $results | ForEach-Object { [Net.NetworkCredential]::new('', $_.Password).Password | Should -BeExactly $passwords[$_.Name] }
        if ($What -like 'users*') { $results | Should -HaveCount 2 }
    }

    It 'removes the users of a sheet' {
        Import-CicUserCsv users.xlsx -WarningAction SilentlyContinue | Add-CicUser -InformationAction Ignore
        Write-Workbook leavers.xlsm @{ Leavers = ('User Name', 'Reason'), ('bert', 'retired') }

        $plan = New-CicImportPlan -RemoveUser leavers.xlsm

        $plan.Changes | ForEach-Object { "$($_.Action) $($_.Name)" } | Should -Be 'Remove bert'
    }

    It 'adds imported rows, whose issues name the sheet' {
        $issue = (New-CicImportPlan -User (Import-CicUserCsv users.xlsx -WarningAction SilentlyContinue)).Issues[0]

        $issue.Sheet | Should -Be 'Users'
    }
}
