@{
    'Export-CicImportPlan' = @{
        'Saves a plan for approval.' = {
            $Files | Should -Be users-plan.json
            (Import-CicImportPlan -Path users-plan.json).Changes.Name | Should -Be mweber, jdoe, tkim
        }
        'Saves a plan that has no conflicts to a file named after the current date.' = {
            $Files | Should -Be "plan-$(Get-Date -Format yyyyMMdd).json"
            (Import-CicImportPlan -Path $Files).Create | Should -Be 10
            $again = Invoke-HelpExample -Code $Code -Before { Import-CicStationCsv -Path stations.csv | Add-CicStation }
            $again.Files | Should -BeNullOrEmpty -Because 'a plan with conflicts cannot be applied'
        }
        'Overwrites an existing file. The brackets are part of its name.' = {
            $Files | Should -Be 'moves [checked].json'
            $Changes | Should -BeNullOrEmpty
            $first = (Import-CicImportPlan -LiteralPath 'moves [checked].json')
            $first.Update, $first.Create | Should -Be 2, 1
            Invoke-HelpSession ([scriptblock]::Create($Code))
            (Import-CicImportPlan -LiteralPath 'moves [checked].json').Created | Should -BeGreaterThan $first.Created
        }
    }

    'Import-CicImportPlan' = @{
        'Applies a plan that was approved.' = {
            $Changes | Should -Be "Create user 'mweber'", "Create user 'jdoe'", "Create user 'tkim'"
            $Output | ForEach-Object { "$_" } | Should -Be $Changes
        }
        'Shows the objects that a saved plan would create.' = {
            $shown = $Output | Out-String -Width 200
            [regex]::Matches($shown, '(?m)^Name +: (\S+)') | ForEach-Object { $_.Groups[1].Value } | Should -Be mweber, jdoe, tkim
            [regex]::Matches($shown, '(?m)^Action +: (\S+)') | ForEach-Object { $_.Groups[1].Value } | Should -Be Create, Create, Create
        }
        'Compares the saved plans in a folder.' = {
            $Output | Out-String -Width 200 | Should -Match ([regex]::Escape((Join-Path $PWD site.cicdb)) + ' +3 +0 +0')
            $again = Invoke-HelpExample -Code $Code -Before { New-CicImportPlan -User moves.csv | Export-CicImportPlan -Path moves.json }
            $again.Output | Out-String -Width 200 | Should -Match '(?s)site\.cicdb +3 +0 +0.*site\.cicdb +1 +0 +2'
        }
        'Imports a plan that was edited, and shows the fingerprint of what it contains now.' = {
            $Output | Should -MatchExactly '^[0-9a-f]{4}(-[0-9a-f]{4}){3}$'
        }
    }

    'Invoke-CicImportPlan' = @{
        'Imports three lists in one run.' = {
            $Output | ForEach-Object { "$_" } | Should -Be $Changes
            $Changes | Should -HaveCount 13
            (Get-CicDirectory).Revision | Should -Be 7
            (Get-CicDirectory | ForEach-Object { $_.Stations, $_.Phones, $_.Users }) | Should -Be 21, 12, 10
        }
        "Applies a plan that was approved, saves the passwords of its users to a file that only you can read, and writes the list of the new users for the vendor's assistant with the same passwords. An error ends the script." = {
            $Changes | Should -Be "Create user 'mweber'", "Create user 'jdoe'", "Create user 'tkim'"
            $Files | Should -Be for-assistant.csv, passwords.csv
            (Import-Csv -LiteralPath for-assistant.csv).Password | Should -Be (Import-Csv -LiteralPath passwords.csv).Password
            Import-Csv -LiteralPath passwords.csv | ForEach-Object { "$($_.'User Name') $($_.Password)" } | Should -Match '^(mweber|jdoe|tkim) \d{8}$'
            Test-OwnerOnly passwords.csv | Should -BeTrue
        }
        'Applies a plan in a scheduled script, without confirmation. If the list has a warning, for example because a row or a value would not be imported, or if the plan has conflicts, the script ends with an error and nothing is changed.' = {
            $Changes | Should -Be "Update user 'Client1'", "Update user 'Client2'", "Create user 'nlang'"
            $Output | ForEach-Object { "$_" } | Should -Be $Changes
            foreach ($loss in 'bad:name,1015,,', 'nlang2,10x5,,') {
                $again = Invoke-HelpExample -Code $Code -Before ([scriptblock]::Create("Add-Content -Path moves.csv -Value '$loss'"))
                $again.Changes | Should -BeNullOrEmpty
                "$($again.Errors[-1])" | Should -BeLike 'moves.csv: the list has warnings*'
            }

            # The preference to confirm everything must not cause a prompt.
            (Invoke-HelpExample -Code "`$ConfirmPreference = 'Low'`n$Code").Changes | Should -Be $Changes
        }
        'Shows what a saved plan would do. In place of $plan.Fingerprint, type the fingerprint that the approver of the plan passes on: then no other plan is applied.' = {
            $WhatIf | Should -BeLike '*Apply plan (3 to create)*'
            $Changes | Should -BeNullOrEmpty
        }
        'Applies a plan and counts the changes.' = {
            $Output | ForEach-Object { "$($_.Count) $($_.Name)" } | Sort-Object | Should -Be '3 Create, phone', '3 Create, station'
            $Changes | Should -HaveCount 6
        }
    }

    'New-CicImportPlan'    = @{
        'Shows what three lists would change.' = {
            $Output.Create, $Output.Update, $Output.Conflict | Should -Be 13, 0, 0
            $Output | Out-String | Should -Match "(?s)\+ station 'Desk11'.*\+ phone 'Reception1'.*\+ user 'mweber' \(Extension: 2001"
        }
        'Shows which users would be changed, with old and new values, and which users are new.' = {
            $Output | Out-String -Width 200 | Should -Match "(?s)~ user 'Client1'\s+Extension: 1002 -> 1012.*~ user 'Client2'\s+Extension: 1003 -> 1013.*\+ user 'nlang'"
        }
        'Plans moves and leavers in one run. A row of the list that no user matches is skipped.' = {
            $Output[0].Update, $Output[0].Remove, $Output[0].Skip, $Output[0].Conflict | Should -Be 2, 2, 1, 0
            $Warnings -join ' ' | Should -Match "user 'nlang'"
        }
        'Removes the users of a list. Only its column User Name is read. Applying a plan asks no question.' = {
            $Changes | Should -Be "Remove user 'Client1'", "Remove user 'Client2'"
            $Output | ForEach-Object { "$_" } | Should -Be $Changes
        }
        'Shows which users of a list exist already. Without -OnConflict, each of them is a conflict.' = {
            $Output | ForEach-Object { "$($_.Action) $($_.Kind) $($_.Name)" } | Should -Be 'Conflict user Client1', 'Conflict user Client2'
            $Output[0].Reason | Should -Match 'already.*-OnConflict'
        }
        'Plans and applies part of a list. Users without an extension get the next free extension from 3000 on.' = {
            $Changes | Should -Be "Create user 'mweber'", "Create user 'jdoe'"
            $Output | ForEach-Object { "$_" } | Should -Be $Changes
            (Get-CicUser -UserName mweber, jdoe).Extension | Sort-Object | Should -Be 2001, 3000
        }
    }
}
