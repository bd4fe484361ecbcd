BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    Push-Location $TestDrive
    Write-List 'lists/berlin/users.csv' 'User Name,Extension,DID', 'anna,1001,x', 'bert,y,'
    Write-List 'lists/hamburg/users.csv' 'User Name,Extension,Network ID', 'carl,1002,carl', 'carl,1003,'
    Write-List 'lists/hamburg/clean.csv' 'User Name', 'dora'
}

AfterAll {
    Pop-Location
}

Describe 'Checking lists' {
    It 'writes nothing for a clean list' {
        Test-CicUserCsv lists/hamburg/clean.csv | Should -BeNullOrEmpty
    }

    It 'takes what Get-Item gives' {
        $issues = Get-Item lists/*/*.csv | Test-CicUserCsv

        $issues.Code | Sort-Object | Should -Be 'DuplicateName', 'InvalidDid', 'InvalidExtension', 'NetworkIdWithoutDomain'
    }

    It 'takes what Get-ChildItem -Recurse gives' {
        Get-ChildItem lists -Recurse -Filter *.csv | Test-CicUserCsv | Should -HaveCount 4
    }

    It 'takes names from the pipeline' {
        (Get-ChildItem lists/berlin).FullName | Test-CicUserCsv | Should -HaveCount 2
    }

    It 'can be counted by code' {
        $groups = Test-CicUserCsv lists/*/*.csv | Group-Object Code -NoElement

        $groups.Name | Should -Contain 'InvalidDid'
        ($groups | Measure-Object Count -Sum).Sum | Should -Be 4
    }

    It 'can be filtered by severity' {
        $issues = Test-CicUserCsv lists/*/*.csv

        $issues | Where-Object Severity -EQ 'Warning' | Should -HaveCount 3
        $issues | Where-Object Severity -NE Notice | Should -HaveCount 3
        $issues | Where-Object { $_.Severity -ge 'Warning' } | Should -HaveCount 3
    }

    It 'sorts by severity, the worst last' {
        Write-List 'severe.csv' 'User Name', '"open'

        (Test-CicUserCsv lists/hamburg/users.csv, severe.csv | Sort-Object Severity).Severity |
            Should -Be 'Notice', 'Warning', 'Severe'
    }

    It 'can be filtered by file, line and column' {
        $issue = Test-CicUserCsv lists/*/*.csv | Where-Object { $_.Path -like '*berlin*' -and $_.Line -eq 3 }

        $issue.Column | Should -Be 'Extension'
        $issue.Value | Should -Be 'y'
    }

    It 'can stop after the first one' {
        Test-CicUserCsv lists/*/*.csv | Select-Object -First 1 | Should -HaveCount 1
    }

    It 'can be kept as a spreadsheet' {
        Test-CicUserCsv lists/*/*.csv | Export-Csv issues.csv -NoTypeInformation

        $rows = Import-Csv issues.csv
        $rows | Should -HaveCount 4
        $rows[0].PSObject.Properties.Name | Should -Be 'Code', 'Severity', 'Effect', 'List', 'Path', 'Line', 'Record', 'Column', 'Value', 'Reason', 'Message', 'Suggestion'
        ($rows | Where-Object Code -EQ 'InvalidDid').Line | Should -Be '2'
    }

    It 'goes folder by folder' {
        $result = foreach ($folder in Get-ChildItem lists -Directory | Sort-Object Name) {
            [pscustomobject]@{ Site = $folder.Name; Issues = @(Get-ChildItem $folder -Filter *.csv | Test-CicUserCsv).Count }
        }

        $result.Site | Should -Be 'berlin', 'hamburg'
        $result.Issues | Should -Be 2, 2
    }

    It 'finds what repeats over the files of one command only' {
        Write-List 'again.csv' 'User Name', 'anna'

        (Test-CicUserCsv lists/berlin/users.csv, again.csv | Where-Object Code -EQ 'DuplicateName').Message | Should -BeLike 'again.csv:2: *lists/berlin/users.csv:2*'
        Test-CicUserCsv again.csv | Should -BeNullOrEmpty
    }
}

Describe 'A yes or no' {
    It 'is a Boolean for each file' {
        Get-ChildItem lists/hamburg | Sort-Object Name | Test-CicUserCsv -Quiet | Should -Be $true, $false
    }

    It 'serves an if' {
        $(if (Test-CicUserCsv lists/hamburg/clean.csv -Quiet) { 'import' } else { 'ask' }) | Should -Be 'import'
    }

    It 'is no where a file is missing' {
        Test-CicUserCsv missing.csv -Quiet | Should -BeFalse
    }

    It 'picks the files that are fit' {
        $fit = Get-ChildItem lists -Recurse -Filter *.csv | Where-Object { $_ | Test-CicUserCsv -Quiet }

        $fit.Name | Should -Be 'clean.csv'
    }
}
