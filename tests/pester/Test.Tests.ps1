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
        $rows[0].PSObject.Properties.Name | Should -Be 'Code', 'Severity', 'Effect', 'List', 'Path', 'Sheet', 'Line', 'Record', 'Column', 'Value', 'Reason', 'Message', 'Suggestion'
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

    It 'is false if a file is missing' {
        Test-CicUserCsv missing.csv -Quiet | Should -BeFalse
    }

    It 'picks the files that are fit' {
        $fit = Get-ChildItem lists -Recurse -Filter *.csv | Where-Object { $_ | Test-CicUserCsv -Quiet }

        $fit.Name | Should -Be 'clean.csv'
    }
}

Describe 'A check' {
    BeforeAll {
        $script:all = 'clean.csv', 'notice.csv', 'warning.csv', 'severe.csv'
        Write-List 'clean.csv' 'User Name', 'anna'
        Write-List 'notice.csv' 'User Name,Network ID', 'bert,bert'
        Write-List 'warning.csv' 'User Name,DID', 'carl,x'
        Write-List 'severe.csv' 'User Name', '"dora'
    }

    It 'writes an object for each fault, and nothing into other streams' {
        $run = Invoke-Recorded { Test-CicUserCsv $all }

        $run.Output.Code | Should -BeExactly 'NetworkIdWithoutDomain', 'InvalidDid', 'UnterminatedQuote'
        $run.Output | ForEach-Object { "$($_.Severity)" } | Should -BeExactly 'Notice', 'Warning', 'Severe'
        $run.Output | ForEach-Object { $_.PSTypeNames[0] | Should -BeExactly 'CicCsvImport.CicIssue' }
        $run.Error | Should -BeNullOrEmpty
        $run.Warning | Should -BeNullOrEmpty
    }

    It 'tells everything of an issue' {
        $issue = Test-CicUserCsv warning.csv -ErrorAction Stop

        $issue | Should -HaveCount 1
        $issue.Code | Should -BeExactly 'InvalidDid'
        "$($issue.Severity)" | Should -BeExactly 'Warning'
        "$($issue.Effect)" | Should -BeExactly 'ValueDropped'
        $issue.List | Should -BeExactly 'User'
        $issue.Path | Should -BeExactly (Join-Path $TestDrive warning.csv)
        $issue.Line | Should -BeExactly 2
        $issue.Record | Should -BeExactly 1
        $issue.Column | Should -BeExactly 'DID'
        $issue.Value | Should -BeExactly 'x'
        $issue.Message | Should -BeLikeExactly "warning.csv:2: DID 'x' *"
        $issue.Suggestion | Should -Not -BeNullOrEmpty
    }

    It 'gives a Boolean for each file with -Quiet' {
        $answers = Test-CicUserCsv ($all + 'missing.csv') -Quiet -ErrorAction Stop

        $answers | Should -BeExactly $true, $true, $false, $false, $false
        $answers | ForEach-Object { $_ | Should -BeOfType bool }
    }

    It 'gives one Boolean for all objects with -Quiet, after those of the files' {
        $rows = @{ UserName = 'a' }, @{ UserName = 'b' }

        $rows | Test-CicUserCsv -Quiet | Should -BeExactly $true
        $rows + @{ UserName = 'a' } | Test-CicUserCsv -Quiet | Should -BeExactly $false
        Write-List 'between.csv' 'User Name', 'c'
        & { @{ UserName = 'a' }; Get-Item "$TestDrive/between.csv"; @{ UserName = 'A' } } | Test-CicUserCsv -Quiet | Should -BeExactly $true, $false
        @() | Test-CicUserCsv -Quiet | Should -BeNullOrEmpty
    }

    It 'counts the issues of each list with -Summary' {
        Write-List 'sum1.csv' 'User Name,DID,Network ID', 'a,x,a', 'b,y,A\b', ',1,A\c'
        Write-List 'sum2.csv' 'User Name', 'c'
        Write-List 'sum3.csv' 'User Name', '"d'

        $found = Test-CicUserCsv "$TestDrive/sum1.csv", "$TestDrive/sum2.csv", "$TestDrive/sum3.csv", "$TestDrive/sum4.csv" -Summary -IssueVariable issues

        $found | Should -BeOfType CicCsvImport.CicListSummary
        $found | ForEach-Object { "$(Split-Path -Leaf $_.Path) $($_.Passed) $($_.Severe) $($_.Warning) $($_.Notice)" } |
            Should -BeExactly 'sum1.csv False 0 3 1', 'sum2.csv True 0 0 0', 'sum3.csv False 1 0 0', 'sum4.csv False 1 0 0'
        $issues | Should -HaveCount 6
        ($found | Where-Object Passed | Import-CicUserCsv).UserName | Should -BeExactly 'c'
        (Test-CicUserCsv "$TestDrive/sum1.csv" -Summary -Code InvalidDid).Warning | Should -BeExactly 2
    }

    It 'has one summary for all objects, without a path' {
        $found = @{ UserName = 'a' }, @{ UserName = 'a' }, @{ UserName = 'b'; NetworkId = 'b' } | Test-CicUserCsv -Summary

        "$($null -eq $found.Path) $($found.Passed) $($found.Severe) $($found.Warning) $($found.Notice)" | Should -BeExactly 'True False 0 1 1'
    }

    It 'cannot be asked for both -Quiet and -Summary' {
        { Test-CicUserCsv nix.csv -Quiet -Summary } | Should -Throw -ErrorId 'QuietOrSummary,CicCsvImport.Commands.TestCicUserCsvCommand'
    }

    It 'looks for some issues only with -Code, and for severe ones' {
        $issues = Test-CicUserCsv notice.csv, warning.csv, severe.csv -Code InvalidDid -IssueVariable found -ErrorAction Stop

        $issues.Code | Should -BeExactly 'InvalidDid', 'UnterminatedQuote'
        $found | Should -HaveCount 2
        Test-CicUserCsv notice.csv, warning.csv, severe.csv, missing.csv -Code DuplicateName -Quiet -ErrorAction Stop |
            Should -BeExactly $true, $true, $false, $false
    }

    It 'for a code that there is not is an error, and no clean list' {
        $run = Invoke-Recorded { Test-CicUserCsv warning.csv -Code InvalidDiD, InvalidDud -Quiet }

        $run.Output | Should -BeNullOrEmpty
        $run.End.FullyQualifiedErrorId | Should -BeLikeExactly 'CodeNotFound,*'
        $run.End.Exception.Message | Should -BeLikeExactly "*Did you mean 'InvalidDid'[?]*"
    }

    It 'keeps the issues of all files in -IssueVariable' {
        $null = $all | Test-CicUserCsv -Quiet -IssueVariable issues

        $issues.Code | Should -BeExactly 'NetworkIdWithoutDomain', 'InvalidDid', 'UnterminatedQuote'
    }

    It 'and an import have -IssueVariable: <Script>' -ForEach @(
        @{ Script = { Import-CicUserCsv warning.csv, severe.csv -IssueVariable issues @quiet }; Codes = 'InvalidDid', 'UnterminatedQuote' }
        @{ Script = { Import-CicUserCsv warning.csv -FailOnWarning -IssueVariable issues @quiet }; Codes = , 'InvalidDid' }
        @{ Script = { Import-CicUserCsv clean.csv -IssueVariable issues @quiet }; Codes = @() }
        @{ Script = { Test-CicUserCsv warning.csv -IssueVariable issues @quiet }; Codes = , 'InvalidDid' }
    ) {
        $quiet = @{ WarningAction = 'SilentlyContinue'; ErrorAction = 'SilentlyContinue' }
        $issues = 'left from before'

        $null = . $Script

        @($issues | ForEach-Object { $_.Code }) -join ' ' | Should -BeExactly ($Codes -join ' ')
        $issues | Should -HaveCount $Codes.Count
    }

    It 'has -IssueVariable read while rows still come' {
        Write-List 'two.csv' 'User Name,DID', 'anna,x', 'bert,y'

        Import-CicUserCsv two.csv -IssueVariable issues -WarningAction SilentlyContinue | ForEach-Object { $issues.Count } |
            Should -BeExactly 1, 2
    }

    It 'sets -IssueVariable in the scope of the caller' {
        function Get-IssueCount {
            $null = Test-CicUserCsv warning.csv -IssueVariable inner
            $inner.Count
        }

        Get-IssueCount | Should -BeExactly 1
        $inner | Should -BeExactly $null
    }

    It 'finds what repeats in the files of one command, and not in those of two' {
        Write-List 'again.csv' 'User Name', 'anna'

        (Test-CicUserCsv clean.csv, again.csv).Code | Should -BeExactly 'DuplicateName'
        & { Test-CicUserCsv clean.csv; Test-CicUserCsv again.csv } | Should -BeNullOrEmpty
    }
}
