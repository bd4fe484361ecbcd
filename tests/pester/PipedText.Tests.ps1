# Text that is piped to Test- and Import- is a path, or it is refused and shown nowhere: it can be a row with a password.

BeforeDiscovery {
    $script:commands = 'Test-CicUserCsv', 'Import-CicUserCsv', 'Test-CicStationCsv', 'Import-CicStationCsv', 'Test-CicPhoneCsv', 'Import-CicPhoneCsv'
}

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $script:secret = 'Hunter2'

    # All that a user, a log or a script can see of what was written.
    function Get-Seen {
        param([Parameter(Mandatory)] $Run)

        $Run.Error | ForEach-Object {
            "$_"
            $_.TargetObject | Out-String
            $_.CategoryInfo.ToString()
            $_.Exception.ToString()
            $_ | Format-List * -Force | Out-String -Width 500
        }
        $Run.Output, $Run.Warning, $Run.Verbose, $Run.Debug, $Run.Information | ForEach-Object { $_ | Format-List * -Force | Out-String -Width 500 }
    }
}

Describe 'The lines of a list' {
    BeforeEach {
        Enter-NewFolder
        Set-Content users.csv -Value 'User Name,Name,Password', "anna,anna,$secret", "bert,bert,$secret", ''
    }

    AfterEach {
        Pop-Location
    }

    It 'piped to <Command> are one error, which names the cmdlet for text' -ForEach @($commands | ForEach-Object { @{ Command = $_ } }) {
        $run = Invoke-Recorded { Get-Content users.csv | & $Command -IssueVariable issues -Verbose -Debug; $issues }

        $run.Error | Should -HaveCount 1
        $run.End | Should -BeNullOrEmpty
        $run.Error[0].FullyQualifiedErrorId | Should -BeLikeExactly 'LinesPiped,*'
        "$($run.Error[0])" | Should -MatchExactly "ConvertFrom-$($Command -replace '.*-')\b"
        $run.Output | Should -BeNullOrEmpty
        Get-Seen $run | Should -Not -Match "$secret|anna|bert"
    }

    It 'are one error: <Lines>' -ForEach @(
        @{ Lines = 'as one text'; Script = { Get-Content users.csv -Raw } }
        @{ Lines = 'in bundles'; Script = { Get-Content users.csv -ReadCount 2 } }
        @{ Lines = 'as one text that was never read from a file'; Script = { "User Name`nHunter2" } }
        @{ Lines = 'as one text of an old Macintosh'; Script = { "User Name`rHunter2" } }
        @{ Lines = 'with semicolons'; Script = { 'User Name;Password', 'anna;Hunter2' } }
        @{ Lines = 'with tabs'; Script = { "User Name`tPassword", "anna`tHunter2" } }
        @{ Lines = 'with bars'; Script = { 'User Name|Password', 'anna|Hunter2' } }
        @{ Lines = 'that were changed on the way'; Script = { (Get-Content users.csv).Trim() } }
        @{ Lines = 'of which some have no delimiter'; Script = { 'anna,Hunter2', 'Hunter2', '', 'Hunter2.csv' } }
        @{ Lines = 'of which one ends like the name of a list'; Script = { 'anna,Hunter2.csv' } }
        @{ Lines = 'that look like patterns'; Script = { 'anna,[Hunter2', 'Hunter2*,x' } }
        @{ Lines = 'that look like a place'; Script = { 'env:Hunter2,x', 'function:Hunter2;', 'HKLM:\Hunter2,x', '::Hunter2,' } }
        @{ Lines = 'that look like what PowerShell makes of objects'; Script = { '@{User Name=anna; Password=Hunter2}' } }
    ) {
        $run = Invoke-Recorded { & $Script | Import-CicUserCsv -IssueVariable issues; $issues }

        $run.Error.FullyQualifiedErrorId | Should -BeExactly 'LinesPiped,CicCsvImport.Commands.ImportCicUserCsvCommand'
        Get-Seen $run | Should -Not -Match $secret
    }

    It 'are lines where one of them is the name of a file' {
        Set-Content names.txt -Value users.csv

        (Invoke-Recorded { Get-Content names.txt | Import-CicUserCsv }).Error.FullyQualifiedErrorId | Should -BeLikeExactly 'LinesPiped,*'
    }

    It 'do not keep the files beside them from being read' {
        $run = Invoke-Recorded { & { 'a,b'; Get-Item users.csv; 'users.csv' } | Import-CicUserCsv -WarningAction Ignore }

        $run.Output.UserName | Should -BeExactly 'anna', 'bert'
        $run.Error | Should -HaveCount 1
    }

    It 'passed as paths to <Command> are one error' -ForEach @($commands | ForEach-Object { @{ Command = $_ } }) {
        $run = Invoke-Recorded { & $Command -Path (Get-Content users.csv | Where-Object { $_ }) -IssueVariable issues -Verbose -Debug; $issues }

        $run.Error.FullyQualifiedErrorId | Should -BeLikeExactly 'LinesPiped,*'
        "$($run.Error)" | Should -MatchExactly "ConvertFrom-$($Command -replace '.*-')\b"
        $run.Output | Should -BeNullOrEmpty
        Get-Seen $run | Should -Not -Match "$secret|anna|bert"
    }

    It 'passed as literal paths, one of them a list, leave the list to be read' {
        $run = Invoke-Recorded { Import-CicUserCsv -LiteralPath "anna,$secret", users.csv, "x`n$secret" -WarningAction Ignore }

        $run.Output.UserName | Should -BeExactly 'anna', 'bert'
        $run.Error.FullyQualifiedErrorId | Should -BeLikeExactly 'LinesPiped,*'
        Get-Seen $run | Should -Not -Match $secret
        Test-CicUserCsv -LiteralPath "anna,$secret" -Quiet -ErrorAction SilentlyContinue | Should -BeExactly $false
    }

    It 'make no plan' {
        $run = Invoke-Recorded {
            $null = Connect-CicDirectory site.cicdb -Create
            New-CicImportPlan -User (Get-Content users.csv)
        }
        Disconnect-CicDirectory

        $run.End.FullyQualifiedErrorId | Should -BeLikeExactly 'LinesPiped,*'
        $run.Output | Should -BeNullOrEmpty
        Get-Seen $run | Should -Not -Match $secret
    }

    It 'are not meant by the path of a list that has a delimiter and is not there' {
        (Test-CicUserCsv -Path 'users, old.csv').Code | Should -BeExactly FileNotReadable
    }

    It 'end a script whose preference is Stop' {
        { Get-Content users.csv | Import-CicUserCsv -ErrorAction Stop } | Should -Throw -ErrorId 'LinesPiped,CicCsvImport.Commands.ImportCicUserCsvCommand'
    }

    It 'have not passed' {
        Get-Content users.csv | Test-CicUserCsv -Quiet -ErrorAction SilentlyContinue | Should -BeExactly $false
        (Get-Content users.csv | Test-CicUserCsv -Summary -ErrorAction SilentlyContinue).Passed | Should -BeExactly $false
    }
}

Describe 'A text that is no file' {
    BeforeEach {
        Enter-NewFolder
        $null = New-Item -ItemType Directory folder
    }

    AfterEach {
        Pop-Location
    }

    It 'is one error that does not show it: <Text>' -ForEach @(
        @{ Text = 'Hunter2' }
        @{ Text = 'Hunter2!$' }
        @{ Text = 'Hunter2.pdf' }
        @{ Text = 'Hunter2.csv ' }
        @{ Text = 'C:\Hunter2' }
        @{ Text = 'Hunter2:' }
        @{ Text = 'Hunter2[' }
        @{ Text = 'Hunter2*' }
        @{ Text = '~Hunter2' }
        @{ Text = 'env:Hunter2' }
        @{ Text = 'Variable:Hunter2' }
        @{ Text = "Hunter2$([char] 0)" }
        @{ Text = '@{Password=Hunter2}' }
        @{ Text = 'folder' }
        @{ Text = ' ' }
    ) {
        $run = Invoke-Recorded { $Text, $Text | Import-CicUserCsv -IssueVariable issues -Verbose -Debug; $issues }

        $run.Error | Should -HaveCount 1
        $run.Error[0].FullyQualifiedErrorId | Should -BeExactly 'NotAFile,CicCsvImport.Commands.ImportCicUserCsvCommand'
        $run.Error[0].TargetObject | Should -BeExactly 1
        "$($run.Error[0])" | Should -MatchExactly 'ConvertFrom-CicUserCsv'
        $run.Output | Should -BeNullOrEmpty
        Get-Seen $run | Should -Not -Match $secret
        $Text | Test-CicUserCsv -Quiet -ErrorAction SilentlyContinue | Should -BeExactly $false
    }

    It 'and ends like the name of a list is a list that is not there: <_>' -ForEach 'nix.csv', 'nix.TXT', 'no-folder/nix.xls', 'nix.Xlsx' {
        $issues = $_ | Test-CicUserCsv

        $issues.Code | Should -BeExactly 'FileNotReadable'
        "$issues" | Should -BeLikeExactly "$_*"
    }

    It 'and is a pattern of lists is nothing where none matches' {
        '*.csv' | Test-CicUserCsv | Should -BeNullOrEmpty
    }
}

Describe 'A file' {
    BeforeEach {
        Enter-NewFolder
        $ErrorActionPreference = 'Stop'
        'users.csv', 'a b.dat', 'x[1].csv' | ForEach-Object { Set-Content -LiteralPath $_ -Value 'User Name', 'anna' }
    }

    AfterEach {
        Pop-Location
    }

    It 'is <Kind>' -ForEach @(
        @{ Kind = 'its name'; Script = { 'users.csv' } }
        @{ Kind = 'its name, whatever that ends in'; Script = { 'a b.dat' } }
        @{ Kind = 'its full name'; Script = { Join-Path $PWD users.csv } }
        @{ Kind = 'its name with brackets'; Script = { 'x[1].csv' } }
        @{ Kind = 'its name as a pattern'; Script = { 'u*.csv' } }
        @{ Kind = 'what Get-Item gives'; Script = { Get-Item users.csv } }
        @{ Kind = 'what Get-Item gives of a name with brackets'; Script = { Get-Item -LiteralPath 'x[1].csv' } }
        @{ Kind = 'what Get-ChildItem gives'; Script = { Get-ChildItem -Filter u*.csv } }
        @{ Kind = 'a FileInfo of .NET'; Script = { [IO.FileInfo] (Join-Path $PWD users.csv) } }
        @{ Kind = 'what Resolve-Path gives'; Script = { Resolve-Path users.csv } }
        @{ Kind = 'an object with Path'; Script = { [pscustomobject]@{ Path = 'users.csv' } } }
        @{ Kind = 'an object with LiteralPath'; Script = { [pscustomobject]@{ LiteralPath = 'x[1].csv'; Other = 1 } } }
        @{ Kind = 'an object with Path, of a name with brackets'; Script = { [pscustomobject]@{ Path = 'x[1].csv' } } }
        @{ Kind = 'a hashtable with Path'; Script = { @{ Path = 'users.csv' } } }
        @{ Kind = 'what is left of Get-Item'; Script = { Get-Item users.csv | Select-Object PSPath, Length } }
        @{ Kind = 'what -Summary has written of it'; Script = { Test-CicUserCsv users.csv -Summary } }
    ) {
        & $Script | Test-CicUserCsv | Should -BeNullOrEmpty
        (& $Script | Import-CicUserCsv).UserName | Should -BeExactly 'anna'
    }

    It 'is none where the object has a column of the list' {
        $user = [pscustomobject]@{ Path = 'users.csv'; 'User Name' = 'bert' } | Import-CicUserCsv -WarningAction Ignore

        $user.UserName | Should -BeExactly 'bert'
    }

    It 'is several files where the object names several' {
        ([pscustomobject]@{ LiteralPath = 'users.csv', 'a b.dat' } | Import-CicUserCsv -WarningAction Ignore).Path | Split-Path -Leaf | Should -BeExactly 'users.csv'
        [pscustomobject]@{ LiteralPath = 'users.csv', 'a b.dat' } | Test-CicUserCsv | ForEach-Object Code | Should -BeExactly 'DuplicateName'
    }
}
