# -FailOnWarning makes any warning an error of its file, before anything of the file is written.

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    Push-Location $TestDrive
    Write-List 'good.csv' 'User Name', 'anna'
    Write-List 'notice.csv' 'User Name,Network ID', 'bert,bert'
    Write-List 'late.csv' (@('User Name,DID') + (1..50 | ForEach-Object { "u$_,$_" }) + 'last,x')
    $script:quiet = @{ ErrorAction = 'SilentlyContinue'; WarningAction = 'SilentlyContinue' }
}

AfterAll {
    Pop-Location
}

Describe 'A list with a warning' {
    It 'is an error with its name, nothing of it is written, and the next file goes on' {
        $users = Import-CicUserCsv late.csv, good.csv -FailOnWarning -ErrorVariable problems @quiet

        $users.UserName | Should -BeExactly 'anna'
        $problems | Should -HaveCount 1
        $problems[0].FullyQualifiedErrorId | Should -BeExactly 'WarningsFound,CicCsvImport.Commands.ImportCicUserCsvCommand'
        $problems[0].TargetObject | Should -BeExactly 'late.csv'
        "$problems" | Should -BeLikeExactly 'late.csv: *'
    }

    It 'has its warning told too' {
        $null = Import-CicUserCsv late.csv -FailOnWarning -IssueVariable issues -WarningVariable warnings @quiet

        $warnings | Should -HaveCount 1
        $warnings[0].Message | Should -BeLikeExactly "late.csv:52: DID 'x'*"
        $issues.Code | Should -BeExactly 'InvalidDid'
    }

    It 'on its header is one' {
        Write-List 'header.csv' 'User Name,Shoe Size', 'anna,38'

        Import-CicUserCsv header.csv -FailOnWarning -ErrorVariable problems @quiet | Should -BeNullOrEmpty

        $problems.FullyQualifiedErrorId | Should -BeLikeExactly 'WarningsFound,*'
        $problems | Should -HaveCount 1
    }

    It 'and a severe issue is one error, not two' {
        Write-List 'severe.csv' 'User Name,DID', 'anna,x', '"bert'

        Import-CicUserCsv severe.csv -FailOnWarning -ErrorVariable problems @quiet | Should -BeNullOrEmpty

        $problems | Should -HaveCount 1
        $problems[0].FullyQualifiedErrorId | Should -BeLikeExactly 'UnterminatedQuote,*'
    }

    It 'claims no names' {
        Write-List 'again.csv' 'User Name,DID', 'u1,1'

        (Import-CicUserCsv late.csv, again.csv -FailOnWarning @quiet).UserName | Should -BeExactly 'u1'
    }

    It 'has no rejects: nothing of it is imported' {
        Write-List 'double.csv' 'User Name', 'anna', 'anna'

        Import-CicUserCsv double.csv -FailOnWarning -RejectPath rejects.csv @quiet | Should -BeNullOrEmpty

        'rejects.csv' | Should -Not -Exist
    }

    It 'ends the command with -ErrorAction Stop' {
        $run = Invoke-Recorded { Import-CicUserCsv late.csv, good.csv -FailOnWarning -ErrorAction Stop }

        $run.End.FullyQualifiedErrorId | Should -BeLikeExactly 'WarningsFound,*'
        $run.Output | Should -BeNullOrEmpty
    }
}

Describe 'With -FailOnWarning' {
    It 'a list without warnings is imported: <File>' -ForEach @(
        @{ File = 'good.csv'; User = 'anna' }
        @{ File = 'notice.csv'; User = 'bert' }
    ) {
        (Import-CicUserCsv $File -FailOnWarning -ErrorAction Stop -WarningAction SilentlyContinue).UserName | Should -BeExactly $User
    }

    It 'a name of an imported file is a warning of the next' {
        Import-CicUserCsv good.csv, good.csv -FailOnWarning -ErrorVariable problems @quiet | Should -HaveCount 1

        $problems | Should -HaveCount 1
        $problems[0].FullyQualifiedErrorId | Should -BeLikeExactly 'WarningsFound,*'
    }
}
