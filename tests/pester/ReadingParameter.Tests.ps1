# -Encoding, -Delimiter, -UseCulture, -HeaderMap and -Settings.

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $script:command = 'CicCsvImport.Commands.ImportCicUserCsvCommand'
    $script:juergen = "J$([char]0xFC)rgen"

    # Writes a list with one name in an encoding, its mark too where that has one.
    function Write-Encoded {
        param([Text.Encoding] $Encoding, [switch] $WithMark)

        $mark = if ($WithMark) { $Encoding.GetPreamble() } else { @() }
        $text = "User Name,First Name`r`njm,$juergen`r`n"
        [IO.File]::WriteAllBytes((Join-Path $PWD users.csv), [byte[]]($mark + $Encoding.GetBytes($text)))
    }
}

Describe '-Encoding' {
    BeforeEach {
        Enter-NewFolder
        $ErrorActionPreference = 'Stop'
    }

    AfterEach {
        Pop-Location
    }

    It 'is a name, a code page or an object: <_>' -ForEach @(
        'windows-1252'
        '1252'
        "'1252'"
        '([Text.CodePagesEncodingProvider]::Instance.GetEncoding(1252))'
        'latin1'
    ) {
        Write-Encoded ([Text.Encoding]::Latin1)

        (& ([scriptblock]::Create("Import-CicUserCsv users.csv -Encoding $_"))).FirstName | Should -BeExactly $juergen
    }

    It 'is proposed where bytes are invalid without it' {
        Write-Encoded ([Text.Encoding]::Latin1)

        $run = Invoke-Recorded { Import-CicUserCsv users.csv }

        $run.Error | Should -HaveCount 1
        $run.Error[0].FullyQualifiedErrorId | Should -BeExactly "InvalidEncoding,$command"
        "$($run.Error)" | Should -MatchExactly 'offset 26'
        "$($run.Error)" | Should -MatchExactly 'users\.csv:2'
        "$($run.Error)" | Should -MatchExactly '-Encoding windows-1252'
    }

    It 'is beaten by a byte order mark: <_>' -ForEach @(
        'utf8', 'UTF8BOM', 'utf8NoBOM', 'utf-8', 'unicode', 'bigendianunicode', 'utf32', 'ascii', 'windows-1252'
    ) {
        Write-Encoded ([Text.Encoding]::Unicode) -WithMark

        (Import-CicUserCsv users.csv -Encoding $_).FirstName | Should -BeExactly $juergen
    }

    It 'tells of UTF-16 that has no mark' {
        Write-Encoded ([Text.Encoding]::Unicode)

        $run = Invoke-Recorded { Import-CicUserCsv users.csv }

        $run.Error.FullyQualifiedErrorId | Should -BeExactly "NotText,$command"
        (Import-CicUserCsv users.csv -Encoding unicode).FirstName | Should -BeExactly $juergen
    }

    It 'that there is not is an error with advice: <_>' -ForEach 'no-such-encoding', '99999', '-1', '(Get-Date)' {
        $run = Invoke-Recorded ([scriptblock]::Create("Import-CicUserCsv users.csv -Encoding $_"))

        $run.Error | Should -HaveCount 1
        $run.Error[0].FullyQualifiedErrorId | Should -BeExactly "ParameterArgumentTransformationError,$command"
        "$($run.Error)" | Should -MatchExactly 'windows-1252'
    }
}

Describe '-Delimiter' {
    BeforeEach {
        Enter-NewFolder
        $ErrorActionPreference = 'Stop'
    }

    AfterEach {
        Pop-Location
    }

    It 'can be <_>' -ForEach ';', '|', "`t", ':' {
        Set-Content users.csv -Value "User Name${_}First Name", "anna${_}Anna"

        (Import-CicUserCsv users.csv -Delimiter $_ -WarningVariable warnings).FirstName | Should -BeExactly 'Anna'
        $warnings | Should -BeNullOrEmpty
    }

    It 'beats the culture and the sep line' {
        Set-Content users.csv -Value 'sep=;', 'User Name|First Name', 'anna|Anna'

        (Import-CicUserCsv users.csv -Delimiter '|' -UseCulture).FirstName | Should -BeExactly 'Anna'
    }

    It 'is the culture''s with -UseCulture' {
        Set-Content users.csv -Value 'User Name;First Name', 'anna;Anna'
        $before = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = 'de-DE'
            $user = Import-CicUserCsv users.csv -UseCulture -WarningVariable warnings
        }
        finally {
            [cultureinfo]::CurrentCulture = $before
        }

        $user.FirstName | Should -BeExactly 'Anna'
        $warnings | Should -BeNullOrEmpty
    }

    It 'cannot be <_>' -ForEach "'`"'", 'a', "' '", '([char]10)', '([char]0)', '([char]0x2028)' {
        Set-Content users.csv -Value 'User Name', 'anna'

        $run = Invoke-Recorded ([scriptblock]::Create("Import-CicUserCsv users.csv -Delimiter $_"))

        $run.End.FullyQualifiedErrorId | Should -BeExactly "InvalidDelimiter,$command"
        $run.Output | Should -BeNullOrEmpty
    }
}

Describe '-HeaderMap' {
    BeforeEach {
        Enter-NewFolder
        $ErrorActionPreference = 'Stop'
    }

    AfterEach {
        Pop-Location
    }

    It 'says what other headings mean, in any case' {
        $e = [char]0xE9
        Set-Content users.csv -Value "Nom d'utilisateur,Pr${e}nom", 'jdupont,Jean'
        $map = @{ "Nom d'utilisateur" = 'User Name'; "PR$([char]0xC9)NOM" = 'first name' }

        $user = Import-CicUserCsv users.csv -HeaderMap $map

        $user.UserName | Should -BeExactly 'jdupont'
        $user.FirstName | Should -BeExactly 'Jean'
    }

    It 'leaves the list''s own name of the column to an issue' {
        Set-Content users.csv -Value 'Login,Durchwahl', 'anna,x'

        $issue = Test-CicUserCsv users.csv -HeaderMap @{ Login = 'User Name'; Durchwahl = 'Extension' }

        $issue | Should -HaveCount 1
        $issue.Column | Should -BeExactly 'Extension'
    }

    It 'to a column that is none is an error that names those there are' {
        Set-Content users.csv -Value 'Login', 'anna'

        $run = Invoke-Recorded { Import-CicUserCsv users.csv -HeaderMap @{ Login = 'Account' } }

        $run.End.FullyQualifiedErrorId | Should -BeExactly "UnknownColumnName,$command"
        "$($run.Error)" | Should -MatchExactly "'Account'"
        "$($run.Error)" | Should -MatchExactly 'User Name, First Name'
    }

    It 'to nothing is an error: <_>' -ForEach '@{ Login = $null }', "@{ Login = '' }" {
        $run = Invoke-Recorded ([scriptblock]::Create("Import-CicUserCsv users.csv -HeaderMap $_"))

        $run.End.FullyQualifiedErrorId | Should -BeExactly "UnknownColumnName,$command"
    }
}

Describe '-Settings' {
    BeforeEach {
        Enter-NewFolder
        $ErrorActionPreference = 'Stop'
        Set-Content users.csv -Value 'User Name,DID', 'anna,x'
    }

    AfterEach {
        Pop-Location
    }

    It 'is a file whose settings count' {
        Set-Content settings.json -Value @'
{
  // Comments are allowed, as in the file that ships.
  "Aliases": { "User Name": [ "Login" ] },
  "KnownStations": [ "Station" ]
}
'@
        Set-Content users.csv -Value 'Login,Station Name', 'anna,Statoin'

        $issue = Test-CicUserCsv users.csv -Settings settings.json

        $issue | Should -HaveCount 1
        $issue.Code | Should -BeExactly 'UnknownStation'
        $issue.Suggestion | Should -MatchExactly 'Station'
    }

    It 'that cannot be used is an error that names its file: <Text>' -ForEach @(
        @{ Text = '{ "Reporting": ' }
        @{ Text = 'no json' }
        @{ Text = '' }
        @{ Text = '{ "Shoes": 1 }' }
        @{ Text = '{ "Limits": { "Columns": "many" } }' }
    ) {
        Set-Content settings.json -Value $Text

        $run = Invoke-Recorded { Import-CicUserCsv users.csv -Settings settings.json }

        $run.End.FullyQualifiedErrorId | Should -BeExactly "InvalidSettings,$command"
        "$($run.Error)" | Should -MatchExactly 'settings\.json'
        "$($run.Error)" | Should -Not -MatchExactly '   at '
        $run.Output | Should -BeNullOrEmpty
    }

    It 'that is missing is an error' {
        $run = Invoke-Recorded { Import-CicUserCsv users.csv -Settings missing.json }

        $run.End.FullyQualifiedErrorId | Should -BeExactly "InvalidSettings,$command"
    }

    It 'that makes no sense ends in no exception of the code: <_>' -ForEach @(
        '"Limits": { "Columns": 0 }'
        '"Limits": { "FieldBytes": -5 }'
        '"Reporting": { "WarningsPerCodeAndFile": -1 }'
    ) {
        Set-Content settings.json -Value "{ $_ }"

        $run = Invoke-Recorded { Import-CicUserCsv users.csv -Settings settings.json }

        $run.Error | Should -HaveCount 1
        $run.Error[0].FullyQualifiedErrorId | Should -MatchExactly '^(InvalidSettings|LimitExceeded),'
    }
}
