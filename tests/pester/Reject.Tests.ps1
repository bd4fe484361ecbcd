BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    Push-Location $TestDrive
    Write-List 'users.csv' 'User Name,Display Name,Password,DID', 'anna,Anna,pw-anna,1', 'anna,"Ann, too",pw-ann,2', ',Nobody,,3'
}

AfterAll {
    Pop-Location
}

Describe '-RejectPath' {
    It 'keeps the rows that did not import, to be corrected and imported again' {
        $first = Import-CicUserCsv users.csv -RejectPath rejects.csv -WarningAction SilentlyContinue

        $rejects = Import-Csv rejects.csv
        $rejects | Should -HaveCount 2
        $rejects[0].Problem | Should -BeLike 'DuplicateName: *'
        $rejects[0].Password | Should -Be 'pw-ann'
        $rejects[0].'User Name' = 'ann'
        $rejects[1].'User Name' = 'nobody'
        $rejects | Export-Csv rejects.csv

        $second = Import-CicUserCsv rejects.csv -WarningVariable warnings -RejectPath again.csv
        $first.UserName | Should -Be 'anna'
        $second.UserName | Should -Be 'ann', 'nobody'
        $second[0].DisplayName | Should -Be 'Ann, too'
        $warnings | Should -BeNullOrEmpty
        'again.csv' | Should -Not -Exist
    }

    It 'does not replace a file without -Force' {
        Set-Content mine.csv 'mine'

        { Import-CicUserCsv users.csv -RejectPath mine.csv } | Should -Throw -ErrorId 'FileExists,*'
        Get-Content mine.csv | Should -Be 'mine'

        $null = Import-CicUserCsv users.csv -RejectPath mine.csv -Force -WarningAction SilentlyContinue
        Import-Csv mine.csv | Should -HaveCount 2
    }

    It 'makes a file that only its owner reads' -Skip:$IsWindows {
        $null = Import-CicUserCsv users.csv -RejectPath private.csv -WarningAction SilentlyContinue

        (Get-Item private.csv).UnixMode | Should -Be '-rw-------'
    }

    It 'leaves nothing when only the first rows were wanted' {
        $null = Import-CicUserCsv users.csv -RejectPath wanted.csv -WarningAction SilentlyContinue | Select-Object -First 1

        Get-ChildItem -Force -Filter *wanted* | Should -BeNullOrEmpty
    }

    It 'says where it wrote' {
        $verbose = Import-CicUserCsv users.csv -RejectPath told.csv -WarningAction SilentlyContinue -Verbose 4>&1 |
            Where-Object { $_ -is [System.Management.Automation.VerboseRecord] }

        "$verbose" | Should -BeLike '*told.csv*'
    }
}
