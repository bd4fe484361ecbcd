# How files are named, and how messages name them.

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/Site.ps1"

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

Describe 'A wildcard in folders that may not be listed' {
    BeforeDiscovery {
        # Root may list everything, unless it gives that away.
        $script:prefix = if ($IsWindows) { $null }
        elseif ((id -u) -ne '0') { , @() }
        elseif (Get-Command setpriv -ErrorAction Ignore) { , @('setpriv', '--inh-caps=-all', '--bounding-set=-all', '--') }
    }

    BeforeAll {
        Enter-NewFolder
        foreach ($folder in 'open', 'locked', 'names', 'deep/locked', 'deep/open') {
            $null = New-Item -ItemType Directory $folder
            Write-User "$folder/a.csv" ($folder -replace '/', '-')
        }
    }

    AfterAll {
        if (-not $IsWindows) { chmod -R u+rwX . }
        Pop-Location
    }

    It 'is an error for each of them' -ForEach @{ Prefix = $prefix } -Skip:($null -eq $prefix) {
        chmod 000 locked deep/locked
        chmod 444 names

        $session = Open-Session -Prefix $Prefix -Script @"
Set-Location '$PWD'
`$ErrorActionPreference = 'SilentlyContinue'
function Test-Each([string] `$Name, [scriptblock] `$Script) {
    `$Error.Clear()
    `$users = & `$Script
    Say "`${Name}: `$(`$users.UserName -join ' '); `$(`$Error.ForEach({ "`$(`$_.FullyQualifiedErrorId.Split(',')[0]) `$(`$_ -replace ': .*')" }) -join '; ')"
}
Test-Each 'a folder' { Import-CicUserCsv locked/*.csv }
Test-Each 'its names only' { Import-CicUserCsv names/*.csv }
Test-Each 'brackets' { Import-CicUserCsv locked/[a].csv }
Test-Each 'several' { Import-CicUserCsv */a.csv, deep/*/*.csv | Sort-Object Path }
Test-Each 'a folder below it' { Import-CicUserCsv locked/more/*.csv }
Test-Each 'piped' { 'locked/*.csv' | Import-CicUserCsv }
Test-Each 'a plan' { Import-CicImportPlan locked/*.json }
Test-Each 'a piped plan' { 'locked/*.json' | Import-CicImportPlan }
Say "Test: `$((Test-CicUserCsv locked/*.csv).Code) `$(Test-CicUserCsv locked/*.csv -Quiet)"
`$null = Connect-CicDirectory site.cicdb -Create
Test-Each 'a source of a plan' { New-CicImportPlan -User locked/*.csv }
Test-Each 'nothing' { Import-CicUserCsv open/*.nothing, none/*.csv, open/*/*.csv; 'none/*.csv' | Import-CicUserCsv }
"@
        $output = $session.StandardOutput.ReadToEnd()
        $session.WaitForExit()

        ($output -split '\r?\n' -ne '') | Should -BeExactly @(
            'a folder: ; FileNotReadable locked/*.csv'
            'its names only: ; FileNotReadable names/*.csv'
            'brackets: ; FileNotReadable locked/[a].csv'
            'several: deep-open open; FileNotReadable deep/locked/*.csv; FileNotReadable names/a.csv; FileNotReadable locked/a.csv'
            'a folder below it: ; FileNotReadable locked/more/*.csv'
            'piped: ; FileNotReadable locked/*.csv'
            "a plan: ; PlanNotReadable The plan '$PWD/locked' cannot be read"
            "a piped plan: ; PlanNotReadable The plan '$PWD/locked' cannot be read"
            'Test: FileNotReadable False'
            'a source of a plan: ; FileNotReadable locked/*.csv'
            'nothing: ; '
        )
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
