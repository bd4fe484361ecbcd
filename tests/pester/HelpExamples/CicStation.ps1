@{
    'Add-CicStation'    = @{
        'Shows what would be added.' = {
            $WhatIf | ForEach-Object { [regex]::Match($_, "`"station '(.+)'`"").Groups[1].Value } | Should -Be Desk11, Desk12, Lobby, Fax2
        }
        'Adds the new stations, and updates the existing ones with the values in the lists.' = {
            # The others are as the list gives them.
            $Changes | Should -Be "Create station 'Desk11'", "Create station 'Desk12'", "Create station 'Lobby'", "Create station 'Fax2'"
            $Warnings[0] | Should -BeLike '*(PlaceholderValue)'
            $Warnings[1] | Should -BeLike '4 stations have no classification and cannot dial out.*'
            $again = Invoke-HelpExample -Code $Code -Before { Set-CicStation -Name SIPPhone1 -Extension 5566 }
            $again.Changes | Should -Contain "Update station 'SIPPhone1'"
            (Get-CicStation -Name SIPPhone1).Extension | Should -Be 5556
        }
        'Adds one station from a hashtable and returns it.' = {
            $Changes | Should -Be "Create station 'Canteen'"
            $Output.Name, $Output.Extension | Should -Be Canteen, 5650
            $Output.Classifications | Sort-Object | Should -Be Emergency, Local
        }
    }

    'Get-CicStation'    = @{
        "Exports the directory's stations to a list in the vendor's format. Stations of managed phones are left out, and a warning counts them." = {
            $Files | Should -Be all-stations.csv
            (Import-Csv -LiteralPath all-stations.csv).Name | Should -Be Desk1, SIPFax1, SIPPhone1, SIPPhone2, SIPPhone3
            $Warnings | Should -BeLike '9 stations were left out of the list*'
        }
        'Gets the stand-alone phones among some stations.' = {
            $Output.Name | Should -Be SIPPhone3
        }
        'Shows the stations that lack a license.' = {
            $shown = $Output | Out-String
            foreach ($name in 'AgentISS2', 'AgentSSP-PC2', 'PolycomAgent2') {
                $shown | Should -Match "(?m)^$name +\{Basic Station License\}"
            }

            $shown | Should -Not -Match 'SIPPhone'
        }
        'Finds the stations that may not dial out.' = {
            $Output.Name | Should -Be Desk1
        }
    }

    'Remove-CicStation' = @{
        'Shows what would be removed.' = {
            $WhatIf | Should -BeLike "What if: Performing the operation `"Remove station 'SIPFax1'`" on target `"*site.cicdb`"."
        }
        'Removes all stand-alone faxes in one run.' = {
            $Changes | Should -Be "Remove station 'SIPFax1'"
            Get-CicStation -Type 'Stand-alone Fax' | Should -BeNullOrEmpty
        }
        'Removes a station that is assigned to a user. The user then has no station.' = {
            $Changes | Should -Be "Remove station 'Desk1'", "Update user 'trainee1'"
            (Get-CicUser -UserName trainee1).StationName | Should -BeNullOrEmpty
        }
    }

    'Rename-CicStation' = @{
        'Renames a station. Users of the station have the new name as their station.' = {
            $Changes | Should -Be "Update station 'Desk1'", "Update user 'trainee1'"
            (Get-CicUser -UserName trainee1).StationName | Should -Be Reception
        }
        'Swaps the names of two stations.' = {
            $Changes | Should -HaveCount 3
            (Get-CicStation -Name Desk1).Type | Should -Be 'Stand-alone Fax'
            (Get-CicDirectory).Revision | Should -Be 7
        }
        'Shows the new names of some stations.' = {
            $WhatIf | Should -HaveCount 4
            $WhatIf | Should -BeLike '*Rename (Name: SIP* -> Hall SIP*'
        }
    }

    'Set-CicStation'    = @{
        'Changes the extension of a station.' = {
            $Changes | Should -Be "Update station 'SIPPhone1'"
            (Get-CicStation -Name SIPPhone1).Extension | Should -Be 5566
        }
        'Sets two licenses for all workstations. Licenses that they already have are kept. A warning counts the licenses that could not be allocated.' = {
            $Changes | Should -Be "Update station 'Desk1'", "Update station 'SIPPhone1'", "Update station 'SIPPhone2'"
            $Warnings | Should -BeLike '1 license could not be allocated*'
            (Get-CicStation -Name SIPPhone1).Licenses | Should -Be 'Basic Station License', 'Client Access'
            (Get-CicStation -Name Desk1).Licenses | Should -Be 'Client Access'
        }
        'Shows what would change.' = {
            $WhatIf | Should -HaveCount 4
            $WhatIf | Should -BeLike "*Classifications: Emergency|Local; AllClassifications: True -> False*station 'SIP*'*"
        }
    }
}
