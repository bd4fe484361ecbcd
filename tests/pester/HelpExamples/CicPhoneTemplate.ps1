@{
    'Get-CicPhoneTemplate'    = @{
        'Shows all templates.' = {
            $shown = ($Output | Out-String -Width 200) -split '\r?\n' -match '\S'
            $shown | Should -HaveCount 8 -Because 'there are two lines of headings and six templates'
            $shown[-1] | Should -Match '^Old Reception +Stand-alone Phone +Polycom IP300 '
        }
        'Shows everything that some templates say.' = {
            $shown = $Output | Out-String -Width 200
            [regex]::Matches($shown, '(?m)^Name +: (.*?)\r?$') | ForEach-Object { $_.Groups[1].Value } | Should -Be 'My Polycom Agent Template', 'My Polycom SA Template'
            foreach ($property in 'TimeZone', 'StationAppearances', 'AudioProtocol', 'AdvancedOptions', 'Licenses') {
                $shown | Should -Match "(?m)^$property +:"
            }
        }
        'Makes a directory for a branch, and copies templates of the default directory into it.' = {
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
        'Makes a template for the phones of agents, and stores it in the connected directory.' = {
            $Changes | Should -Be "Create phone template 'Sales Agents'"
            $Output.Name | Should -Be 'Sales Agents'
            $template = Get-CicPhoneTemplate -Name 'Sales Agents'
            $template.AllClassifications | Should -BeTrue
            $template.Licenses | Should -Be 'Basic Station License', 'Client Access'
        }
        'Makes templates of a list with the columns Name, Type, Manufacturer and Model, in one run.' = {
            $Changes | Should -Be "Create phone template 'Meeting Room'", "Create phone template 'Home Agent'"
            (Get-CicDirectory).Revision | Should -Be 7
            $Output | ForEach-Object { "$($_.Name): $($_.Type), $($_.Model)" } |
                Should -Be 'Meeting Room: Stand-alone Phone, IP7000', 'Home Agent: Workstation, Soft Phone'
        }
        'Checks such a list and shows its templates, without storing one.' = {
            $Output | Out-String | Should -Match '(?s)Name +: Meeting Room.*Name +: Home Agent'
            $again = Invoke-HelpExample -Code $Code -Before { Add-Content -Path templates.csv -Value 'Wrong,Workstation,ININ,IP600' }
            $again.Errors.FullyQualifiedErrorId | Should -BeLike 'UnsupportedModel,*'
        }
        'Makes a template with a shared appearance on the second line key and an advanced option.' = {
            $Changes | Should -Be "Create phone template 'Lobby'"
            $appearance = (Get-CicPhoneTemplate -Name Lobby).StationAppearances
            "$($appearance.LineKey) $($appearance.Label) $($appearance.Station) $($appearance.Kind)" | Should -BeLike '2 Reception SIPPhone3*'
            "$appearance" | Should -Match 'Shared'
            "$((Get-CicPhoneTemplate -Name Lobby).AdvancedOptions)" | Should -Match 'up\.backlight\.idleIntensity'
            $Output.Name | Should -Be Lobby
        }
        'Makes a template for the phones of another site.' = {
            $Changes | Should -Be "Create registration group 'Site B'", "Create location 'Site B'", "Create phone template 'Site B'"
            $Output | ForEach-Object { $_.RegistrationGroup, $_.Location, $_.TimeZone, $_.AudioProtocol } |
                Should -Be 'Site B', 'Site B', 'W. Europe Standard Time', SRTP
        }
    }

    'Remove-CicPhoneTemplate' = @{
        'Shows what would be removed.' = {
            $WhatIf | Should -Be "What if: Performing the operation `"Remove`" on target `"phone template 'Old Reception'`"."
        }
        'Removes the templates that no phone was made of, in one run, and says which.' = {
            $Changes | Should -Be "Remove phone template 'Old Reception'"
            $Verbose -join ' ' | Should -Match "phone template 'Old Reception'"
        }
        'Removes a template although phones were made of it.' = {
            $Changes | Should -Be "Remove phone template 'My Polycom Agent Template'"
            (Get-CicPhone -Name PolycomAgent1).Template | Should -Be 'My Polycom Agent Template'
        }
    }

    'Set-CicPhoneTemplate'    = @{
        'Changes the model and how speech is sent.' = {
            $Changes | Should -Be "Update phone template 'My Polycom Agent Template'"
            Get-CicPhoneTemplate -Name 'My Polycom Agent Template' | ForEach-Object { $_.Model, $_.AudioProtocol } | Should -Be IP650, SRTP
        }
        'Shows what changes of all Polycom templates.' = {
            $WhatIf | Should -HaveCount 3
            $WhatIf | Should -BeLike '*RegistrationGroup: <Default Registration Group> -> Remote Agent SSP - TLS*'
        }
        "Takes the station appearances away, brings the location's time zone, and writes the template." = {
            $Changes | Should -Be "Update phone template 'Old Reception'"
            $Output.Name | Should -Be 'Old Reception'
            $Output.StationAppearances | Should -BeNullOrEmpty
            $Output.TimeZone | Should -BeNullOrEmpty
        }
    }
}
