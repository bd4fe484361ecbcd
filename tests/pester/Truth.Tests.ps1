#Requires -Version 7.4

# The cells are those that Import-Csv reads, and where they are not, docs/reading-differences.md says why; what is exported is
# imported again, whatever it is; and nothing of a hostile list reaches the terminal as it is.

BeforeDiscovery {
    . "$PSScriptRoot/Common.ps1"
    $fixtures = Join-Path $PSScriptRoot '../fixtures'

    # The lists that Import-Csv reads otherwise, with what it makes of them: Name=Model of each row.
    $script:different = @(
        @{ File = 'blank-lines.csv'; Theirs = '=', '=', '=', '='; Why = 'takes a blank first line for the header' }
        @{ File = 'dos-end-of-file.csv'; Theirs = 'A=IP600', "$([char]0x1A)="; Why = 'takes the end mark of DOS for a row' }
        @{ File = 'excel-sep-after-mark.csv'; Delimiter = ';'; Theirs = '=', '='; Why = 'does not know the sep= line' }
        @{ File = 'excel-sep-quoted.csv'; Delimiter = ';'; Theirs = '=', '='; Why = 'does not know the sep= line' }
        @{ File = 'excel-sep-tab.csv'; Delimiter = "`t"; Theirs = '=', '='; Why = 'does not know the sep= line' }
        @{ File = 'no-break-spaces.csv'; Theirs = , "=$([char]0xA0)IP600"; Why = 'does not trim headings' }
        @{ File = 'quote-then-text.csv'; Theirs = 'A=IP600', 'B=a "b"', 'C=IP600'; Why = 'drops quotes that it does not understand' }
        @{ File = 'quotes-escaped-by-backslashes.csv'; Theirs = 'A=the \big\" one"', 'B=IP600'; Why = 'drops quotes that it does not understand' }
        @{ File = 'rfc4180-blanks.csv'; Theirs = 'A =IP 600 ', 'B= IP600 '; Why = 'trims on the left side only' }
    )
    $script:failing = @(
        @{ File = 'header-twice.csv'; Why = 'fails where a heading stands twice' }
    )
    $delimiters = @{ 'excel-semicolons.csv' = ';'; 'type-line-semicolons.csv' = ';'; 'excel-unicode-text.csv' = "`t" }
    $script:same = Get-ChildItem (Join-Path $fixtures odd) -File |
        Where-Object Name -NotIn ($different.File + $failing.File) |
        ForEach-Object { @{ File = $_.Name; Delimiter = $delimiters[$_.Name] } }

    $script:samples = @(
        @{ Kind = 'Station'; Sample = 'SIP Station' }
        @{ Kind = 'Phone'; Sample = 'Managed IP Phone List-TMM' }
        @{ Kind = 'Phone'; Sample = 'Managed IP Phone List-Template' }
        @{ Kind = 'User'; Sample = 'User' }
    )
}

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/Site.ps1"
    Push-Location $TestDrive
    $odd = Join-Path $PSScriptRoot '../fixtures/odd'
    $script:hostile = Join-Path $odd 'hostile.csv'
    $e = [char]0x1B

    # How many generated lists are compared is CIC_TEST_LISTS.
    $script:lists = if ($env:CIC_TEST_LISTS) { [int]$env:CIC_TEST_LISTS } else { 60 }

    # Texts that a cell may hold.
    $script:awkward = @(
        'a,b', 'a"b', '"', '""a""', "a`nb", "a`r`nb", "a`rb", ' a ', "`ta", 'a;b|c', 'sep=;', '#a', '#TYPE a', '007', '1E5', 'NULL'
        '=1+1', '+1', '@x', '-', "it's", '$(x)', '`n', '%s', '\', 'C:\..\x', ('x' * 5000)
        "$e[2J", "a$([char]0xA0)", "a$([char]0x200B)b", "$([char]0x202E)txt.exe", "a$([char]0xFEFF)", "$([char]0x2028)a", "e$([char]0x301)"
        "$([char]0x96FB)$([char]0x8A71) $([char]::ConvertFromUtf32(0x1F600))"
    )

    # What this module keeps of a text in a column of one value: nothing with a control character, and no line breaks.
    function Get-Kept {
        param([string] $Text)

        $isDropped = $Text -cmatch '[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u2028\u2029]' -or $Text -ceq 'NULL'
        if ($isDropped) { '' } else { ($Text -replace '\r\n|\r|\n', ' ').Trim() }
    }

    function Get-Pair {
        param([string] $List, $Delimiter, [switch] $Kept)

        $given = if ($Delimiter) { @{ Delimiter = $Delimiter } } else { @{} }
        $theirs = Import-Csv $List @given -WarningAction SilentlyContinue |
            Where-Object { "$($_.Name)".Trim([char]0xFEFF) -ne 'Name' } |
            ForEach-Object { if ($Kept) { "$(Get-Kept $_.Name)=$(Get-Kept $_.Model)" } else { "$($_.Name)=$($_.Model)" } }
        $ours = Import-CicStationCsv $List -WarningAction SilentlyContinue | ForEach-Object { "$($_.Name)=$($_.Model)" }
        @{ Theirs = @($theirs); Ours = @($ours) }
    }

    # Pester makes a text of all that it is given, before anything fails: of long texts it is slow.
    function Compare-Text {
        param([string[]] $Found, [string[]] $Expected, [string] $Because)

        $Found.Count | Should -Be $Expected.Count -Because $Because
        for ($i = 0; $i -lt $Expected.Count; $i++) {
            if ($Found[$i] -cne $Expected[$i]) {
                $Found[$i] | Should -BeExactly $Expected[$i] -Because "$Because $i"
            }
        }
    }

    # The characters of a shown text that move a terminal or cannot be seen, the colours of PowerShell itself aside.
    function Get-Unsafe {
        param([string] $Shown)

        $plain = $Shown -replace "$e\[[0-9;]*m", ''
        $unseen = 'Format', 'LineSeparator', 'ParagraphSeparator', 'Surrogate'
        $plain.ToCharArray() |
            Where-Object { ([char]::IsControl($_) -and $_ -notin "`r", "`n") -or [char]::GetUnicodeCategory($_) -in $unseen } |
            ForEach-Object { 'U+{0:X4}' -f [int]$_ }
    }
}

AfterAll {
    Disconnect-CicDirectory
    Pop-Location
}

Describe 'The cells of <File>' {
    It 'are those of Import-Csv, but for what an issue names' -ForEach $same {
        $pair = Get-Pair (Join-Path $odd $File) $Delimiter -Kept

        $pair.Ours | Should -BeExactly $pair.Theirs
    }

    It 'are not those of Import-Csv, which <Why>' -ForEach $different {
        $pair = Get-Pair (Join-Path $odd $File) $Delimiter

        $pair.Theirs | Should -BeExactly $Theirs
        $pair.Ours | Should -Not -BeExactly $Theirs
    }

    It 'are read where Import-Csv <Why>' -ForEach $failing {
        { Import-Csv (Join-Path $odd $File) } | Should -Throw
        Import-CicStationCsv (Join-Path $odd $File) -WarningAction SilentlyContinue | Should -Not -BeNullOrEmpty
    }
}

Describe 'Import-Csv loses without a word' {
    It 'surplus cells, which are an issue here' {
        Write-List 'surplus.csv' 'Name,Model', 'A,IP600,surplus'

        (Import-Csv surplus.csv).PSObject.Properties.Value | Should -Not -Contain 'surplus'
        (Test-CicStationCsv surplus.csv).Code | Should -Be 'TooManyFields'
    }

    It 'a quote that is never closed, which takes all rows after it into its cell' {
        Write-List 'open.csv' 'Name,Model', 'A,"IP600', 'B,IP601', 'C,IP602'

        Import-Csv open.csv | Should -HaveCount 1
        (Test-CicStationCsv open.csv).Code | Should -Be 'UnterminatedQuote'
    }

    It 'bytes that are not text, which become replacement characters' {
        [IO.File]::WriteAllBytes("$TestDrive/latin.csv", [Text.Encoding]::Latin1.GetBytes("Name`r`nB$([char]0xFC)ro`r`n"))

        (Import-Csv latin.csv).Name | Should -BeExactly "B$([char]0xFFFD)ro"
        (Test-CicStationCsv latin.csv).Code | Should -Be 'InvalidEncoding'
    }
}

Describe 'The vendor''s list <Sample>' -ForEach $samples {
    It 'has the cells that Import-Csv reads, but for those that an issue names' {
        $path = Get-SampleList $Sample
        $rows = @(Import-Csv $path)
        $columns = Get-CicCsvColumn
        $found = @(& "Import-Cic${Kind}Csv" $path -IssueVariable issues -WarningAction SilentlyContinue)

        $found | Should -HaveCount $rows.Count
        for ($i = 0; $i -lt $rows.Count; $i++) {
            foreach ($cell in $rows[$i].PSObject.Properties | Where-Object Value) {
                $column = ($columns | Where-Object { $_.Name -eq $cell.Name.Trim() -or $_.Alias -contains $cell.Name.Trim() })[0]
                $isNamed = $issues | Where-Object { $_.Line -eq $found[$i].Line -and $_.Column -eq $column.Name -and $_.Effect -ne 'None' }
                if (-not $isNamed -and $column.Name -ne 'Password') {
                    $value = $found[$i].$($column.Property)
                    $text = if ($value -is [bool]) { 'Yes' } else { $value -join '|' }
                    $text | Should -Be $cell.Value.Trim() -Because "line $($found[$i].Line) says so of $($column.Name)"
                }
            }
        }
    }
}

Describe 'Lists that Export-Csv has made' {
    It 'have the cells that Import-Csv reads' {
        $seed = Get-Random -Maximum 1000000
        if ($env:CIC_TEST_SEED) {
            $seed = [int]$env:CIC_TEST_SEED
        }

        $random = [Random]::new($seed)
        foreach ($list in 1..$lists) {
            $quotes = 'AsNeeded', 'Always'
            # Export-Csv leaves a CR without quotes, and Import-Csv ends the row at it, as this module does. A cell of several lines
            # with a delimiter in one of them is an issue here.
            $texts = $awkward -notmatch '[\r\n]'
            $rows = foreach ($row in 1..$random.Next(1, 12)) {
                [pscustomobject]@{
                    'Machine Name' = "M$row"
                    Name = "N$row"
                    Model = ($texts[$random.Next($texts.Count)] + $texts[$random.Next($texts.Count)])
                    Manufacturer = $texts[$random.Next($texts.Count)]
                }
            }

            $rows | Export-Csv generated.csv -UseQuotes $quotes[$random.Next(2)] -Encoding utf8BOM
            $theirs = @(Import-Csv generated.csv)
            $ours = @(Import-CicStationCsv generated.csv -WarningAction SilentlyContinue)

            # Without quotes, this module trims all outer blanks, but Import-Csv only those on the left. A blank is not a value here.
            foreach ($column in 'Name', 'Model', 'Manufacturer') {
                Compare-Text -Found ($ours | ForEach-Object { "$($_.$column)".Trim() }) -Expected ($theirs.$column | ForEach-Object { Get-Kept $_ }) -Because "seed $seed, list $list, $column"
            }
        }
    }
}

Describe 'Whatever a cell may hold' {
    It 'is the same in stations, but for what an issue names, after export and import, with the delimiter <_>' -ForEach ',', ';', "`t", '|' {
        $n = 0
        $kept = $awkward | ForEach-Object { Get-Kept $_ }
        $stations = $awkward | ForEach-Object { [pscustomobject]@{ Name = "S$((++$n))"; Manufacturer = $_; Model = $_; 'Machine Name' = "M$n" } }

        $stations | Export-CicStationCsv round.csv -Delimiter $_ -Force
        $again = Import-CicStationCsv round.csv -Delimiter $_ -WarningAction SilentlyContinue

        Compare-Text -Found $again.Model -Expected $kept -Because 'Model'
        Compare-Text -Found $again.Manufacturer -Expected $kept -Because 'Manufacturer'
    }

    It 'is the same in users, passwords too, but for what an issue names, in <_>' -ForEach 'utf8', 'unicode', 'bigendianunicode', 'utf32' {
        $n = 0
        $kept = $awkward | ForEach-Object { Get-Kept $_ }
        $passwords = $awkward | ForEach-Object { if ($_ -match '[\r\n]' -or ($_ -cne 'NULL' -and -not (Get-Kept $_))) { '' } else { $_ } }
        $users = $awkward | ForEach-Object {
            [pscustomobject]@{ UserName = "u$((++$n))"; FirstName = $_; LastName = $_; DisplayName = $_; Location = $_; Password = [Net.NetworkCredential]::new('', $_).SecurePassword }
        }

        $users | Export-CicUserCsv round.csv -IncludePassword -Encoding $_ -Force
        $again = Import-CicUserCsv round.csv -WarningAction SilentlyContinue

        foreach ($column in 'FirstName', 'LastName', 'Location') {
            Compare-Text -Found $again.$column -Expected $kept -Because $column
        }

        $n = 0
        $names = $kept | ForEach-Object { $n++; if ($_) { $_ } else { "u$n" } }
        Compare-Text -Found $again.DisplayName -Expected $names -Because 'DisplayName, which has a default'

        Compare-Text -Found ($again.Password | ForEach-Object { [Net.NetworkCredential]::new('', $_).Password }) -Expected $passwords -Because 'Password'
    }

    It 'is the same in phones' {
        $n = 0
        # The template is required: its row would be skipped.
        $texts = $awkward | Where-Object { $_ -notmatch '[\r\n]' -and (Get-Kept $_) }
        $phones = $texts | ForEach-Object { [pscustomobject]@{ Name = "P$((++$n))"; Template = "T$_"; Label = $_ } }

        $phones | Export-CicPhoneCsv round.csv -Format Template -Force
        $again = Import-CicPhoneCsv round.csv -WarningAction SilentlyContinue

        Compare-Text -Found $again.Label -Expected ($texts | ForEach-Object { Get-Kept $_ }) -Because 'Label'
        Compare-Text -Found $again.Template -Expected ($texts | ForEach-Object { "T$_".Trim() -replace '[\t\xA0]', ' ' }) -Because 'Template'
    }
}

Describe 'A hostile list' {
    It 'has notices for formulas and marks, whose cells are imported as they are, and no control characters' {
        $stations = Import-CicStationCsv $hostile -IssueVariable issues -WarningAction SilentlyContinue

        $issues.Code | Sort-Object -Unique | Should -Be 'ControlCharacter', 'FormulaCell', 'InvisibleCharacter'
        ($issues | Where-Object Code -NE ControlCharacter).Effect | Sort-Object -Unique | Should -Be 'None'
        $stations[0].Name | Should -BeExactly '=cmd|''/c calc''!A1'
        $stations[-1].Model | Should -BeNullOrEmpty
    }

    It 'is exported as it is' {
        Import-CicStationCsv $hostile -WarningAction SilentlyContinue | Export-CicStationCsv hostile.csv -Force

        (Import-CicStationCsv hostile.csv -WarningAction SilentlyContinue).ForEach{ "$($_.Model)" } | Should -BeExactly (Import-CicStationCsv $hostile -WarningAction SilentlyContinue).ForEach{ "$($_.Model)" }
        (Get-Content hostile.csv)[1] | Should -BeLike '=cmd|*'
    }

    It 'is neutralised in a report' {
        $null = Initialize-Site report.cicdb
        Add-CicUser @{ UserName = '=cmd'; DisplayName = '@SUM(1+1)' } -PassThru -WarningAction SilentlyContinue | Export-CicPasswordReport report.csv

        $row = Import-Csv report.csv
        $row.PSObject.Properties.Value | Should -Not -Match '^[=@]'
        "$row" | Should -Match '=cmd'
    }

    It 'does not reach the terminal: <_>' -ForEach @(
        'Import-CicStationCsv $hostile'
        'Import-CicStationCsv $hostile | Format-List'
        'Test-CicStationCsv $hostile'
        'Test-CicStationCsv $hostile | Format-List'
        'Import-CicPhoneCsv $phoneList | Format-Table'
        'Import-CicPhoneCsv $phoneList | Format-List'
        'Import-CicUserCsv $userList | Format-Table'
        'Import-CicUserCsv $userList | Format-List'
        'Test-CicPhoneCsv $phoneList'
        'Test-CicUserCsv $userList'
        'Import-CicUserCsv $userList -RejectPath rejects.csv -FailOnWarning'
        'Import-CicStationCsv $hostile | Add-CicStation -WhatIf -Verbose'
        'New-CicImportPlan -Station $hostile -User $userList -Verbose'
        '(New-CicImportPlan -Station $hostile -User $userList).Changes'
        'Import-CicStationCsv $hostile | Add-CicStation -PassThru -Verbose'
        'Import-CicStationCsv $hostile | Add-CicStation'
        'Import-CicUserCsv $userList | Add-CicUser -PassThru -Verbose'
        'Get-CicStation'
        'Get-CicUser | Format-List'
        'Get-CicRole'
        'Get-CicWorkgroup'
        'Get-CicDirectory | Format-List'
        'Get-CicImport -Change'
        'Get-CicImport -Change | Format-List'
        'Get-CicStation | Remove-CicStation -WhatIf'
        'Undo-CicImport -Last -WhatIf'
    ) {
        if (-not (Get-CicDirectory)) {
            $null = Initialize-Site hostile.cicdb
        }

        $mark = [char]0x202E
        $script:phoneList = "$TestDrive/phones.csv"
        $script:userList = "$TestDrive/users.csv"
        Write-List 'phones.csv' @(
            'Name,Type,Manufacturer,Model,Proxy Group,Label,Address'
            "P1,Workstation,Polycom,$e[2J$mark,$e[2J,$e[2J,00908F000001"
            "P$mark,Workstation,$e]0;x$([char]7),IP600,$mark,$mark,$e[31m"
        )
        Write-List 'users.csv' @(
            "User Name,Display Name,Roles,Workgroups,Location,Station Name,$e[31mUnknown$mark"
            "u$mark,$e[2J,$e[2JRole,$mark,$e[2J,$e[2J,x"
            "u$e[31m,,,,,,"
            'u3,"a'
            'b",,,,,'
        )
        $PSStyle.OutputRendering = 'Ansi'

        $command = [scriptblock]::Create($_)
        # What -WhatIf says goes to the host, past all streams: a transcript has it.
        $transcript = "$TestDrive/transcript.txt"
        $null = Start-Transcript $transcript -UseMinimalHeader -Force
        try {
            $shown = & { try { & $command } catch { $_ } } *>&1 | Out-String -Width 200
        }
        finally {
            $null = Stop-Transcript
        }

        if ($_ -like '*-WhatIf*') {
            $shown += Get-Content $transcript -Raw
            $shown | Should -Match 'What if: '
        }

        $shown.Trim() | Should -Not -BeNullOrEmpty
        Get-Unsafe $shown | Sort-Object -Unique | Should -BeNullOrEmpty -Because $shown.Replace("$e", '<ESC>')
    }
}
