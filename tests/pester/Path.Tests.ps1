# How files are named, and how messages name them.

BeforeAll {
    . "$PSScriptRoot/Common.ps1"

    function Write-User {
        param([string] $Path, [string] $UserName)

        Set-Content -LiteralPath $Path -Value 'User Name', $UserName
    }
}

Describe 'A name of a list' {
    BeforeEach {
        Enter-NewFolder
        $ErrorActionPreference = 'Stop'
    }

    AfterEach {
        Pop-Location
    }

    It 'can be piped with others' {
        Write-User a.csv anna
        Write-User b.csv bert

        ('a.csv', 'b.csv' | Import-CicUserCsv).UserName | Should -BeExactly 'anna', 'bert'
    }

    It 'can be given with others, in any order' {
        Write-User a.csv anna
        Write-User b.csv bert

        (Import-CicUserCsv b.csv, a.csv).UserName | Should -BeExactly 'bert', 'anna'
    }

    It 'is the PSPath of what Get-Item gives' {
        Write-User 'users [1].csv' anna

        $user = Get-Item -LiteralPath 'users [1].csv' | Import-CicUserCsv

        $user | Should -HaveCount 1
        $user.UserName | Should -BeExactly 'anna'
        $user.Path | Should -BeExactly (Join-Path $PWD 'users [1].csv')
    }

    It 'is the <_> of an object' -ForEach 'LiteralPath', 'LP', 'PSPath' {
        Write-User a.csv anna

        ([pscustomobject]@{ $_ = 'a.csv' } | Import-CicUserCsv).UserName | Should -BeExactly 'anna'
    }

    It 'has brackets that mean themselves with -LiteralPath' {
        Write-User 'users[1].csv' anna
        Write-User users1.csv bert

        (Import-CicUserCsv -LiteralPath 'users[1].csv').UserName | Should -BeExactly 'anna'
    }

    It 'has brackets that mean themselves where they match nothing' {
        Write-User 'users[1].csv' anna

        (Import-CicUserCsv 'users[1].csv').UserName | Should -BeExactly 'anna'
    }

    It 'has brackets that are a pattern where they match' {
        Write-User 'users[1].csv' anna
        Write-User users1.csv bert

        (Import-CicUserCsv 'users[1].csv').UserName | Should -BeExactly 'bert'
    }

    It 'has brackets that are no pattern where they are escaped' {
        Write-User 'users[1].csv' anna
        Write-User users1.csv bert

        (Import-CicUserCsv 'users`[1`].csv').UserName | Should -BeExactly 'anna'
    }

    It 'with a wildcard is all files that match, and no folder' {
        Write-User a.csv anna
        Write-User b.csv bert
        Write-User c.txt carl
        $null = New-Item -ItemType Directory folder.csv

        (Import-CicUserCsv *.csv).UserName | Sort-Object | Should -BeExactly 'anna', 'bert'
    }

    It 'with a wildcard that matches nothing is nothing: <Script>' -ForEach @(
        @{ Script = { Import-CicUserCsv *.nothing } }
        @{ Script = { Test-CicUserCsv *.nothing } }
        @{ Script = { Test-CicUserCsv *.nothing -Quiet } }
        @{ Script = { Test-CicUserCsv 'none[1].csv' } }
        @{ Script = { Test-CicUserCsv 'no-such-folder/*.csv' } }
    ) {
        & $Script 3>&1 | Should -BeNullOrEmpty
    }

    It 'cannot be none' {
        { Test-CicUserCsv @() } | Should -Throw -ErrorId 'ParameterArgumentValidationError,*'
    }

    It 'is an error if it is not in a file system' {
        $run = Invoke-Recorded { Test-CicUserCsv Env:/PATH }

        $run.Error | Should -HaveCount 1
        $run.Error[0].FullyQualifiedErrorId | Should -BeExactly 'NotFileSystem,CicCsvImport.Commands.TestCicUserCsvCommand'
        "$($run.Error)" | Should -MatchExactly 'Environment'
    }

    It 'in a drive that does not exist has no readable list' {
        (Test-CicUserCsv nowhere:/users.csv).Code | Should -BeExactly 'FileNotReadable'
        Test-CicUserCsv nowhere:/users.csv -Quiet | Should -BeExactly $false
    }
}

Describe 'A message' {
    BeforeEach {
        Enter-NewFolder
        $ErrorActionPreference = 'Stop'
        $null = New-Item -ItemType Directory lists
        'users.csv', 'lists/more.csv' | ForEach-Object { Set-Content $_ -Value 'User Name,DID', 'anna,x' }
    }

    AfterEach {
        Pop-Location
    }

    It 'names the file as it was typed: <Typed>' -ForEach @(
        @{ Typed = 'users.csv'; Shown = 'users.csv' }
        @{ Typed = './users.csv'; Shown = './users.csv' }
        @{ Typed = 'lists/../users.csv'; Shown = 'lists/../users.csv' }
        @{ Typed = 'u*.csv'; Shown = 'users.csv' }
        @{ Typed = 'lists/*.csv'; Shown = "lists$([IO.Path]::DirectorySeparatorChar)more.csv" }
    ) {
        $null = Import-CicUserCsv $Typed -WarningAction SilentlyContinue -WarningVariable warnings

        $warnings | Should -HaveCount 1
        $warnings[0].Message.StartsWith("${Shown}:2: ", 'Ordinal') | Should -BeTrue -Because $warnings[0].Message
    }

    It 'names a piped file from the current folder' {
        $null = Get-Item users.csv | Import-CicUserCsv -WarningAction SilentlyContinue -WarningVariable warnings

        $warnings | Should -HaveCount 1
        $warnings[0].Message | Should -BeLikeExactly 'users.csv:2: *'
    }

    It 'is short, where objects and issues have the full path' {
        $user = Import-CicUserCsv users.csv -IssueVariable issues -WarningAction SilentlyContinue

        $user, $issues | ForEach-Object { $_.Path } | Should -BeExactly (Join-Path $PWD users.csv), (Join-Path $PWD users.csv)
        $user, $issues | ForEach-Object { $_.Line } | Should -BeExactly 2, 2
    }
}
