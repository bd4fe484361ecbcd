@{
    'Add-CicUser'    = @{
        'Adds the users of a list. Their passwords are in a file that only you can read before they are committed.' = {
            $Changes | Should -Be "Create user 'mweber'", "Create user 'jdoe'", "Create user 'tkim'"
            $Files | Should -Be passwords.csv
            (Import-Csv -LiteralPath passwords.csv).Password | Should -Match '^\d{8}$'
            Test-OwnerOnly passwords.csv | Should -BeTrue
        }
        'Adds the users who are new. Users without an extension get the next free extension from 2000 on.' = {
            $Changes | Should -Be "Create user 'mweber'", "Create user 'jdoe'", "Create user 'tkim'", "Create user 'nlang'"
            (Get-CicUser -UserName mweber, jdoe, tkim, nlang).Extension | Sort-Object | Should -Be 1014, 2000, 2001, 2002
            (Get-CicUser -UserName Client1).Extension | Should -Be 1002
            $Files | Should -Be passwords.csv
            (Import-Csv -LiteralPath passwords.csv).'User Name' | Should -Be mweber, jdoe, tkim, nlang
        }
        'Shows which users would be added, and what would change for existing users. Blank cells change nothing.' = {
            $WhatIf | Should -HaveCount 3
            $WhatIf[0] | Should -BeLike "*Extension: 1002 -> 1012; Workgroups: *StationName: SIPPhone1*user 'Client1'*"
            $WhatIf[1] | Should -BeLike "*`"Update (Extension: 1003 -> 1013)`"*user 'Client2'*"
            $WhatIf[2] | Should -BeLike "*`"Create`"*user 'nlang'*"
        }
        'Adds one user from a hashtable and saves the password of this user.' = {
            $Changes | Should -Be "Create user 'jdoe'"
            $Files | Should -Be jane.csv
            (Import-Csv -LiteralPath jane.csv).'Display Name' | Should -Be 'Jane Doe'
            (Get-CicUser -UserName jdoe).Roles | Should -Be Agent, Supervisor
        }
    }

    'Get-CicUser'    = @{
        'Gets the users who are administrators.' = {
            $Output.UserName | Should -Be admin
        }
        'Exports the members of a workgroup to a list.' = {
            $Files | Should -Be support.csv
            (Import-Csv -LiteralPath support.csv).'User Name' | Should -Be Client2, EICBulkCaller
        }
        'Finds users without an extension.' = {
            $Output.UserName | Should -Be admin, Operator, trainee1, trainee2
        }
    }

    'Remove-CicUser' = @{
        'Shows what would be removed.' = {
            $WhatIf | Should -BeLike "What if: Performing the operation `"Remove user 'Client1'`" on target `"*site.cicdb`"."
        }
        'Removes the users of a list in one run.' = {
            $Changes | Should -Be "Remove user 'Client1'", "Remove user 'Client2'"
            (Get-CicDirectory).Revision | Should -Be 7
        }
        'Removes the users of a list in a scheduled script. Only the column User Name is needed.' = {
            $Code | Should -BeLike '*-Confirm:$false*'
            $Changes | Should -Be "Remove user 'Client1'", "Remove user 'Client2'"
        }
        'Removes all users whose names begin with trainee.' = {
            $Changes | Should -Be "Remove user 'trainee1'", "Remove user 'trainee2'"
        }
    }

    'Rename-CicUser' = @{
        'Renames a user.' = {
            $Changes | Should -Be "Update user 'trainee1'"
            (Get-CicUser -UserName jmiller).Roles | Should -Be Trainee
        }
        'Shows which users of a list with the columns OldName and NewName would be renamed.' = {
            $WhatIf | Should -BeLike "*`"Rename (UserName: trainee2 -> lbauer*`" on target `"user 'trainee2'`"."
        }
        'Renames all trainees at once, and returns them with their new names.' = {
            $Output.UserName | Should -Be agent1, agent2
            $Changes | Should -Be "Update user 'trainee1'", "Update user 'trainee2'"
        }
    }

    'Reset-CicUserPassword' = @{
        'Generates a password for a user and saves it to a file that only you can read.' = {
            $Changes | Should -Be "Update user 'Client1'"
            $Files | Should -Be client1.csv
            (Import-Csv -LiteralPath client1.csv).Password | Should -Match '^\d{8}$'
            Test-OwnerOnly client1.csv | Should -BeTrue
        }
        'Shows the generated password of a user, to be read to the user over the phone.' = {
            $Changes | Should -Be "Update user 'Client1'"
            $Output | Should -Match '^\d{8}$'
        }
        'Resets the passwords of a workgroup. The report is complete before the passwords are valid.' = {
            $Changes | Should -Be "Update user 'Client2'", "Update user 'EICBulkCaller'"
            $Output.UserName | Should -Be Client2, EICBulkCaller
            $Files | Should -Be support.csv
            (Import-Csv -LiteralPath support.csv).'User Name' | Should -Be Client2, EICBulkCaller
        }
        'Shows whose passwords would be reset by a list with the column User Name.' = {
            $WhatIf | Should -HaveCount 2
            $WhatIf | Should -BeLike "*Password: (generated)*user 'Client?'*"
        }
    }

    'Set-CicUser'    = @{
        'Shows what the rows of a list with the column User Name would change.' = {
            $WhatIf | Should -HaveCount 2
            $WhatIf[0] | Should -BeLike "*Extension: 1002 -> 1012*user 'Client1'*"
        }
        'Sets what was changed in an object of the directory.' = {
            $Changes | Should -Be "Update user 'Client1'"
            (Get-CicUser -UserName Client1).Extension | Should -Be 4001
        }
        'Adds a role to the roles of a user and changes the extension.' = {
            $Changes | Should -Be "Update user 'Client1'"
            $user = Get-CicUser -UserName Client1
            $user.Roles | Should -Be Agent, Supervisor
            $user.Extension | Should -Be 2001
        }
        'Removes users from the workgroup that every new user joins.' = {
            $Changes | Should -Be "Update user 'Client2'", "Update user 'EICBulkCaller'"
            (Get-CicUser -UserName Client2).Workgroups | Should -Be Support
        }
        "Changes a user's last name after a marriage and returns the updated user." = {
            $Changes | Should -Be "Update user 'Client2'"
            $Output.UserName, $Output.LastName, $Output.DisplayName, $Output.Mailbox | Should -Be Client2, Baker, 'Betsy Baker', SMTP:bbaker@acme.com
        }
        'Shows what would change if the trainees became agents.' = {
            $WhatIf | Should -HaveCount 2
            $WhatIf | Should -BeLike "*Roles: Trainee -> Agent; Workgroups: CompanyOperator -> CompanyOperator|Support*user 'trainee?'*"
        }
    }
}
