@{
    'Get-CicRole'       = @{
        'Gets all roles and the number of users in each.' = {
            $Output | ForEach-Object { "$($_.Name) $($_.Users)" } | Should -Be @(
                'Administrator 1', 'Agent 2', 'Billable-Time User 0', 'Business User 1', 'Mobile Office User 0', 'Operator 1', 'Supervisor 1', 'Trainee 2'
            )
        }
        'Finds roles without rights, which are often misspelled names from an import.' = {
            $Output.Name | Should -Be Trainee
        }
        'Gets the users who have a role without rights.' = {
            $Output.UserName | Should -Be trainee1, trainee2
        }
    }

    'Get-CicRoleMatrix' = @{
        'Shows the rights of agents.' = {
            $Output.Role | Sort-Object -Unique | Should -Be Agent
            $Output.Option | Should -Contain 'Show Hold Button'
            $Output | Should -HaveCount 17
        }
        "Shows the vendor's complete table." = {
            $shown = ($Output | Out-String -Width 100) -split '\r?\n' -match '\S'
            $shown[0] | Should -Match '^Option +Admin\. +Superv\. +Agent +Operator +Business +Billable +Mobile'
            # Long names and values go on in a second line.
            $shown -match '^(Show|ACL:|Allow|Manage|Record|Use)\b' | Should -Not -BeNullOrEmpty
            $shown[-1] | Should -Match '^ACL: View Workgroup Queue +\*ALL +\*ALL *$'
        }
        'Compares the access control of two roles.' = {
            $Output[0].PSObject.Properties.Name | Should -Be Option, Agent, Supervisor
            $Output.Option | Should -BeLike 'ACL:*'
            $own = $Output | Where-Object Option -EQ 'ACL: Activate Others'
            $own.Agent, $own.Supervisor | Should -Be '', '*ALL'
        }
        'Shows the rights that a user has through all roles together.' = {
            $Output.User | Sort-Object -Unique | Should -Be Client2
            $Output.Option | Should -Contain 'Show Assistance Button' -Because 'agents have it'
            $Output.Option | Should -Contain 'Show Private Button' -Because 'business users have it'
        }
        'Compares one right of several users.' = {
            $Output.Option | Should -Be 'ACL: View Workgroup'
            $Output[0].PSObject.Properties.Name | Should -Be Option, Client2, EICBulkCaller
        }
    }

    'Set-CicRole'       = @{
        'Gives a role two rights.' = {
            $Changes | Should -Be "Update role 'Trainee'"
            (Get-CicRole -Name Trainee).Rights | ForEach-Object { "$_" } | Should -Be 'Record Calls=X', 'ACL: Status Messages=*ALL'
        }
        'Shows what would change if agents lost a right.' = {
            $WhatIf | Should -BeLike "*`"Update (Rights: *`" on target `"role 'Agent'`"."
        }
        'Gives the role to some users, takes it from another, and returns the role.' = {
            $Output.Users | Should -Be 3
            $Changes | Should -Be "Update user 'trainee1'", "Update user 'trainee2'"
        }
    }

    'Remove-CicRole'    = @{
        'Shows which role would be removed, and how many users would lose it.' = {
            $WhatIf | Should -BeLike "*`"Remove role 'Trainee'; changes 2 users`"*"
        }
        'Removes the roles without rights that no user has, which are often misspelled names from an import.' = {
            $Changes | Should -BeNullOrEmpty
        }
        'Removes a role from the directory and from its users.' = {
            $Changes | Should -Be "Remove role 'Trainee'", "Update user 'trainee1'", "Update user 'trainee2'"
        }
    }
}
