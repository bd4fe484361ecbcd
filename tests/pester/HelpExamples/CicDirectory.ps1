@{
    'Compare-CicDirectory'    = @{
        'Shows who is only in the directory, who is only in the list, and whose properties differ.' = {
            $Output | Out-String -Width 200 | Should -Match '(?s)EICBulkCaller +OnlyHere.*trainee2 +OnlyHere.*Client1 +Different +FirstName +Billy +Carla.*Client2 +Different +Extension +1003 +1013.*lbauer +OnlyThere'
        }
        'Gets the names of the users who are not in the list.' = {
            $Output | Should -Be EICBulkCaller, trainee2
        }
        'Plans the changes that make the users equal to the list, shows the plan, and applies it.' = {
            $Output[0].Create, $Output[0].Update, $Output[0].Remove | Should -Be 1, 2, 2
            $Changes | Sort-Object | Should -Be "Create user 'lbauer'", "Remove user 'EICBulkCaller'", "Remove user 'trainee2'", "Update user 'Client1'", "Update user 'Client2'"
            Invoke-HelpSession { Compare-CicDirectory -User hr.csv } | Should -BeNullOrEmpty
        }
        'Shows what differs from another directory.' = {
            $Output | ForEach-Object { "$_" } | Should -Be "Different user 'trainee2': Extension: 2099"
        }
        'Exports the differences in stations and phones.' = {
            $Files | Should -Be differences.csv
            Import-Csv -LiteralPath differences.csv | Where-Object Difference -EQ OnlyThere | ForEach-Object { $_.Name } |
                Should -Be Desk11, Desk12, Lobby, Fax2, Reception1, Agent3, AgentSSP-PC3
        }
    }

    'Connect-CicDirectory'    = @{
        'Connects to an existing directory. The commands that follow use it.' = {
            $Output.Path | Should -Be (Join-Path $PWD site.cicdb)
            $Output.IsConnected | Should -BeTrue
            (Invoke-HelpSession { Get-CicDirectory }).Path | Should -Be $Output.Path
        }
        'Creates a directory for another site and connects to it. The directory is empty; Initialize-CicDirectory adds what every site has.' = {
            $Files | Should -Be branch.cicdb
            $Output.Path | Should -Be (Join-Path $PWD branch.cicdb)
            (Invoke-HelpSession { Get-CicDirectory }).Path | Should -Be $Output.Path
            $Output.Revision, $Output.Users | Should -Be 0, 0
            Invoke-HelpSession { Get-CicRole } | Should -BeNullOrEmpty
            Invoke-HelpSession { Initialize-CicDirectory -WarningAction SilentlyContinue }
            Invoke-HelpSession { Get-CicRole } | Should -HaveCount 7
        }
        'Uses a directory without making it the default of the session. The stations are added to test.cicdb.' = {
            $Warnings | Should -BeLike '*cannot dial out*'
            $Files | Should -Be test.cicdb
            $Output.Name | Should -Be Desk11, Desk12, Fax2, Lobby
            (Invoke-HelpSession { Get-CicDirectory }).Path | Should -Be (Join-Path $PWD site.cicdb)
            (Connect-CicDirectory -Path test.cicdb).Stations | Should -Be 4
        }
        "Rehearses an import on a copy of the directory and shows the resulting users. The site's own directory is not changed." = {
            # No change: those that are looked for are the site's.
            $Files | Should -Be rehearsal.cicdb
            $Output | ForEach-Object { "$($_.UserName) $($_.Extension)" } | Should -Be 'mweber 2001', 'jdoe 2000', 'tkim 2002'
            $Output.Workgroups | Should -Contain CompanyOperator
            { Invoke-HelpSession { Get-CicDirectory } } | Should -Throw -ErrorId 'NotConnected,*'
            (Connect-CicDirectory -Path rehearsal.cicdb).Users | Should -Be 10
        }
    }

    'Disconnect-CicDirectory' = @{
        'Disconnects from the default directory.' = {
            { Invoke-HelpSession { Get-CicDirectory } } | Should -Throw -ErrorId 'NotConnected,*'
        }
        'Adds users in a scheduled script. The directory is disconnected even if the import fails.' = {
            $Output.IsConnected | Should -BeFalse
            $Changes | Should -Be "Create user 'mweber'", "Create user 'jdoe'", "Create user 'tkim'"
            $Files | Should -Be passwords.csv
            { Invoke-HelpSession { Get-CicDirectory } } | Should -Throw -ErrorId 'NotConnected,*'

            # A list that cannot be read ends it otherwise.
            $again = Invoke-HelpExample -Code $Code -Before { Set-Content -Path users.csv -Value 'no list' }
            $again.Errors.FullyQualifiedErrorId | Should -BeLike 'NoColumns,*'
            $again.Changes | Should -BeNullOrEmpty
            { Invoke-HelpSession { Get-CicDirectory } } | Should -Throw -ErrorId 'NotConnected,*'
        }
        'Disconnects from a directory that is not the default one. Commands that use it afterward end with an error.' = {
            $Warnings | Should -BeLike '*cannot dial out*'
            $Files | Should -Be test.cicdb
            (Invoke-HelpSession { Get-CicDirectory }).Path | Should -Be (Join-Path $PWD site.cicdb)
            $again = Invoke-HelpExample -Code ($Code + "`nGet-CicStation -Directory `$test")
            $again.Errors.FullyQualifiedErrorId | Should -BeLike 'NotConnected,*'
        }
        'Copies the directory to a file named after the current date.' = {
            $Files | Should -Be "site-$(Get-Date -Format yyyyMMdd).cicdb"
            (Get-FileHash -Path $Files).Hash | Should -Be (Get-FileHash -Path site.cicdb).Hash
        }
    }

    'Get-CicDirectory'        = @{
        'Gets the default directory and the number of objects in it.' = {
            $Output.Path | Should -Be (Join-Path $PWD site.cicdb)
            $Output.Stations, $Output.Phones, $Output.Users | Should -Be 14, 9, 7
            $Output | Out-String | Should -Match '(?m)^Workgroups +: CompanyOperator, MegaMarketing'
        }
        'Gets the registration groups that phones can use.' = {
            $Output | Should -Be '<Default Registration Group>', 'Remote Agent ISS - TCP', 'Remote Agent SSP - TLS'
        }
        'Appends the numbers of stations, phones and users to a file, as a daily scheduled script does.' = {
            $Files | Should -Be counts.csv
            Get-Content -LiteralPath counts.csv | Should -Be '"Path","Stations","Phones","Users"', "`"$(Join-Path $PWD site.cicdb)`",`"14`",`"9`",`"7`""
            Invoke-HelpSession ([scriptblock]::Create($Code))
            Import-Csv -LiteralPath counts.csv | Should -HaveCount 2
        }
    }

    'Initialize-CicDirectory' = @{
        'Creates a directory, fills it, and saves the passwords of its two users to a file that only you can read.' = {
            $Files | Should -Be branch.cicdb, first-passwords.csv
            (Import-Csv -LiteralPath first-passwords.csv).'User Name' | Sort-Object | Should -Be admin, Operator
            (Import-Csv -LiteralPath first-passwords.csv).Password | Should -Match '^\d{8}$'
            Test-OwnerOnly first-passwords.csv | Should -BeTrue
            $null = Connect-CicDirectory -Path branch.cicdb
            Get-CicRole | Should -HaveCount 7
            (Get-CicUser -Role Administrator).UserName | Should -Be admin
        }
        'Adds two registration groups and a location to a directory that was initialized before. Everything else stays as it is.' = {
            $Changes | Should -Be "Create registration group 'Site B - TLS'", "Create registration group 'Site B - TCP'", "Create location 'Site B'"
        }
        'Sets the sizes of two license pools to the numbers that were purchased.' = {
            $Changes | Sort-Object | Should -Be "Update license 'Basic Station License'", "Update license 'Client Access'"
            Get-CicLicense -Name 'Basic Station License', 'Client Access' | ForEach-Object { $_.Count } | Should -Be 500, 200
        }
        'Creates the workgroups that do not exist yet.' = {
            $Changes | Should -Be "Create workgroup 'Sales'"
        }
    }
}
