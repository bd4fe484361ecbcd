@{
    'Get-CicRole'       = @{
        'Shows all roles, and how many users have each.' = {
            $Output | ForEach-Object { "$($_.Name) $($_.Users)" } | Should -Be @(
                'Administrator 1', 'Agent 2', 'Billable-Time User 0', 'Business User 1', 'Mobile Office User 0', 'Operator 1', 'Supervisor 1', 'Trainee 2'
            )
        }
        'Finds roles without rights: often misspelt ones of an import.' = {
            $Output.Name | Should -Be Trainee
        }
        'Lists the users who have such a role.' = {
            $Output.UserName | Should -Be trainee1, trainee2
        }
    }

    'Get-CicRoleMatrix' = @{
        'Shows what agents may do.' = {
            $Output.Role | Sort-Object -Unique | Should -Be Agent
            $Output.Option | Should -Contain 'Show Hold Button'
            $Output | Should -HaveCount 17
        }
        "Shows the vendor's whole table." = {
            $shown = ($Output | Out-String -Width 250) -split '\r?\n' -match '\S'
            $shown[0] | Should -Match '^Option +Administrator +Supervisor +Agent  +Operator +Business User +Billable-Time User +Mobile Office'
            $shown | Should -HaveCount 73 -Because 'there are two lines of headings and 71 options'
        }
        "Compares two roles' access control." = {
            $Output[0].PSObject.Properties.Name | Should -Be Option, Agent, Supervisor
            $Output.Option | Should -BeLike 'ACL:*'
            $own = $Output | Where-Object Option -EQ 'ACL: Activate Others'
            $own.Agent, $own.Supervisor | Should -Be '', '*ALL'
        }
        'Shows what a user may do by all her roles together.' = {
            $Output.User | Sort-Object -Unique | Should -Be Client2
            $Output.Option | Should -Contain 'Show Assistance Button' -Because 'agents have it'
            $Output.Option | Should -Contain 'Show Private Button' -Because 'business users have it'
        }
        'Compares one right of several users.' = {
            $Output.Option | Should -Be 'ACL: View Workgroup'
            $Output[0].PSObject.Properties.Name | Should -Be Option, Client2, EICBulkCaller
        }
    }
}
