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

    'Set-CicWorkgroup' = @{
        'Adds users to a workgroup, and returns the workgroup with the number of its users.' = {
            $Output.Users | Should -Be 5
            $Changes | Should -Be "Update user 'Client1'", "Update user 'trainee1'", "Update user 'trainee2'"
        }
        'Shows which users a workgroup would lose if it were emptied.' = {
            $WhatIf | Should -BeLike "*on target `"user 'Client1'`"."
        }
        'Changes the display name of a workgroup.' = {
            $Changes | Should -Be "Update workgroup 'MegaSales'"
            (Get-CicWorkgroup -Name MegaSales).DisplayName | Should -Be 'Mega Sales'
        }
    }

    'Remove-CicWorkgroup' = @{
        'Removes the workgroups without users.' = {
            $Changes | Should -Be "Remove workgroup 'Service'"
        }
        'Removes a workgroup, which its users leave.' = {
            $Changes | Should -Be "Remove workgroup 'MegaSales'", "Update user 'Client1'"
        }
        'Shows which workgroups would be removed, and how many users would leave them.' = {
            $WhatIf | Should -BeLike "*`"Remove 2 workgroups ('MegaMarketing', 'MegaSales'); changes * user*`"*"
        }
    }
}
