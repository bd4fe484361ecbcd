@{
    'Get-CicImport'  = @{
        'Gets the last ten runs.' = {
            # There are six.
            $Output.Id | Should -Be 6, 5, 4, 3, 2, 1
            $Output[3].Command | Should -Be Invoke-CicImportPlan
        }
        'Shows what the last run changed, object by object.' = {
            $shown = $Output | Out-String -Width 200
            [regex]::Matches($shown, '(?m)^Name +: (\S+)') | ForEach-Object { $_.Groups[1].Value } | Should -Be Trainee, trainee1, trainee2
            [regex]::Matches($shown, '(?m)^Run +: (\S+)') | ForEach-Object { $_.Groups[1].Value } | Should -Be 6, 6, 6
        }
        'Finds the runs that imported users from a list.' = {
            $shown = @(($Output | Out-String -Width 200) -split '\r?\n' | Where-Object { $_ -match '^ *\d' })
            $shown | Should -HaveCount 1
            $shown | Should -Match '^ *3 .*Invoke-CicImportPlan'
        }
        'Gets the changes that the third run made to users.' = {
            $Output | ForEach-Object { "$_" } | Should -Be "Create user 'EICBulkCaller'", "Create user 'Client1'", "Create user 'Client2'"
            $Output.Run | Should -Be 3, 3, 3
        }
        'Shows who changed the extension of a user, when, and what it was before.' = {
            $Output | ForEach-Object { $_.User, $_.Old, $_.New } | Should -Be (Get-CicImport -Id 3).User, $null, (Get-CicUser -UserName Client1).Extension
        }
        'Finds the users who were given the role Agent in the last seven days.' = {
            $Output.Name | Should -Be (Get-CicUser -Role Agent).UserName
            $Output.Property | Select-Object -Unique | Should -Be Roles
        }
        'Exports a work sheet of everything that must be entered into Interaction Administrator since run 5.' = {
            $Files | Should -Be sheet.csv
            $sheet = Import-Csv -LiteralPath sheet.csv
            $sheet.Container | Select-Object -Unique | Should -Be Roles, Users
            ($sheet | Where-Object Property -EQ StationName).New | Should -Be Desk1
        }
    }

    'Undo-CicImport' = @{
        'Undoes the last run that is neither an undo nor undone already.' = {
            $Changes | Should -Be "Remove user 'trainee2'", "Remove user 'trainee1'", "Remove role 'Trainee'"
            (Get-CicImport -Id 6).UndoneBy | Should -Be 7
            Invoke-HelpSession ([scriptblock]::Create($Code))
            (Get-CicImport -Last).Undoes | Should -Be 5
        }
        'Shows what the undo of run 4 would do, and with -Verbose what would happen to each object.' = {
            $WhatIf | Should -BeLike 'What if: Performing the operation "Undo run 4: removes 1 object" on target "*site.cicdb".'
            $Verbose | Should -Contain "phone template 'Old Reception': Remove"
        }
        'Tries two changes and undoes both of them, the last run first.' = {
            $Warnings | Should -BeLike '*cannot dial out*'
            $Changes | Should -HaveCount 12
            $Changes | Where-Object { $_ -like 'Create*' } | Should -HaveCount 4
            $Changes | Where-Object { $_ -like 'Remove*' } | Should -HaveCount 4
            $Changes | Where-Object { $_ -like 'Update*' } | Should -HaveCount 4
            Get-CicImport | Select-Object -First 2 | ForEach-Object Undoes | Should -Be 7, 8
            (Get-CicDirectory).Stations | Should -Be 14
            (Get-CicWorkgroup -Name Service).Users | Should -Be 0
        }
        'Undoes the last run and counts its changes by kind and action.' = {
            $Output | ForEach-Object { "$($_.Count) $($_.Name)" } | Sort-Object | Should -Be '1 role, Remove', '2 user, Remove'
            $Changes | Should -HaveCount 3
        }
    }
}
