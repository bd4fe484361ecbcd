# What Export makes of odd objects: each costs itself only.

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
}

Describe 'An object that is exported' {
    BeforeEach {
        Enter-NewFolder
        $ErrorActionPreference = 'Stop'
    }

    AfterEach {
        Pop-Location
    }

    It 'can be a hashtable' {
        @{ 'User Name' = 'h1'; Roles = 'A', 'B' } | Export-CicUserCsv out.csv

        Get-Content out.csv | Select-Object -Skip 1 | Should -BeExactly 'h1,,,,,,,,,A|B,,,'
    }

    It 'has a flag as the list has it: <Value> is "<Cell>"' -ForEach @(
        @{ Value = $true; Cell = 'Yes' }
        @{ Value = 'True'; Cell = 'Yes' }
        @{ Value = 'False'; Cell = '' }
        @{ Value = 'yes'; Cell = 'Yes' }
        @{ Value = $false; Cell = '' }
        @{ Value = 'No'; Cell = '' }
    ) {
        @{ 'User Name' = 'a'; OCS = $Value } | Export-CicUserCsv out.csv

        Get-Content out.csv | Select-Object -Skip 1 | Should -BeExactly "a,,,,,,,,,,,,$Cell"
    }

    It 'has what the user''s own map says, before the names of columns' {
        @{ 'User Name' = 'wrong'; Login = 'right' } | Export-CicUserCsv out.csv -HeaderMap @{ Login = 'User Name' }

        Get-Content out.csv | Select-Object -Skip 1 | Should -BeExactly 'right,,,,,,,,,,,,'
    }

    It 'has a password that stays one whatever column it is mapped to' {
        @{ 'User Name' = 'a'; Password = 'Secret99' } |
            Export-CicUserCsv out.csv -HeaderMap @{ Password = 'Location' } -WarningAction SilentlyContinue

        $rows = Get-Content out.csv | Select-Object -Skip 1
        $rows | Should -HaveCount 1
        $rows | Should -Not -Match 'Secret99'
    }

    It 'and is not a row is an error that shows its number only: <Item>, <Id>' -ForEach @(
        @{ Item = "@{ 'User Name' = ''; Password = 'Secret99' }"; Id = 'RequiredValueMissing' }
        @{ Item = "@{ 'User Name' = 'a'; Roles = 'System.String[]' }"; Id = 'ValueNotWritable' }
        @{ Item = "@{ 'User Name' = 'a'; 'First Name' = 'b', 'c' }"; Id = 'ValueNotWritable' }
        @{ Item = "@{ 'User Name' = 'a'; Extension = 'System.Security.SecureString' }"; Id = 'ValueNotWritable' }
        @{ Item = '42'; Id = 'NotAListObject' }
    ) {
        @{ 'User Name' = 'good' }, (& ([scriptblock]::Create($Item))) |
            Export-CicUserCsv out.csv -ErrorAction SilentlyContinue -ErrorVariable problems -WarningAction SilentlyContinue

        $problems | Should -HaveCount 1
        $problems[0].FullyQualifiedErrorId | Should -BeLikeExactly "$Id,*"
        $problems[0].TargetObject | Should -BeExactly 2
        "$problems $($problems.CategoryInfo)" | Should -Not -Match 'Secret99'
        Get-Content out.csv | Select-Object -Skip 1 | Should -BeExactly 'good,,,,,,,,,,,,'
    }

    It 'has no character that the encoding has not' {
        @{ 'User Name' = "J$([char]0xFC)rgen" }, @{ 'User Name' = 'J' } |
            Export-CicUserCsv out.csv -Encoding ascii -ErrorAction SilentlyContinue -ErrorVariable problems

        $problems | Should -HaveCount 1
        $problems[0].FullyQualifiedErrorId | Should -BeLikeExactly 'ValueNotWritable,*'
        Get-Content out.csv | Select-Object -Skip 1 | Should -BeExactly 'J,,,,,,,,,,,,'
    }

    It 'replaces no list where every one was refused' {
        Set-Content out.csv -Value 'as it was'

        $run = Invoke-Recorded { 1, 2 | Export-CicUserCsv out.csv -Force }

        $run.Error | Should -Not -BeNullOrEmpty
        Get-Content out.csv | Should -BeExactly 'as it was'
    }

    It 'goes only to a file: <Place>, <Id>' -ForEach @(
        @{ Place = 'env:users'; Id = 'NotFileSystem' }
        @{ Place = 'nowhere:/users.csv'; Id = 'PathNotUsable' }
    ) {
        $run = Invoke-Recorded { @{ 'User Name' = 'a' } | Export-CicUserCsv $Place }

        $run.Error | Should -HaveCount 1
        $run.Error[0].FullyQualifiedErrorId | Should -BeLikeExactly "$Id,*"
        Get-ChildItem -Force | Should -BeNullOrEmpty
    }

    It 'can be nothing' {
        $null | Export-CicUserCsv out.csv

        Get-Content out.csv | Should -HaveCount 1
    }

    It 'has its password left out with a warning' {
        @{ 'User Name' = 'a'; Password = 'Secret99' }, @{ 'User Name' = 'b' } |
            Export-CicUserCsv out.csv -WarningAction SilentlyContinue -WarningVariable warnings

        $warnings | Should -HaveCount 1
        $warnings[0].Message | Should -BeLikeExactly '1 password was left blank.*-IncludePassword*'
    }
}

Describe 'What Export-Csv has made of our objects' {
    It 'is a list' {
        Write-List 'properties.csv' 'UserName,FirstName,NetworkId', 'anna,Anna,ACME\anna'

        $user = Import-CicUserCsv "$TestDrive/properties.csv" -ErrorAction Stop

        $user | Should -HaveCount 1
        $user.UserName, $user.FirstName, $user.NetworkId | Should -BeExactly 'anna', 'Anna', 'ACME\anna'
    }
}
