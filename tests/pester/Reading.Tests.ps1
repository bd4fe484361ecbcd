BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    Push-Location $TestDrive
}

AfterAll {
    Pop-Location
}

Describe 'A list from elsewhere' {
    It 'has semicolons, and is read with a notice' {
        Write-List 'semicolon.csv' 'User Name;First Name', 'anna;Anna'

        (Import-CicUserCsv semicolon.csv -WarningVariable warnings -WarningAction SilentlyContinue).FirstName | Should -Be 'Anna'
        "$warnings" | Should -Match 'DelimiterDetected'
        Import-CicUserCsv semicolon.csv -Delimiter ';' -WarningVariable warnings | Should -HaveCount 1
        $warnings | Should -BeNullOrEmpty
    }

    It 'says its delimiter itself' {
        Write-List 'sep.csv' 'sep=;', 'User Name;First Name', 'anna;Anna'

        Test-CicUserCsv sep.csv | Should -BeNullOrEmpty
        (Import-CicUserCsv sep.csv).Line | Should -Be 3
    }

    It 'has headings in another language' {
        Write-List 'french.csv' "Nom d'utilisateur,Poste", 'jdupont,1001'

        $user = Import-CicUserCsv french.csv -HeaderMap @{ "Nom d'utilisateur" = 'User Name'; Poste = 'Extension' }

        $user.UserName | Should -Be 'jdupont'
        $user.Extension | Should -Be '1001'
    }

    It 'has headings that the settings know' {
        Write-List 'french.csv' "Nom d'utilisateur", 'jdupont'
        @{ Aliases = @{ 'User Name' = @("Nom d'utilisateur") } } | ConvertTo-Json -Depth 4 | Set-Content settings.json

        (Import-CicUserCsv french.csv -Settings settings.json).UserName | Should -Be 'jdupont'
    }

    It 'is in <_>' -ForEach 'utf8BOM', 'utf8NoBOM', 'unicode', 'bigendianunicode', 'utf32' {
        Write-List "$_.csv" 'User Name,First Name', "jm,J$([char]0xFC)rgen" -Encoding $_

        (Import-CicUserCsv "$_.csv").FirstName | Should -BeExactly "J$([char]0xFC)rgen"
    }

    It 'was saved by Export-Csv' {
        [pscustomobject]@{ 'User Name' = 'anna'; 'Display Name' = "Anna ""A"" Smith`nSales"; Extension = '0100' } | Export-Csv exported.csv

        $user = Import-CicUserCsv exported.csv
        $user.DisplayName | Should -Be 'Anna "A" Smith Sales'
        $user.Extension | Should -BeExactly '0100'
    }

    It 'has numbers that a spreadsheet has rounded' {
        Write-List 'mangled.csv' 'User Name,DID', 'anna,7.15E+06'

        (Test-CicUserCsv mangled.csv).Code | Should -Be 'MangledNumber'
    }
}

Describe 'A list that is made on the spot' {
    It 'is read from a temporary file of any name' {
        $file = New-TemporaryFile
        'User Name', 'anna' | Set-Content $file

        (Import-CicUserCsv $file).UserName | Should -Be 'anna'
        Remove-Item $file
    }
}
