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
        $warnings[-1].Message | Should -BeLike 'many.csv: 20 more * InvalidDid, 120 in total*'
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

Describe 'A warning' {
    BeforeAll {
        # A list with so many rows that each have one wrong DID.
        function Write-WrongDid {
            param([string] $File, [int] $Count)

            Write-List $File (@('User Name,DID') + (1..$Count | ForEach-Object { "$($File[0])$_,DID$_" }))
        }
    }

    It 'is one line with file, line, column, value and what to do' {
        Write-List 'told.csv' 'User Name,DID', 'anna,71x'

        $user = Import-CicUserCsv told.csv -WarningVariable warnings -WarningAction SilentlyContinue -ErrorAction Stop

        $warnings | Should -HaveCount 1
        $warnings[0].Message | Should -BeExactly (
            "told.csv:2: DID '71x' must contain only digits, optionally with a leading +. The value is not imported. " +
            "$((Test-CicUserCsv told.csv).Suggestion) (InvalidDid)")
        $user | Should -HaveCount 1
        $user.Did | Should -BeExactly $null
    }

    It 'is one line where its value is two' {
        Write-List 'broken.csv' 'User Name,DID', "anna,`"7`r`n1`""

        $null = Import-CicUserCsv broken.csv -WarningVariable warnings -WarningAction SilentlyContinue

        $warnings | Should -HaveCount 1
        $warnings[0].Message | Should -Not -Match '[\r\n]'
    }

    It 'is told of each fault of a row' {
        Write-List 'faults.csv' 'User Name,Extension,DID,OCS', 'anna,x,y,z'

        $null = Import-CicUserCsv faults.csv -WarningVariable warnings -WarningAction SilentlyContinue

        $warnings | ForEach-Object { ($_.Message -split ' ')[-1] } | Should -BeExactly '(InvalidExtension)', '(InvalidDid)', '(InvalidOcs)'
    }

    It 'is only counted after a hundred of its code, and the objects are all there' {
        Write-WrongDid users130.csv 130

        $users = Import-CicUserCsv users130.csv -WarningVariable warnings -WarningAction SilentlyContinue -ErrorAction Stop

        $users | Should -HaveCount 130
        $warnings | Should -HaveCount 101
        $warnings[99].Message | Should -BeLikeExactly "users130.csv:101: DID 'DID100'*"
        $warnings[100].Message | Should -BeExactly (
            'users130.csv: 30 more warnings have the code InvalidDid, 130 in total. Use -IssueVariable to collect them all.')
    }

    It 'is not counted up to a hundred' {
        Write-WrongDid users100.csv 100

        $null = Import-CicUserCsv users100.csv -WarningVariable warnings -WarningAction SilentlyContinue

        $warnings | Should -HaveCount 100
    }

    It 'is counted in each file and of each code by itself' {
        Write-WrongDid a101.csv 101
        Write-List 'b60.csv' (@('User Name,DID,Extension') + (1..60 | ForEach-Object { "b$_,x,y" }))

        $null = Import-CicUserCsv a101.csv, b60.csv -WarningVariable warnings -WarningAction SilentlyContinue

        $warnings | Should -HaveCount (101 + 120)
        @($warnings.Message) -clike '*in total*' | Should -HaveCount 1
    }

    It 'is counted from another number on where the settings say so' {
        Write-WrongDid users5.csv 5
        Set-Content settings.json -Value '{ "Reporting": { "WarningsPerCodeAndFile": 2 } }'

        $null = Import-CicUserCsv users5.csv -Settings settings.json -WarningVariable warnings -WarningAction SilentlyContinue

        $warnings | Should -HaveCount 3
        $warnings[2].Message | Should -BeLikeExactly '*3 more warnings * InvalidDid, 5 in total*'
    }

    It 'ends the command with -WarningAction Stop, at the first one' {
        Write-WrongDid users3.csv 3

        $run = Invoke-Recorded { Import-CicUserCsv users3.csv -WarningAction Stop }

        $run.End | Should -Not -BeNullOrEmpty
        $run.Output | Should -BeNullOrEmpty
    }

    It 'is not told of a clean list, which is objects only' {
        Write-List 'clean1.csv' 'User Name', 'anna'

        $run = Invoke-Recorded { Import-CicUserCsv clean1.csv }

        $run.Output | Should -HaveCount 1
        $run.Error | Should -BeNullOrEmpty
        $run.Warning | Should -BeNullOrEmpty
    }
}

Describe 'A notice' {
    It 'is one line for its code and file, with their number and the first line' {
        Write-List 'a.csv' 'User Name,Network ID', 'anna,anna', 'bert,bert', 'carl,carl'
        Write-List 'b.csv' 'User Name,Network ID', 'dora,dora'

        $null = Import-CicUserCsv a.csv, b.csv -WarningVariable warnings -WarningAction SilentlyContinue -ErrorAction Stop

        $warnings | Should -HaveCount 2
        $warnings[0].Message | Should -BeLikeExactly (
            "a.csv:2: Network ID 'anna' *(Notice NetworkIdWithoutDomain, 3 times in this list)")
        $warnings[1].Message | Should -BeLikeExactly 'b.csv:2: *(Notice NetworkIdWithoutDomain)'
    }
}
