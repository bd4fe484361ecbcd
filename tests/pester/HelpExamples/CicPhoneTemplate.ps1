@{
    'Get-CicPhoneTemplate'    = @{
        'Gets all templates.' = {
            $shown = ($Output | Out-String -Width 200) -split '\r?\n' -match '\S'
            $shown | Should -HaveCount 8 -Because 'there are two lines of headings and six templates'
            $shown[-1] | Should -Match '^Old Reception +Stand-alone Phone +Polycom IP300 '
        }
        'Shows all properties of some templates.' = {
            $shown = $Output | Out-String -Width 200
            [regex]::Matches($shown, '(?m)^Name +: (.*?)\r?$') | ForEach-Object { $_.Groups[1].Value } | Should -Be 'My Polycom Agent Template', 'My Polycom SA Template'
            foreach ($property in 'Time Zone', 'Station Appearances', 'Audio Protocol', 'Advanced Options', 'Licenses') {
                $shown | Should -Match "(?m)^$property +:"
            }
        }
        'Creates a directory for a branch and copies templates from the default directory to it.' = {
            $Files | Should -Be branch.cicdb, first-passwords.csv
            $Output.Name | Should -Be 'My Polycom Agent Template', 'My Polycom SA Template'
            $null = Connect-CicDirectory -Path branch.cicdb
            $copy = Get-CicPhoneTemplate
            $copy.Name | Should -Be $Output.Name
            $copy.AllClassifications | Should -Be $true, $true
            $copy.Licenses | Should -Be 'Basic Station License', 'Basic Station License'
        }
    }

    'New-CicPhoneTemplate'    = @{
        'Creates a template for the phones of agents and stores it in the connected directory.' = {
            $Changes | Should -Be "Create phone template 'Sales Agents'"
            $Output.Name | Should -Be 'Sales Agents'
            $template = Get-CicPhoneTemplate -Name 'Sales Agents'
            $template.AllClassifications | Should -BeTrue
            $template.Licenses | Should -Be 'Basic Station License', 'Client Access'
        }
        'Creates templates from a list with the columns Name, Type, Manufacturer and Model, in one run.' = {
            $Changes | Should -Be "Create phone template 'Meeting Room'", "Create phone template 'Home Agent'"
            (Get-CicDirectory).Revision | Should -Be 7
            $Output | ForEach-Object { "$($_.Name): $($_.Type), $($_.Model)" } |
                Should -Be 'Meeting Room: Stand-alone Phone, IP7000', 'Home Agent: Workstation, Soft Phone'
        }
        'Checks the templates of a list and shows them without storing them.' = {
            $Output | Out-String | Should -Match '(?s)Name +: Meeting Room.*Name +: Home Agent'
            $again = Invoke-HelpExample -Code $Code -Before { Add-Content -Path templates.csv -Value 'Wrong,Workstation,ININ,IP600' }
            $again.Errors.FullyQualifiedErrorId | Should -BeLike 'UnsupportedModel,*'
        }
        'Creates a template with a shared appearance on the second line key and an advanced option.' = {
            $Changes | Should -Be "Create phone template 'Lobby'"
            $appearance = (Get-CicPhoneTemplate -Name Lobby).StationAppearances
            "$($appearance.LineKey) $($appearance.Label) $($appearance.Station) $($appearance.Kind)" | Should -BeLike '2 Reception SIPPhone3*'
            "$appearance" | Should -Match 'Shared'
            "$((Get-CicPhoneTemplate -Name Lobby).AdvancedOptions)" | Should -Match 'up\.backlight\.idleIntensity'
            $Output.Name | Should -Be Lobby
        }
        'Creates a template for the phones of another site.' = {
            $Changes | Should -Be "Create registration group 'Site B'", "Create location 'Site B'", "Create phone template 'Site B'"
            $Output | ForEach-Object { $_.RegistrationGroup, $_.Location, $_.TimeZone, $_.AudioProtocol } |
                Should -Be 'Site B', 'Site B', 'W. Europe Standard Time', SRTP
        }
    }

    'Remove-CicPhoneTemplate' = @{
        'Shows what would be removed.' = {
            $WhatIf | Should -BeLike "What if: Performing the operation `"Remove phone template 'Old Reception'`" on target `"*site.cicdb`"."
        }
        'Removes the templates from which no phone was created, in one run, and names them in verbose messages.' = {
            $Changes | Should -Be "Remove phone template 'Old Reception'"
            $Verbose -join ' ' | Should -Match "phone template 'Old Reception'"
        }
        'Removes a template although phones were created from it.' = {
            $Changes | Should -Be "Remove phone template 'My Polycom Agent Template'"
            (Get-CicPhone -Name PolycomAgent1).Template | Should -Be 'My Polycom Agent Template'
        }
    }

    'Rename-CicPhoneTemplate' = @{
        'Renames a template.' = {
            $Changes | Should -Be "Update phone template 'Old Reception'"
            (Get-CicPhoneTemplate -Name 'Reception 2026').Name | Should -Be 'Reception 2026'
        }
        'Renames some templates, and returns them with their new names.' = {
            $Output.Name | Should -Contain 'Polycom Agent Template'
            $Changes | Should -Contain "Update phone 'PolycomAgent1'"
            (Get-CicPhone -Name PolycomAgent1).Template | Should -Be 'Polycom Agent Template'
        }
        'Shows what would be renamed.' = {
            $WhatIf | Should -BeLike "*Rename (Name: My Polycom Agent Template -> Polycom Agent)*"
        }
    }

    'Set-CicPhoneTemplate'    = @{
        'Changes the model and the audio protocol.' = {
            $Changes | Should -Be "Update phone template 'My Polycom Agent Template'"
            Get-CicPhoneTemplate -Name 'My Polycom Agent Template' | ForEach-Object { $_.Model, $_.AudioProtocol } | Should -Be IP650, SRTP
        }
        'Shows what would change in all Polycom templates.' = {
            $WhatIf | Should -HaveCount 3
            $WhatIf | Should -BeLike '*RegistrationGroup: <Default Registration Group> -> Remote Agent SSP - TLS*'
        }
        'Removes the station appearances, restores the time zone of the location, and returns the template.' = {
            $Changes | Should -Be "Update phone template 'Old Reception'"
            $Output.Name | Should -Be 'Old Reception'
            $Output.StationAppearances | Should -BeNullOrEmpty
            $Output.TimeZone | Should -BeNullOrEmpty
        }
    }
}
