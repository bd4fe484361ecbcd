@{
    'Get-CicWorkgroup' = @{
        'Shows all workgroups, and how many users belong to each.' = {
            $Output | ForEach-Object { "$($_.Name) $($_.Users)" } | Should -Be 'CompanyOperator 7', 'MegaMarketing 1', 'MegaSales 1', 'Service 0', 'Support 2'
        }
        'Finds workgroups that nobody belongs to.' = {
            $Output.Name | Should -Be Service
        }
        'Lists the users of some workgroups.' = {
            $Output.UserName | Should -Be Client1
        }
    }
}
