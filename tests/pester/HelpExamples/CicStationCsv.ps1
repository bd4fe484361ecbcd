@{
    'ConvertFrom-CicStationCsv' = @{
        'Converts the lines of a list. Warnings name the line of the text.' = {
            $Output.Name | Should -Be Desk21, Desk22, Fax3
            $Warnings | Should -BeLike 'line *'
        }
        'Adds two stations from one string.' = {
            $Changes -match 'Desk7[12]' | Should -HaveCount 2
        }
        'Converts lines with German headings.' = {
            "$($Output.Name) $($Output.Extension)" | Should -Be 'Empfang 5590'
        }
    }

    'ConvertTo-CicStationCsv' = @{
        'Shows the header and the first two rows of a list as they would be exported.' = {
            $Output[0] | Should -BeLike 'Name,Type,*'
            $Output[1, 2] | ForEach-Object { $_.Split(',')[0] } | Should -Be Desk11, Desk12
        }
        'Generates three stations, and checks them as a list before they are added.' = {
            $Warnings | Should -BeLike '*cannot dial out*'
            $Changes -match 'Room[123]' | Should -HaveCount 3
            $Changes | Should -HaveCount 3
        }
        "Writes some of the directory's stations to a list that is delimited by semicolons." = {
            $Files | Should -Be stations-excel.csv
            (Import-Csv -LiteralPath stations-excel.csv -Delimiter ';').Name | Should -Be (Get-CicStation SIP*).Name
        }
    }

    'Export-CicStationCsv' = @{
        'Exports the rows that can be imported to a clean list. Warnings show what is lost.' = {
            $Files | Should -Be clean.csv
            $Warnings -join ' ' | Should -Match 'stations\.csv:3: .*InvalidExtension.*stations\.csv:4: .*DuplicateName'
            Test-CicStationCsv -Path clean.csv | Should -BeNullOrEmpty
            (Import-Csv -LiteralPath clean.csv).Name | Should -Be Desk21, Desk22, Fax3
        }
        'Exports part of a list.' = {
            $Files | Should -Be others.csv
            (Import-Csv -LiteralPath others.csv).Name | Should -Be Desk11, Lobby, Fax2
        }
        'Creates a list of twenty stations with generated names and extensions.' = {
            $Files | Should -Be desks.csv
            $rows = Import-CicStationCsv -Path desks.csv
            $rows | Should -HaveCount 20
            $rows[0].Name, $rows[0].Extension, $rows[19].Name, $rows[19].Extension | Should -Be Desk1, 5501, Desk20, 5520
        }
    }

    'Import-CicStationCsv' = @{
        'Creates twenty station objects by the rules of a station list.' = {
            $Output | Should -HaveCount 20
            $Output[19].Name, $Output[19].Extension, $Output[19].Type | Should -Be Desk20, 5520, Workstation
        }
        'Gets the stand-alone faxes of a list.' = {
            $Output | Should -BeOfType CicCsvImport.CicStation
            $Output.Name | Should -Be Fax2
        }
        'Writes the rows that cannot be imported, with their problems, to rejected.csv. Correct them in that file, and import it.' = {
            $Output.Name | Should -Be Desk21, Desk22, Fax3
            $Warnings -match 'RowSkipped|skipped' | Should -HaveCount 1
            $Files | Should -Be rejected.csv
            $row = Import-Csv -LiteralPath rejected.csv
            $row.Name, $row.Extension | Should -Be Desk21, 5623
            $row.Problem | Should -Match 'DuplicateName: '
            (Get-Content -LiteralPath rejected.csv -Raw) -replace 'Desk21,', 'Desk23,' | Set-Content -LiteralPath corrected.csv
            (Import-CicStationCsv -Path corrected.csv).Name | Should -Be Desk23
        }
        'Imports a list only if it has no warnings.' = {
            $Output.Name | Should -Be Desk11, Desk12, Lobby, Fax2
            $again = Invoke-HelpExample -Code $Code -Before { Copy-Item -Path 'CSV SIP Station List.csv' -Destination stations.csv }
            $again.Output | Should -BeNullOrEmpty
            $again.Errors.FullyQualifiedErrorId | Should -BeLike 'WarningsFound,*'
        }
    }

    'Test-CicStationCsv'   = @{
        'Shows for each list whether it passed, and its number of issues by severity.' = {
            $Output | ForEach-Object { "$($_.Passed) $($_.Severe) $($_.Warning)" } | Should -Be 'True 0 0', 'False 0 2'
        }
        'Shows the issues of a list, line by line.' = {
            $Output | Should -BeOfType CicCsvImport.CicIssue
            $Output | ForEach-Object { "$($_.Line) $($_.Code)" } | Should -Be '3 PlaceholderValue'
        }
        'Counts the issues of many lists by code.' = {
            $Output | ForEach-Object { "$($_.Count) $($_.Name)" } | Should -Be '1 DuplicateName', '1 InvalidExtension', '1 PlaceholderValue'
        }
        'Stops a script if the list has an issue that is worse than a notice.' = {
            $again = Invoke-HelpExample -Code $Code -Before { Copy-Item -Path incoming/stations.csv -Destination stations.csv }
            $again.Errors | Should -BeLike 'The list has faults.'
        }
        'Shows the rows that would be skipped, with the reasons and suggestions.' = {
            $shown = $Output | Out-String -Width 200
            [regex]::Matches($shown, '(?m)^Line +: (\S+)') | ForEach-Object { $_.Groups[1].Value } | Should -Be 4
            $shown | Should -Match 'Suggestion : Use a different name'
        }
    }
}
