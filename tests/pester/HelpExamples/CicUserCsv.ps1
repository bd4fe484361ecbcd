@{
    'Export-CicUserCsv' = @{
        'Writes the rows that import as a clean list; warnings tell what is lost.' = {
            $Files | Should -Be clean.csv
            $Warnings -join ' ' | Should -Match 'users\.csv:3: .*InvalidName.*users\.csv:4: .*NewRole.*DuplicateExtension'
            Import-Csv -LiteralPath clean.csv | ForEach-Object { "$($_.'User Name') $($_.Extension)" } | Should -Be 'pmeier 2021', 'rroe '
        }
        "Makes a user list of another system's export." = {
            $Files | Should -Be new-users.csv
            Import-CicUserCsv -Path new-users.csv | ForEach-Object { "$($_.UserName) $($_.DisplayName) $($_.Extension)" } |
                Should -Be 'lbauer Lena Bauer 2031', 'okaya Onur Kaya 2032'
        }
        'Brings two lists together, sorted, and replaces the file that is there; where one of them cannot be read, it stays.' = {
            $Files | Should -Be users.csv
            (Import-Csv -LiteralPath users.csv).'User Name' | Should -Be Client1, Client2, jdoe, mweber, nlang, tkim
        }
    }

    'Import-CicUserCsv' = @{
        'Gives the users that are agents.' = {
            $Output | Should -BeOfType CicCsvImport.CicUser
            $Output.UserName | Should -Be mweber, jdoe
        }
        'Reads a list that a French Excel has saved as plain CSV, with a heading of its own.' = {
            $Output | ForEach-Object { "$($_.UserName) $($_.DisplayName)" } | Should -BeExactly @(
                'hlefevre H{0}l{1}ne Lef{1}vre' -f [char] 0xE9, [char] 0xE8
                'jdupre J{0}r{1}me Dupr{0}' -f [char] 0xE9, [char] 0xF4
            )
        }
        'Keeps the rows that do not import, and all faults as a report.' = {
            $Output.UserName | Should -Be pmeier, rroe
            $Warnings | Should -HaveCount 3
            $Files | Should -Be issues.csv, rejected.csv
            (Import-Csv -LiteralPath rejected.csv).'User Name' | Should -Be a:schulz
            (Import-Csv -LiteralPath issues.csv).Code | Should -Be InvalidName, NewRole, DuplicateExtension
        }
    }

    'Test-CicUserCsv'   = @{
        'Shows what is wrong with a list, line by line.' = {
            $Output | Should -BeOfType CicCsvImport.CicIssue
            $Output | ForEach-Object { "$($_.Line) $($_.Code)" } | Should -Be '3 InvalidName', '4 NewRole', '4 DuplicateExtension'
        }
        'Shows only what is there twice and what is of no use.' = {
            $Output | ForEach-Object { "$($_.Line) $($_.Code)" } | Should -Be '3 InvalidName', '4 DuplicateExtension'
        }
        'Counts the faults of many lists by their codes.' = {
            $Output | ForEach-Object { "$($_.Count) $($_.Name)" } | Sort-Object | Should -Be @(
                '1 DuplicateExtension', '1 InvalidName', '1 NewRole', '3 NetworkIdWithoutDomain', '3 UnknownStation', '3 WeakPassword'
            )
        }
        'Stops a script where the list has anything worse than a notice.' = {
            $again = Invoke-HelpExample -Code $Code -Before { Copy-Item -Path incoming/users.csv -Destination users.csv }
            $again.Errors | Should -BeLike 'The list has faults.'
        }
        'The same over many lists: -Quiet gives a Boolean for each.' = {
            $again = Invoke-HelpExample -Code $Code -Before { Copy-Item -Path incoming/users.csv -Destination moves.csv }
            $again.Errors | Should -BeLike 'A list has faults.'
            Test-CicUserCsv -Path users.csv, moves.csv -Quiet | Should -Be $true, $false
        }
        'Sends back what is worth correcting, as a list.' = {
            $Files | Should -Be issues.csv
            $rows = Import-Csv -LiteralPath issues.csv
            $rows.Code | Should -Be UnknownStation, UnknownStation, UnknownStation
            $rows.Suggestion | Should -Match 'Correct the name'
        }
    }
}
