@{
    'ConvertFrom-CicUserCsv' = @{
        'Converts a list that follows two lines of other text.' = {
            $Output | ForEach-Object { "$($_.UserName) $($_.Extension)" } | Should -Be 'lbauer 2031', 'okaya 2032'
        }
        'Adds two users without a file, and returns them with their generated passwords.' = {
            $Output.UserName | Should -Be lbauer, okaya
            $Output.Password | Should -HaveCount 2
            $Changes | Should -HaveCount 2
        }
        'Corrects a misspelled role in the text, and counts the remaining issues by code.' = {
            $Files | Should -Be clean.csv
            $Output | ForEach-Object { "$($_.Count) $($_.Name)" } | Sort-Object | Should -Be '1 DuplicateExtension', '1 InvalidName'
            $Warnings | Should -HaveCount 2
            (Import-Csv -LiteralPath clean.csv).Roles | Should -Be Agent, Agent
        }
    }

    'ConvertTo-CicUserCsv' = @{
        'Shows some users of the directory as the lines of a list.' = {
            $Output[0] | Should -BeLike 'User Name,First Name,*,OCS'
            $Output | Select-Object -Skip 1 | ForEach-Object { $_.Split(',')[0] } | Should -Be Client1, Client2
        }
        'Writes a list that is delimited by tabs and can be pasted into a spreadsheet.' = {
            $Files | Should -Be users.tsv
            (Import-Csv -LiteralPath users.tsv -Delimiter "`t").'User Name' | Should -Be (Get-CicUser).UserName
        }
        'Shows the rows of a list that differ from the directory.' = {
            $Output.InputObject | ForEach-Object { $_.Split(',')[0] } | Sort-Object | Should -Be jdoe, mweber, tkim
        }
    }

    'Export-CicUserCsv' = @{
        'Exports the rows that can be imported to a clean list. Warnings show what is lost.' = {
            $Files | Should -Be clean.csv
            $Warnings -join ' ' | Should -Match 'users\.csv:3: .*InvalidName.*users\.csv:4: .*NewRole.*DuplicateExtension'
            Import-Csv -LiteralPath clean.csv | ForEach-Object { "$($_.'User Name') $($_.Extension)" } | Should -Be 'pmeier 2021', 'rroe 1001'
        }
        'Writes a workbook, whose cells are texts and show what belongs into them.' = {
            $Files | Should -Be users.xlsx
            [IO.File]::ReadAllBytes((Get-Item users.xlsx).FullName)[0..1] | Should -Be 0x50, 0x4B
        }
        'Creates a user list from the export of another system. A warning names its properties that are not columns.' = {
            $Files | Should -Be new-users.csv
            Import-CicUserCsv -Path new-users.csv | ForEach-Object { "$($_.UserName) $($_.DisplayName) $($_.Extension)" } |
                Should -Be 'lbauer Lena Bauer 2031', 'okaya Onur Kaya 2032'
            $Warnings | Should -Match "no column 'Department'.*\(UnknownColumn\)"
        }
        'Merges two lists, sorts them, and overwrites an earlier result. If one of the lists cannot be read, the file is not changed.' = {
            $Files | Should -Be merged.csv
            (Import-Csv -LiteralPath merged.csv).'User Name' | Should -Be Client1, Client2, jdoe, mweber, nlang, tkim
        }
        "Adds users, and writes their passwords to a report and to a list for the vendor's assistant, so that both have the same passwords." = {
            $Changes | Should -Be "Create user 'mweber'", "Create user 'jdoe'", "Create user 'tkim'"
            $Files | Should -Be for-assistant.csv, passwords.csv
            (Import-Csv -LiteralPath for-assistant.csv).Password | Should -Match '^\d{8}$'
            (Import-Csv -LiteralPath for-assistant.csv).Password | Should -Be (Import-Csv -LiteralPath passwords.csv).Password
            Test-OwnerOnly for-assistant.csv | Should -BeTrue
        }
    }

    'Import-CicUserCsv' = @{
        'Imports a sheet of a workbook. Without -Sheet, the only visible sheet with the columns of a user list is read.' = {
            $Output | ForEach-Object { "$($_.UserName) $($_.Line)" } | Should -Be 'anna 2'
        }
        "Imports the objects of another system's export by the rules of a user list." = {
            $Output | ForEach-Object { "$($_.UserName) $($_.DisplayName) $($_.Extension) $($_.Workgroups)" } |
                Should -Be 'lbauer Lena Bauer 2031 Support', 'okaya Onur Kaya 2032 MegaSales'
        }
        'Gets the users who are agents.' = {
            $Output | Should -BeOfType CicCsvImport.CicUser
            $Output.UserName | Should -Be mweber, jdoe
        }
        'Imports a list that a French version of Excel saved as plain CSV, with a French heading.' = {
            $Output | ForEach-Object { "$($_.UserName) $($_.DisplayName)" } | Should -BeExactly @(
                'hlefevre H{0}l{1}ne Lef{1}vre' -f [char] 0xE9, [char] 0xE8
                'jdupre J{0}r{1}me Dupr{0}' -f [char] 0xE9, [char] 0xF4
            )
        }
        'Saves the rows that cannot be imported, and a report of all issues.' = {
            $Output.UserName | Should -Be pmeier, rroe
            $Warnings | Should -HaveCount 3
            $Files | Should -Be issues.csv, rejected.csv
            (Import-Csv -LiteralPath rejected.csv).'User Name' | Should -Be a:schulz
            (Import-Csv -LiteralPath issues.csv).Code | Should -Be InvalidName, NewRole, DuplicateExtension
        }
    }

    'Test-CicUserCsv'   = @{
        'Shows for each list whether it passed, and its number of issues by severity.' = {
            $Output | Should -BeOfType CicCsvImport.CicListSummary
            $Output | ForEach-Object { "$($_.Passed) $($_.Severe) $($_.Warning) $($_.Notice)" } | Sort-Object | Should -Be 'False 0 3 0', 'True 0 0 0'
        }
        "Checks the objects of another system's export. Issues name the number of the object." = {
            $Output | ForEach-Object { "$($_.Line) $($_.Code) $($_.Column)" } | Should -Be '1 UnknownColumn Department'
        }
        'Shows the issues of a list, line by line.' = {
            $Output | Should -BeOfType CicCsvImport.CicIssue
            $Output | ForEach-Object { "$($_.Line) $($_.Code)" } | Should -Be '3 InvalidName', '4 NewRole', '4 DuplicateExtension'
        }
        'Writes a workbook for the author of the list, with its rows, colored cells, notes and all issues, but without passwords.' = {
            $Output.Code | Should -Be InvalidName, NewRole, DuplicateExtension
            $Files | Should -Be checked.xlsx
            (Test-CicUserCsv -Path checked.xlsx).Code | Should -Be InvalidName, NewRole, DuplicateExtension
        }
        'Writes two lists into a workbook, and imports them from it, sheet by sheet, once it has come back corrected.' = {
            $Files | Should -Be checked.xlsx
            $Output[0..1] | Should -Be $true, $false
            $Warnings | Should -Match 'checked\.xlsx\[users \(2\)\]:'
            $Output[2..9].UserName | Should -Be (@((Import-CicUserCsv users.csv).UserName) + @((Import-CicUserCsv incoming/users.csv -WarningAction Ignore).UserName))
        }
        'Shows only duplicate and invalid values.' = {
            $Output | ForEach-Object { "$($_.Line) $($_.Code)" } | Should -Be '3 InvalidName', '4 DuplicateExtension'
        }
        'Counts the issues of many lists by code.' = {
            $Output | ForEach-Object { "$($_.Count) $($_.Name)" } | Sort-Object | Should -Be @(
                '1 DuplicateExtension', '1 InvalidName', '1 NewRole', '3 NetworkIdWithoutDomain', '3 UnknownStation', '3 WeakPassword'
            )
        }
        'Stops a script if the list has an issue that is worse than a notice.' = {
            $again = Invoke-HelpExample -Code $Code -Before { Copy-Item -Path incoming/users.csv -Destination users.csv }
            $again.Errors | Should -BeLike 'The list has faults.'
        }
        'Stops a script if one of several lists has an issue that is worse than a notice. -Quiet returns a Boolean for each list.' = {
            $again = Invoke-HelpExample -Code $Code -Before { Copy-Item -Path incoming/users.csv -Destination moves.csv }
            $again.Errors | Should -BeLike 'A list has faults.'
            Test-CicUserCsv -Path users.csv, moves.csv -Quiet | Should -Be $true, $false
        }
        'Exports the issues that should be corrected, as a file for the author of the list.' = {
            $Files | Should -Be issues.csv
            $rows = Import-Csv -LiteralPath issues.csv
            $rows.Code | Should -Be UnknownStation, UnknownStation, UnknownStation
            $rows.Suggestion | Should -Match 'Correct the name'
        }
    }
}
