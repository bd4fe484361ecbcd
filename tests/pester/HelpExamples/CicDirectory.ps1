@{
    'Connect-CicDirectory'    = @{
        'Connects a directory that is there: the commands that follow work on it.' = {
            $Output.Path | Should -Be (Join-Path $PWD site.cicdb)
            $Output.IsConnected | Should -BeTrue
            (Invoke-HelpSession { Get-CicDirectory }).Path | Should -Be $Output.Path
        }
        'Makes a directory for another site, and connects it. It is empty: Initialize-CicDirectory fills it with what every site has.' = {
            $Files | Should -Be branch.cicdb
            $Output.Path | Should -Be (Join-Path $PWD branch.cicdb)
            (Invoke-HelpSession { Get-CicDirectory }).Path | Should -Be $Output.Path
            $Output.Revision, $Output.Users | Should -Be 0, 0
            Invoke-HelpSession { Get-CicRole } | Should -BeNullOrEmpty
            Invoke-HelpSession { Initialize-CicDirectory -WarningAction SilentlyContinue }
            Invoke-HelpSession { Get-CicRole } | Should -HaveCount 7
        }
        'Works with a directory that does not become the default one: the stations go into test.cicdb.' = {
            $Files | Should -Be test.cicdb
            $Output.Name | Should -Be Desk11, Desk12, Fax2, Lobby
            (Invoke-HelpSession { Get-CicDirectory }).Path | Should -Be (Join-Path $PWD site.cicdb)
            (Connect-CicDirectory -Path test.cicdb).Stations | Should -Be 4
        }
        "Rehearses an import on a copy of the directory, and shows the users as they would be: the site's own directory stays as it is." = {
            # No change: those that are looked for are the site's.
            $Files | Should -Be rehearsal.cicdb
            $Output | ForEach-Object { "$($_.UserName) $($_.Extension)" } | Should -Be 'mweber 2001', 'jdoe 2000', 'tkim 2002'
            $Output.Workgroups | Should -Contain CompanyOperator
            { Invoke-HelpSession { Get-CicDirectory } } | Should -Throw -ErrorId 'NotConnected,*'
            (Connect-CicDirectory -Path rehearsal.cicdb).Users | Should -Be 10
        }
    }

    'Disconnect-CicDirectory' = @{
        'Disconnects the default directory.' = {
            { Invoke-HelpSession { Get-CicDirectory } } | Should -Throw -ErrorId 'NotConnected,*'
        }
        'Adds users in a scheduled script: however that ends, the directory is disconnected.' = {
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
        'Disconnects a directory that is not the default one: commands that are given it end with an error from then on.' = {
            $Files | Should -Be test.cicdb
            (Invoke-HelpSession { Get-CicDirectory }).Path | Should -Be (Join-Path $PWD site.cicdb)
            $again = Invoke-HelpExample -Code ($Code + "`nGet-CicStation -Directory `$test")
            $again.Errors.FullyQualifiedErrorId | Should -BeLike 'NotConnected,*'
        }
        "Keeps a copy of the directory under the day's name." = {
            $Files | Should -Be "site-$(Get-Date -Format yyyyMMdd).cicdb"
            (Get-FileHash -Path $Files).Hash | Should -Be (Get-FileHash -Path site.cicdb).Hash
        }
    }

    'Get-CicDirectory'        = @{
        'Shows which directory is the default one, and what it holds.' = {
            $Output.Path | Should -Be (Join-Path $PWD site.cicdb)
            $Output.Stations, $Output.Phones, $Output.Users | Should -Be 14, 9, 7
            $Output | Out-String | Should -Match '(?m)^Workgroups +: CompanyOperator, MegaMarketing'
        }
        'Lists the registration groups that phones can have.' = {
            $Output | Should -Be '<Default Registration Group>', 'Remote Agent ISS - TCP', 'Remote Agent SSP - TLS'
        }
        'Adds the numbers of stations, phones and users to a file, as a scheduled script does day by day.' = {
            $Files | Should -Be counts.csv
            Get-Content -LiteralPath counts.csv | Should -Be '"Path","Stations","Phones","Users"', "`"$(Join-Path $PWD site.cicdb)`",`"14`",`"9`",`"7`""
            Invoke-HelpSession ([scriptblock]::Create($Code))
            Import-Csv -LiteralPath counts.csv | Should -HaveCount 2
        }
    }

    'Initialize-CicDirectory' = @{
        'Makes a directory, fills it, and keeps the passwords that its two users were given in a file that only you can read.' = {
            $Files | Should -Be branch.cicdb, first-passwords.csv
            (Import-Csv -LiteralPath first-passwords.csv).'User Name' | Sort-Object | Should -Be admin, Operator
            (Import-Csv -LiteralPath first-passwords.csv).Password | Should -Match '^\d{8}$'
            Test-OwnerOnly first-passwords.csv | Should -BeTrue
            $null = Connect-CicDirectory -Path branch.cicdb
            Get-CicRole | Should -HaveCount 7
            (Get-CicUser -Role Administrator).UserName | Should -Be admin
        }
        'Gives a directory that was filled before two more registration groups and a location. Everything else stays.' = {
            $Changes | Should -Be "Create registration group 'Site B - TLS'", "Create registration group 'Site B - TCP'", "Create location 'Site B'"
        }
        'Sets the sizes of two license pools to what was bought.' = {
            $Changes | Sort-Object | Should -Be "Update license 'Basic Station License'", "Update license 'Client Access'"
            Get-CicLicense -Name 'Basic Station License', 'Client Access' | ForEach-Object { $_.Count } | Should -Be 500, 200
        }
        'Makes those of the workgroups that are not there yet.' = {
            $Changes | Should -Be "Create workgroup 'Sales'"
        }
    }
}
