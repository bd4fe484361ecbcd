@{
    'Get-CicWorkgroup' = @{
        'Gets all workgroups and the number of users in each.' = {
            $Output | ForEach-Object { "$($_.Name) $($_.Users)" } | Should -Be 'CompanyOperator 7', 'MegaMarketing 1', 'MegaSales 1', 'Service 0', 'Support 2'
        }
        'Finds workgroups without users.' = {
            $Output.Name | Should -Be Service
        }
        'Gets the users of some workgroups.' = {
            $Output.UserName | Should -Be Client1
        }
    }
}
