BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    Push-Location $TestDrive
    Write-List 'users.csv' 'User Name,DID,Network ID', 'anna,x,anna', 'bert,y,bert', ',1,'
    Write-List 'many.csv' (@('User Name,DID') + (1..120 | ForEach-Object { "user$_,x" }))
}

AfterAll {
    Pop-Location
    Remove-Item Env:/CIC_Reporting__WarningsPerCodeAndFile -ErrorAction Ignore
}

Describe 'Warnings' {
    It 'go to a variable' {
        $null = Import-CicUserCsv users.csv -WarningVariable warnings -WarningAction SilentlyContinue

        $warnings.Message -match '\((InvalidDid|RequiredValueMissing)\)$' | Should -HaveCount 3
        $warnings.Message -match 'NetworkIdWithoutDomain, 2 times' | Should -HaveCount 1
        $warnings | Should -HaveCount 4
    }

    It 'can be redirected' {
        Import-CicUserCsv users.csv 3>&1 | Where-Object { $_ -is [System.Management.Automation.WarningRecord] } | Should -HaveCount 4
    }

    It 'can be silenced by the command and by preference' {
        Import-CicUserCsv users.csv -WarningAction SilentlyContinue 3>&1 | Should -HaveCount 2
        $WarningPreference = 'SilentlyContinue'
        Import-CicUserCsv users.csv 3>&1 | Should -HaveCount 2
    }

    It 'can end a script' {
        { Import-CicUserCsv users.csv -WarningAction Stop } | Should -Throw
    }

    It 'are counted after the first hundred of a code' {
        $null = Import-CicUserCsv many.csv -WarningVariable warnings -WarningAction SilentlyContinue

        $warnings | Should -HaveCount 101
        $warnings[-1].Message | Should -BeLike 'many.csv: InvalidDid: 20 more*120 in all*'
    }

    It 'are counted from another number on where the environment says so' {
        $env:CIC_Reporting__WarningsPerCodeAndFile = '3'
        $null = Import-CicUserCsv many.csv -WarningVariable warnings -WarningAction SilentlyContinue
        Remove-Item Env:/CIC_Reporting__WarningsPerCodeAndFile

        $warnings | Should -HaveCount 4
    }
}

Describe '-IssueVariable' {
    It 'collects all issues as objects' {
        $null = Import-CicUserCsv many.csv -IssueVariable issues -WarningAction SilentlyContinue

        $issues | Should -HaveCount 120
        $issues[0] | Should -BeOfType CicCsvImport.CicIssue
        ($issues | Group-Object Code).Name | Should -Be 'InvalidDid'
    }

    It 'has severe issues too' {
        Write-List 'open.csv' 'User Name', '"open'

        Import-CicUserCsv users.csv, open.csv -IssueVariable issues -WarningAction SilentlyContinue -ErrorAction SilentlyContinue | Out-Null

        $issues.Severity | Sort-Object -Unique | Should -Be 'Notice', 'Warning', 'Severe'
    }

    It 'is empty, and not what was before, where there are none' {
        Write-List 'clean.csv' 'User Name', 'anna'
        $issues = 'from before'

        $null = Import-CicUserCsv clean.csv -IssueVariable issues

        $issues | Should -BeNullOrEmpty
    }

    It 'goes well with a report' {
        $null = Import-CicUserCsv users.csv -IssueVariable issues -WarningAction SilentlyContinue

        $issues | Where-Object Effect -EQ 'RowSkipped' | ForEach-Object Line | Should -Be 4
    }
}
