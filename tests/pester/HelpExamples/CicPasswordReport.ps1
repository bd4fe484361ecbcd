@{
    'Export-CicPasswordReport' = @{
        'Adds users and exports their passwords.' = {
            $Changes | Should -Be "Create user 'mweber'", "Create user 'jdoe'", "Create user 'tkim'"
            $Files | Should -Be passwords.csv
            $rows = Import-Csv -LiteralPath passwords.csv
            $rows.'User Name' | Should -Be mweber, jdoe, tkim
            $rows.Extension | Should -Be 2001, '', ''
            $rows.Password | Should -Match '^\d{8}$'
        }
        'Applies a saved plan and exports the passwords of its users.' = {
            $Changes | Should -Be "Create user 'mweber'", "Create user 'jdoe'", "Create user 'tkim'"
            $Files | Should -Be passwords.csv
            (Import-Csv -LiteralPath passwords.csv).Password | Should -Match '^\d{8}$'
        }
        'Exports two reports that are delimited by semicolons.' = {
            $Changes | Should -Be "Create user 'mweber'", "Create user 'jdoe'", "Create user 'tkim'"
            $Files | Should -Be agents.csv, others.csv
            (Import-Csv -LiteralPath agents.csv -Delimiter ';').'User Name' | Should -Be mweber, jdoe
            (Import-Csv -LiteralPath others.csv -Delimiter ';').'User Name' | Should -Be tkim
        }
    }
}
