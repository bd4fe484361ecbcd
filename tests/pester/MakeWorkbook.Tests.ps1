# Lists are written as workbooks (.xlsx).

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $ErrorActionPreference = 'Stop'

    # The texts of a workbook's sheet, row by row, or those of another part, read from its XML alone.
    function Read-Part {
        param([string] $Path, [string] $Part)

        $zip = [IO.Compression.ZipFile]::OpenRead((Resolve-Path -LiteralPath $Path).ProviderPath)
        try {
            $reader = [IO.StreamReader]::new($zip.GetEntry($Part).Open())
            [xml] $reader.ReadToEnd()
        }
        finally {
            $zip.Dispose()
        }
    }

    function Get-Cell {
        param([string] $Path, [int] $Sheet = 1)

        foreach ($row in (Read-Part $Path "xl/worksheets/sheet$Sheet.xml").worksheet.sheetData.row) {
            , @($row.c | ForEach-Object InnerText)
        }
    }

    function Get-Rule {
        param([string] $Path, [string] $Heading)

        (Read-Part $Path 'xl/worksheets/sheet1.xml').worksheet.dataValidations.dataValidation |
            Where-Object promptTitle -EQ $Heading
    }

    function Get-Choice {
        param([string] $Path, [string] $Heading)

        $null = (Get-Rule $Path $Heading).formula1 -match '\$([A-Z]+)\$1:\$[A-Z]+\$(\d+)$'
        $column, $last = $Matches[1], [int] $Matches[2]
        (Read-Part $Path 'xl/worksheets/sheet3.xml').worksheet.sheetData.row.c |
            Where-Object { $_.r -match "^$column(\d+)$" -and [int] $Matches[1] -le $last } |
            ForEach-Object InnerText
    }
}

Describe 'A workbook' {
    BeforeEach {
        Enter-NewFolder
    }

    AfterEach {
        Disconnect-CicDirectory
        Pop-Location
    }

    It 'of <_> has the headings of the list, and its sample rows' -ForEach 'Station', 'Phone-Template', 'Phone-TMM', 'User' {
        $file = New-CicCsv $_ new.XLSX -Sample
        $null = New-CicCsv $_ new.csv -Sample

        $file | Should -BeOfType IO.FileInfo
        $file.Name | Should -BeExactly new.XLSX
        $csv = Import-Csv new.csv
        $rows = @(Get-Cell new.XLSX)
        $rows[0] | Should -BeExactly $csv[0].PSObject.Properties.Name
        $rows | Should -HaveCount (1 + $csv.Count)
        for ($i = 0; $i -lt $csv.Count; $i++) {
            $rows[$i + 1] | Should -BeExactly $csv[$i].PSObject.Properties.Value
        }
    }

    It 'is one of the samples, too: <_>' -ForEach 'User', 'SIP Station', 'Managed IP Phone List-TMM', 'Managed IP Phone List-Template' {
        $sample = Get-SampleList $_

        $csv = Import-Csv $sample
        $rows = @(Get-Cell ($sample -replace 'csv$', 'xlsx'))
        $rows[0] | Should -Be $csv[0].PSObject.Properties.Name
        $rows | Should -HaveCount (1 + $csv.Count)
        for ($i = 0; $i -lt $csv.Count; $i++) {
            $rows[$i + 1] | Should -BeExactly ($csv[$i].PSObject.Properties.Value | ForEach-Object { "$_" })
        }
    }

    It 'to fill in has no rows, and shows what belongs into a cell' {
        $null = New-CicCsv User new.xlsx

        @(Get-Cell new.xlsx) | Should -HaveCount 1
        foreach ($column in Get-CicCsvColumn User | Where-Object Name -NE 'Location') {
            (Get-Rule new.xlsx $column.Name).prompt | Should -BeLike "$([WildcardPattern]::Escape($column.Description))*"
        }
        (Get-Cell new.xlsx 2 | ForEach-Object { $_[0] }) | Should -BeExactly (@('Column') + (Get-CicCsvColumn User | Where-Object Name -NE 'Location').Name)
    }

    It 'has values to choose from, also those of the connected directory' {
        $null = New-CicCsv User before.xlsx
        Connect-CicDirectory site.cicdb -Create | Out-Null
        Initialize-CicDirectory -Administrator admin -RegistrationGroup 'North, TLS' -WarningAction Ignore -InformationAction Ignore
        New-CicPhoneTemplate Lobby -Manufacturer Polycom -Model IP330 -InformationAction Ignore
        Add-CicStation @{ Name = 'Desk2' }, @{ Name = 'Desk1' } -WarningAction Ignore -InformationAction Ignore
        Add-CicUser @{ UserName = 'x'; Roles = 'Night' } -WarningAction Ignore -InformationAction Ignore
        $null = New-CicCsv User users.xlsx
        $null = New-CicCsv Phone-Template phones.xlsx

        Get-Choice before.xlsx OCS | Should -BeExactly 'Yes', 'No'
        Get-Choice before.xlsx Roles | Should -Contain 'Agent'
        (Get-Rule before.xlsx 'Station Name').type | Should -Not -Be 'list'
        Get-Choice users.xlsx 'Station Name' | Should -BeExactly 'Desk1', 'Desk2'
        Get-Choice users.xlsx Roles | Should -Contain 'Night'
        Get-Choice users.xlsx Workgroups | Should -Contain 'CompanyOperator'
        Get-Choice phones.xlsx Template | Should -BeExactly 'Lobby'
        Get-Choice phones.xlsx 'Proxy Group' | Should -Contain 'North, TLS'
    }

    It 'is exported with the cells of a CSV list, and all of them are texts' {
        $users = @(
            [pscustomobject] @{ 'User Name' = 'anna'; Extension = '0100'; DID = '+49301234567890123'; Roles = 'Agent|Supervisor'; 'Display Name' = '=1+1' }
            [pscustomobject] @{ 'User Name' = 'Jürgen'; Extension = '007'; 'Display Name' = " a`nb "; Location = 'Berlin' }
        )
        $users | Export-CicUserCsv users.csv
        $users | Export-CicUserCsv users.xlsx

        $csv = Import-Csv users.csv
        $rows = @(Get-Cell users.xlsx)
        $rows[0] | Should -BeExactly $csv[0].PSObject.Properties.Name
        $rows[1] | Should -BeExactly $csv[0].PSObject.Properties.Value
        $rows[2] | Should -BeExactly $csv[1].PSObject.Properties.Value
        $text = (Read-Part users.xlsx 'xl/styles.xml').styleSheet.cellXfs.xf
        $sheet = (Read-Part users.xlsx 'xl/worksheets/sheet1.xml').worksheet
        $sheet.sheetData.row.c + $sheet.cols.col | ForEach-Object { $text[[int] ($_.s ?? $_.style)].numFmtId } | Sort-Object -Unique | Should -BeExactly '49'
        $sheet.GetElementsByTagName('f') | Should -BeNullOrEmpty
    }

    It 'with passwords can be read only by its owner' -Skip:$IsWindows {
        $user = [pscustomobject] @{ UserName = 'anna'; Password = 'moon-7' }
        $user | Export-CicUserCsv with.xlsx -IncludePassword
        $user | Export-CicUserCsv without.xlsx -WarningAction SilentlyContinue

        (Get-Item with.xlsx).UnixMode | Should -BeExactly '-rw-------'
        $user | Export-CicUserCsv without.csv -WarningAction SilentlyContinue
        (Get-Item without.xlsx).UnixMode | Should -BeExactly (Get-Item without.csv).UnixMode
        Remove-Item without.csv
        @(Get-Cell with.xlsx)[1] | Should -Contain 'moon-7'
        @(Get-Cell without.xlsx)[1] | Should -Not -Contain 'moon-7'
        (Get-ChildItem -Force).Name | Should -BeExactly 'with.xlsx', 'without.xlsx'
    }

    It 'is overwritten with -Force only, and not made with -WhatIf' {
        Set-Content mine.xlsx 'mine'
        $refused = Invoke-Recorded { @{ UserName = 'anna' } | Export-CicUserCsv mine.xlsx }
        New-CicCsv User new.xlsx -WhatIf
        @{ UserName = 'anna' } | Export-CicUserCsv new.xlsx -WhatIf

        $refused.End.FullyQualifiedErrorId | Should -BeExactly 'FileExists,CicCsvImport.Commands.ExportCicUserCsvCommand'
        Get-Content mine.xlsx | Should -BeExactly 'mine'
        @{ UserName = 'anna' } | Export-CicUserCsv mine.xlsx -Force
        @(Get-Cell mine.xlsx)[1] | Should -Contain 'anna'
        (Get-ChildItem -Force).Name | Should -BeExactly 'mine.xlsx'
    }

    It 'is no list with an encoding or a delimiter: -<Parameter>' -ForEach @(
        @{ Parameter = 'Encoding'; Given = @{ Encoding = 'utf8' } }
        @{ Parameter = 'Delimiter'; Given = @{ Delimiter = ';' } }
        @{ Parameter = 'UseCulture'; Given = @{ UseCulture = $true } }
    ) {
        foreach ($run in (Invoke-Recorded { New-CicCsv User new.xlsx @Given }), (Invoke-Recorded { @{ UserName = 'a' } | Export-CicUserCsv new.xlsx @Given })) {
            $run.End.FullyQualifiedErrorId | Should -BeLikeExactly 'CsvParameterForWorkbook,*'
            "$($run.End)" | Should -BeLike "-$Parameter applies to CSV files only*"
            $run.Error | Should -HaveCount 1
        }
        Get-ChildItem -Force | Should -BeNullOrEmpty
    }

    It 'of another format is not written: <_>' -ForEach 'new.xls', 'new.xlsm', 'new.XLSB', 'new.ods' {
        foreach ($run in (Invoke-Recorded { New-CicCsv User $_ }), (Invoke-Recorded { @{ UserName = 'a' } | Export-CicUserCsv $_ })) {
            $run.End.FullyQualifiedErrorId | Should -BeLikeExactly 'WorkbookNotSupported,*'
            "$($run.End)" | Should -BeLike '*only if the path ends in .xlsx*'
        }
        Get-ChildItem -Force | Should -BeNullOrEmpty
    }

    It 'is neither a password report nor a plan' {
        Connect-CicDirectory site.cicdb -Create | Out-Null
        $plan = New-CicImportPlan -User (ConvertFrom-CicUserCsv 'User Name', 'anna')
        $user = @{ UserName = 'anna' } | Import-CicUserCsv
        $user.Password = ConvertTo-SecureString 'moon-7' -AsPlainText -Force
        foreach ($script in { $plan | Export-CicImportPlan out.xlsx }, { $user | Export-CicPasswordReport out.xlsx }, { Add-CicUser @{ UserName = 'x' } -PasswordReport out.xlsx }) {
            $run = Invoke-Recorded $script

            $run.End.FullyQualifiedErrorId | Should -BeLikeExactly 'WorkbookNotSupported,*' -Because "$script"
            "$($run.End)" | Should -BeLike '*only lists are written as workbooks*'
        }

        (Get-ChildItem).Name | Should -BeExactly 'site.cicdb'
        (Get-CicDirectory).Users | Should -Be 0
    }

    It 'with a text that no cell can hold is an error of its object' {
        $run = Invoke-Recorded { @{ Name = 'a'; Model = 'x' * 32768 }, @{ Name = 'b'; Model = 'y' * 32767 } | Export-CicStationCsv new.xlsx }

        $run.End | Should -BeNullOrEmpty
        $run.Error.FullyQualifiedErrorId | Should -BeExactly 'ValueNotWritable,CicCsvImport.Commands.ExportCicStationCsvCommand'
        "$($run.Error)" | Should -BeLike '*Model has 32,768 characters*'
        @(Get-Cell new.xlsx)[1][0] | Should -BeExactly 'b'
    }
}

Describe 'A workbook of rejected rows' {
    BeforeEach {
        Enter-NewFolder
        Set-Content users.csv 'User Name,Extension,Password,Shoe', 'anna,0100,,', ',12a,835172,007'
    }

    AfterEach {
        Pop-Location
    }

    It 'has their cells, what is wrong, and can be corrected and imported' {
        (Import-CicUserCsv users.csv -RejectPath rejected.xlsx -WarningAction Ignore).UserName | Should -BeExactly 'anna'

        $rows = @(Get-Cell rejected.xlsx)
        $rows[0] | Should -BeExactly 'User Name', 'Extension', 'Password', 'Shoe', 'Problem'
        $rows[1][0..3] | Should -BeExactly '', '12a', '835172', '007'
        (Get-Cell rejected.xlsx 2 | Select-Object -Skip 1 | ForEach-Object { $_[3] }) | Should -BeExactly 'RequiredValueMissing', 'InvalidExtension'
        (Read-Part rejected.xlsx 'xl/comments1.xml').comments.commentList.comment.ref | Should -BeExactly 'A2', 'B2'
        if (-not $IsWindows) { (Get-Item rejected.xlsx).UnixMode | Should -BeExactly '-rw-------' }
        (Test-CicUserCsv rejected.xlsx).Code | Should -Contain 'RequiredValueMissing'
    }

    It 'is made for objects and overwritten or deleted like a CSV list' {
        $rejected = { Import-Csv users.csv | Import-CicUserCsv -RejectPath rejected.xlsx -WarningAction Ignore @force }
        $force = @{}
        $null = & $rejected
        $again = Invoke-Recorded $rejected
        $force = @{ Force = $true }
        $null = & $rejected

        $again.End.FullyQualifiedErrorId | Should -BeLikeExactly 'FileExists,*'
        @(Get-Cell rejected.xlsx)[1][0..3] | Should -BeExactly '', '12a', '835172', '007'
        $null = @{ UserName = 'anna' } | Import-CicUserCsv -RejectPath rejected.xlsx -Force
        (Get-ChildItem -Force).Name | Should -BeExactly 'users.csv'
    }

    It 'is not written in another format' {
        $run = Invoke-Recorded { Import-CicUserCsv users.csv -RejectPath rejected.xls }

        $run.End.FullyQualifiedErrorId | Should -BeLikeExactly 'WorkbookNotSupported,*'
        $run.Output | Should -BeNullOrEmpty
    }
}

Describe 'An annotated workbook' {
    BeforeEach {
        Enter-NewFolder
        Set-Content users.csv 'User Name,Extension,Password', 'anna,0100,', 'ben,12a,835172'
        Set-Content moves.csv 'User Name,Station Name', 'carl,=1', ',x'
        Set-Content no-list.csv 'a,b', '1,2'
    }

    AfterEach {
        Pop-Location
    }

    It 'has a sheet for each list and one of all issues, and the command returns them as always' {
        $issues = Test-CicUserCsv users.csv, moves.csv, no-list.csv -AnnotatedPath checked.xlsx

        $issues.Code | Should -BeExactly (Test-CicUserCsv users.csv, moves.csv, no-list.csv).Code
        (Read-Part checked.xlsx xl/workbook.xml).workbook.sheets.sheet.name | Should -BeExactly 'users', 'moves', 'Issues'
        @(Get-Cell checked.xlsx)[1] | Should -BeExactly 'anna', '0100', '', ''
        @(Get-Cell checked.xlsx)[2][0..2] | Should -BeExactly 'ben', '12a', '<left out because it may be a password>'
        @(Get-Cell checked.xlsx 2)[1][0..1] | Should -BeExactly 'carl', '=1'
        @(Get-Cell checked.xlsx 3 | Select-Object -Skip 1 | ForEach-Object { $_[3] }) | Should -BeExactly $issues.Code
        if (-not $IsWindows) { (Get-Item checked.xlsx).UnixMode | Should -BeExactly '-rw-------' }
    }

    It 'can be corrected and imported' {
        $null = Test-CicUserCsv users.csv -AnnotatedPath checked.xlsx
        $zip = [IO.Compression.ZipFile]::Open("$PWD/checked.xlsx", 'Update')
        $entry = $zip.GetEntry('xl/worksheets/sheet1.xml')
        $reader = [IO.StreamReader]::new($entry.Open())
        $xml = $reader.ReadToEnd() -creplace '12a', '120' -creplace '&lt;left out because it may be a password&gt;', ''
        $reader.Dispose()
        $entry.Delete()
        $writer = [IO.StreamWriter]::new($zip.CreateEntry('xl/worksheets/sheet1.xml').Open())
        $writer.Write($xml)
        $writer.Dispose()
        $zip.Dispose()

        $users = Import-CicUserCsv checked.xlsx -IssueVariable issues

        $issues | Should -BeNullOrEmpty
        $users | ForEach-Object { "$($_.UserName) $($_.Extension)" } | Should -BeExactly 'anna 0100', 'ben 120'
    }

    It 'is written with <Switch>, for piped files and with the issues of -Code only' -ForEach @{ Switch = 'Quiet' }, @{ Switch = 'Summary' } {
        $parameters = @{ $Switch = $true }

        Get-ChildItem users.csv, moves.csv | Test-CicUserCsv -AnnotatedPath checked.xlsx -Code Invalid* @parameters | Should -HaveCount 2

        @(Get-Cell checked.xlsx 3)[1] | Should -Contain 'Only issues with these codes: Invalid*'
        @(Get-Cell checked.xlsx 3)[2][3..4] | Should -BeExactly 'InvalidExtension', 'value not imported'
        @(Get-Cell checked.xlsx 3) | Should -HaveCount 3
    }

    It 'of several lists is read sheet by sheet' {
        $null = Test-CicUserCsv users.csv, moves.csv -AnnotatedPath checked.xlsx

        $refused = Invoke-Recorded { Import-CicUserCsv checked.xlsx }
        $refused.Error.FullyQualifiedErrorId | Should -BeLikeExactly 'SeveralSheets,*'
        "$($refused.Error) $($refused.Error.ErrorDetails.RecommendedAction)" | Should -BeLike '*Specify one of them with -Sheet*'
        (Import-CicUserCsv checked.xlsx -Sheet users -WarningAction Ignore).UserName | Should -BeExactly 'anna', 'ben'
        (Import-CicUserCsv checked.xlsx -Sheet moves -WarningAction Ignore).UserName | Should -BeExactly 'carl'

        $null = Test-CicUserCsv checked.xlsx -Sheet moves -AnnotatedPath again.xlsx
        (Read-Part again.xlsx xl/workbook.xml).workbook.sheets.sheet.name | Should -BeExactly 'checked moves', 'Issues'
    }

    It 'is named and not written with -WhatIf' {
        $transcript = Join-Path $TestDrive 'asked.txt'
        $null = Start-Transcript -LiteralPath $transcript -Force
        $issues = Test-CicUserCsv users.csv -AnnotatedPath checked.xlsx -WhatIf
        $null = Stop-Transcript

        $issues.Code | Should -BeExactly 'InvalidExtension'
        @(Get-Content $transcript) -like 'What if: *' | Should -BeLike '*"Write annotated lists"*checked.xlsx*'
        'checked.xlsx' | Should -Not -Exist
    }

    It 'replaces a file only with -Force, and never a list' -Skip:$IsWindows {
        Set-Content checked.xlsx 'mine'
        $null = New-CicCsv User list.xlsx -Sample
        ln -s list.xlsx soft.xlsx
        ln list.xlsx hard.xlsx
        $before = (Get-FileHash list.xlsx).Hash

        (Invoke-Recorded { Test-CicUserCsv users.csv -AnnotatedPath checked.xlsx }).End.FullyQualifiedErrorId | Should -BeLikeExactly 'FileExists,*'
        foreach ($path in 'list.xlsx', './list.xlsx', 'soft.xlsx', 'hard.xlsx') {
            $run = Invoke-Recorded { Test-CicUserCsv users.csv, list.xlsx -AnnotatedPath $path -Force }
            $run.End.FullyQualifiedErrorId | Should -BeLikeExactly 'AnnotatedPathIsList,*' -Because $path
        }

        (Get-FileHash list.xlsx).Hash | Should -Be $before
        Get-Content checked.xlsx | Should -BeExactly 'mine'
        $null = Test-CicUserCsv users.csv -AnnotatedPath checked.xlsx -Force
        @(Get-Cell checked.xlsx)[0][0] | Should -BeExactly 'User Name'
        Get-ChildItem -Force -Filter *.tmp | Should -BeNullOrEmpty
    }

    It 'is not made of objects, in another format, or if the pipeline ends early' {
        (Invoke-Recorded { Import-Csv users.csv | Test-CicUserCsv -AnnotatedPath checked.xlsx }).End.FullyQualifiedErrorId | Should -BeLikeExactly 'ObjectsNotAnnotated,*'
        foreach ($path in 'checked.csv', 'checked.xls', 'checked') {
            $run = Invoke-Recorded { Test-CicUserCsv users.csv -AnnotatedPath $path }
            $run.End.FullyQualifiedErrorId | Should -BeLikeExactly 'WorkbookNotSupported,*'
            $run.Output | Should -BeNullOrEmpty
        }

        $null = Test-CicUserCsv moves.csv, users.csv -AnnotatedPath checked.xlsx | Select-Object -First 1
        (Get-ChildItem -Force).Name | Should -BeExactly 'moves.csv', 'no-list.csv', 'users.csv'
    }

    It 'is not made of a list that changes meanwhile' {
        $rows = 1..3000 | ForEach-Object { "user$_,a" }
        Set-Content changing.csv (@('User Name,Extension') + $rows)

        $run = Invoke-Recorded {
            Test-CicUserCsv changing.csv -AnnotatedPath checked.xlsx |
                ForEach-Object { if ($_.Line -eq 2) { Set-Content changing.csv 'User Name,Extension' } }
        }

        $run.End.FullyQualifiedErrorId | Should -BeLikeExactly 'FileNotReadable,*'
        (Get-ChildItem -Force -Filter *.xlsx).Name | Should -BeNullOrEmpty
    }
}
