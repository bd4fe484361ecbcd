BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    Push-Location $TestDrive
    Write-List 'good.csv' 'User Name', 'zoe'
    [IO.File]::WriteAllBytes("$TestDrive/windows-1252.csv", [Text.Encoding]::Latin1.GetBytes("User Name,First Name`r`nanna,Anna`r`njm,J$([char]0xFC)rgen`r`n"))
    Import-Csv (Get-SampleList 'User') | Export-Csv inner.csv
    Compress-Archive inner.csv workbook.zip
    Rename-Item workbook.zip workbook.csv
    Write-List 'quote.csv' 'User Name,First Name', 'anna,Anna', 'bert,"Bert', 'carl,Carl'
    $null = New-Item -ItemType File empty.csv
    $null = New-Item -ItemType Directory folder.csv
    Copy-Item (Get-SampleList 'SIP Station') stations.csv
    Write-List 'shopping.csv' 'Apples,Pears', '1,2'
    Write-List 'nameless.csv' 'First Name,Last Name,Roles', 'Anna,Smith,Agent'
    Write-List 'long.csv' 'User Name', ('x' * 70000)
}

AfterAll {
    Pop-Location
}

# Each is a file that cannot be a list, the code of its issue, and what its message must tell. The category of its error is
# InvalidData unless it is given.
Describe '<Name>' -ForEach @(
    @{ Name = 'windows-1252.csv'; Code = 'InvalidEncoding'; Line = 3; Says = '*-Encoding windows-1252*' }
    @{ Name = 'workbook.csv'; Code = 'NotText'; Line = 0; Says = '*Excel workbook*' }
    @{ Name = 'quote.csv'; Code = 'UnterminatedQuote'; Line = 3; Says = '*never closed*' }
    @{ Name = 'empty.csv'; Code = 'NoColumns'; Line = 0; Says = '*empty*' }
    @{ Name = 'folder.csv'; Code = 'FileNotReadable'; Category = 'ReadError'; Line = 0; Says = '*is a folder*' }
    @{ Name = 'missing.csv'; Code = 'FileNotReadable'; Category = 'ReadError'; Line = 0; Says = '*does not exist*' }
    @{ Name = 'stations.csv'; Code = 'WrongList'; Category = 'InvalidType'; Line = 1; Says = '*station list*Test-CicStationCsv*' }
    @{ Name = 'shopping.csv'; Code = 'NoColumns'; Line = 1; Says = '*no known column heading*' }
    @{ Name = 'nameless.csv'; Code = 'RequiredColumnMissing'; Line = 1; Says = '*User Name*' }
    @{ Name = 'long.csv'; Code = 'LimitExceeded'; Category = 'LimitsExceeded'; Line = 2; Says = '*70,000 bytes*limit of 65,536*' }
) {
    It 'is one issue for Test' {
        $issue = Test-CicUserCsv $Name

        $issue | Should -HaveCount 1
        $issue.Code | Should -Be $Code
        $issue.Severity | Should -Be 'Severe'
        $issue.Effect | Should -Be 'FileRejected'
        $issue.Suggestion | Should -Not -BeNullOrEmpty
        $issue.Line | Should -Be $Line
        "$($issue.Message) $($issue.Suggestion)" | Should -BeLike $Says
    }

    It 'is one error for Import, and the next file goes on' {
        $users = Import-CicUserCsv $Name, good.csv -ErrorVariable problems -ErrorAction SilentlyContinue -WarningVariable warnings

        $users.UserName | Should -Be 'zoe'
        $warnings | Should -BeNullOrEmpty
        $problems | Should -HaveCount 1
        $problems[0].FullyQualifiedErrorId | Should -Be "$Code,CicCsvImport.Commands.ImportCicUserCsvCommand"
        "$($problems[0])" | Should -BeLike "$Name*"
        "$($problems[0])" | Should -BeLike $Says
        "$($problems[0])" | Should -Not -Match '\n'
        $problems[0].CategoryInfo.Category | Should -Be $(if ($Category) { $Category } else { 'InvalidData' })
        $problems[0].Exception | Should -BeOfType CicCsvImport.CicListException
        $problems[0].TargetObject.Code | Should -Be $Code
        $problems[0].TargetObject.Path | Should -Be (Join-Path $TestDrive $Name)
    }

    It 'ends the command with -ErrorAction Stop' {
        $run = Invoke-Recorded { Import-CicUserCsv $Name, good.csv -ErrorAction Stop }

        $run.End.FullyQualifiedErrorId | Should -Be "$Code,CicCsvImport.Commands.ImportCicUserCsvCommand"
        $run.Output | Should -BeNullOrEmpty
    }

    It 'is shown without a stack trace' {
        $shown = Import-CicUserCsv $Name 2>&1 | Out-String

        $shown | Should -Not -Match '(?m)^\s+at \S+\('
        $shown | Should -Not -Match 'System\.\w+.*Exception'
        $shown | Should -Match ([regex]::Escape($Name))
    }

    It 'is false for -Quiet' {
        Test-CicUserCsv $Name -Quiet | Should -BeExactly $false
    }
}

Describe 'A list in Windows-1252' {
    It 'is read where its encoding is named' {
        (Import-CicUserCsv windows-1252.csv -Encoding windows-1252)[1].FirstName | Should -BeExactly "J$([char]0xFC)rgen"
        (Import-CicUserCsv windows-1252.csv -Encoding 1252)[1].FirstName | Should -BeExactly "J$([char]0xFC)rgen"
    }

    It 'can be made a UTF-8 list' {
        Import-CicUserCsv windows-1252.csv -Encoding windows-1252 | Export-CicUserCsv utf8.csv

        (Import-Csv utf8.csv)[1].'First Name' | Should -BeExactly "J$([char]0xFC)rgen"
    }
}

Describe 'A file that may not be read' -Skip:($IsWindows -or (id -u) -eq 0) {
    It 'is one error' {
        Write-List 'secret.csv' 'User Name', 'anna'
        chmod 000 secret.csv

        (Test-CicUserCsv secret.csv).Code | Should -Be 'FileNotReadable'
    }
}

Describe 'A list that cannot be read' {
    It 'does not take away what came before it' {
        $run = Invoke-Recorded { Import-CicUserCsv good.csv, stations.csv -ErrorAction Stop }

        $run.End | Should -Not -BeNullOrEmpty
        $run.Output.UserName | Should -BeExactly 'zoe'
    }

    # Faults that are found by reading all of the file.
    It 'since its last line is <Code> has no row written' -ForEach @(
        @{ Code = 'UnterminatedQuote'; LastLine = '"open' }
        @{ Code = 'LimitExceeded'; LastLine = 'x' * 70000 }
        @{ Code = 'InvalidEncoding'; LastLine = "$([char]0xFC)" }
    ) {
        $lines = @('User Name') + (1..20000 | ForEach-Object { "user$_" }) + $LastLine
        [IO.File]::WriteAllText("$TestDrive/late.csv", ($lines -join "`r`n") + "`r`n", [Text.Encoding]::Latin1)

        $users = Import-CicUserCsv late.csv, good.csv -ErrorVariable problems -ErrorAction SilentlyContinue

        $problems | Should -HaveCount 1
        $problems[0].FullyQualifiedErrorId | Should -BeExactly "$Code,CicCsvImport.Commands.ImportCicUserCsvCommand"
        $problems[0].TargetObject.Line | Should -Be 20002
        $users.UserName | Should -BeExactly 'zoe'
    }

    It 'since it is a <List> is told so by <Command>, with the command for it' -ForEach @(
        @{ Command = 'Test-CicUserCsv'; Header = 'Name,Type,Connection Address'; List = 'station list'; Right = 'Test-CicStationCsv' }
        @{ Command = 'Import-CicUserCsv'; Header = 'Name,Template,Label'; List = 'phone list by template'; Right = 'Import-CicPhoneCsv' }
        @{ Command = 'Test-CicStationCsv'; Header = 'User Name,Roles'; List = 'user list'; Right = 'Test-CicUserCsv' }
        @{ Command = 'Import-CicPhoneCsv'; Header = 'User Name,Roles'; List = 'user list'; Right = 'Import-CicUserCsv' }
        @{
            Command = 'Test-CicStationCsv'
            Header  = 'Name,Type,Manufacturer,Model,Label'
            List    = 'phone list by type, manufacturer and model'
            Right   = 'Test-CicPhoneCsv'
        }
    ) {
        Write-List 'wrong.csv' $Header, 'x,y'

        $run = Invoke-Recorded { & $Command wrong.csv | ForEach-Object Message }

        $message = @($run.Output) + @($run.Error | ForEach-Object { "$_" })
        $message | Should -HaveCount 1
        $message | Should -MatchExactly $List
        $message | Should -MatchExactly $Right
    }
}
