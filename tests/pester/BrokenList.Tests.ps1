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
}

AfterAll {
    Pop-Location
}

# Each is a file that cannot be a list, the code of its issue, and what its message must tell.
Describe '<Name>' -ForEach @(
    @{ Name = 'windows-1252.csv'; Code = 'InvalidEncoding'; Line = 3; Says = '*-Encoding windows-1252*' }
    @{ Name = 'workbook.csv'; Code = 'NotText'; Line = 0; Says = '*Excel workbook*' }
    @{ Name = 'quote.csv'; Code = 'UnterminatedQuote'; Line = 3; Says = '*never closed*' }
    @{ Name = 'empty.csv'; Code = 'NoColumns'; Line = 0; Says = '*empty*' }
    @{ Name = 'folder.csv'; Code = 'FileNotReadable'; Line = 0; Says = '*is a folder*' }
    @{ Name = 'missing.csv'; Code = 'FileNotReadable'; Line = 0; Says = '*does not exist*' }
    @{ Name = 'stations.csv'; Code = 'WrongList'; Line = 1; Says = '*station list*Test-CicStationCsv*' }
    @{ Name = 'shopping.csv'; Code = 'NoColumns'; Line = 1; Says = '*No cell of the first record*' }
    @{ Name = 'nameless.csv'; Code = 'RequiredColumnMissing'; Line = 1; Says = '*User Name*' }
) {
    It 'is one issue for Test' {
        $issue = Test-CicUserCsv $Name

        $issue | Should -HaveCount 1
        $issue.Code | Should -Be $Code
        $issue.Severity | Should -Be 'Severe'
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
    }

    It 'is shown without a stack trace' {
        $shown = Import-CicUserCsv $Name 2>&1 | Out-String

        $shown | Should -Not -Match '(?m)^\s+at \S+\('
        $shown | Should -Not -Match 'System\.\w+.*Exception'
        $shown | Should -Match ([regex]::Escape($Name))
    }

    It 'is no for -Quiet' {
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
