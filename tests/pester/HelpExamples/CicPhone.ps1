@{
    'Add-CicPhone'    = @{
        'Adds phones by type, manufacturer and model that may dial all numbers. If a license pool is exhausted, the command returns the stations that lack the license.' = {
            $Changes | Where-Object { $_ -like 'Create phone*' } | Should -Be "Create phone 'Reception1'", "Create phone 'Agent3'", "Create phone 'AgentSSP-PC3'"
            $Output | ForEach-Object { "$($_.Station): $($_.License)" } |
                Should -Be 'Reception1: Basic Station License', 'Agent3: Basic Station License', 'AgentSSP-PC3: Basic Station License'
            $stations = Get-CicStation -Name Reception1, Agent3, AgentSSP-PC3
            $stations.AllClassifications | Should -Be $true, $true, $true
            $stations.Licenses | Should -Be 'Client Access', 'Client Access', 'Client Access'
        }
        'Adds phones by template and returns those that have no address yet. A warning counts the licenses that could not be allocated.' = {
            $Changes | Where-Object { $_ -like 'Create phone*' } | Should -Be "Create phone 'PolycomAgent4'", "Create phone 'PolycomLobby4'"
            $Output.Name | Should -Be PolycomLobby4
            $Warnings | Should -BeLike '2 licenses could not be allocated*'
            (Get-CicPhone -Name PolycomAgent4).Model | Should -Be IP601 -Because 'that is the model of the template'
        }
        'Adds one phone from a hashtable.' = {
            $Changes | Should -Be "Create station 'Reception'", "Create phone 'Reception'"
            $Output.Station | Should -Be Reception -Because 'there is no license left'
            (Get-CicStation -Name Reception).Classifications | Should -Be Emergency, Local
        }
    }

    'Get-CicPhone'    = @{
        'Exports all phones to a list by type, manufacturer and model.' = {
            $Files | Should -Be all-phones.csv
            $rows = Import-Csv -LiteralPath all-phones.csv
            $rows.Name | Should -Be (Get-CicPhone).Name
            ($rows | Where-Object Name -EQ PolycomLobby1).Model | Should -Be IP330
        }
        'Shows how to provision the phones that have no address.' = {
            $shown = $Output | Out-String
            [regex]::Matches($shown, '(?m)^Name +: (\S+)') | ForEach-Object { $_.Groups[1].Value } | Should -Be AgentSSP-PC2, PolycomAgent1, PolycomLobby2
            $shown | Should -Match 'Provisioning : Provision it with the SIP Soft Phone Provisioning wizard'
        }
        'Shows the licenses of the stations of some phones.' = {
            $shown = $Output | Out-String
            $shown | Should -Match '(?m)^PolycomAgent1 +\{Basic Station License\}'
            $shown | Should -Match '(?m)^PolycomLobby1 +\{Basic Station License\}'
            $shown | Should -Not -Match 'ISS|SSP|Lobby2'
        }
        'Counts the phones by manufacturer and model.' = {
            $Output | ForEach-Object { "$($_.Count) $($_.Name)" } |
                Should -Be '1 AudioCodes, 420HD', '2 ININ, Interaction SIP Station', '2 ININ, Soft Phone', '2 Polycom, IP330', '2 Polycom, IP601'
        }
    }

    'Remove-CicPhone' = @{
        'Shows what would be removed.' = {
            $WhatIf | Should -BeLike "What if: Performing the operation `"Remove phone 'PolycomLobby1'; removes 1 station`" on target `"*site.cicdb`"."
        }
        'Removes all phones of a model with their stations, in one run, and names them in verbose messages.' = {
            $Changes | Should -Be "Remove phone 'PolycomLobby1'", "Remove station 'PolycomLobby1'", "Remove phone 'PolycomLobby2'", "Remove station 'PolycomLobby2'"
            (Get-CicDirectory).Revision | Should -Be 7
            $Verbose -join ' ' | Should -Match "'PolycomLobby1'.*'PolycomLobby2'"
        }
        'Removes the phones of a list.' = {
            $Changes | Where-Object { $_ -like '*phone*' } | Should -Be "Remove phone 'PolycomLobby2'", "Remove phone 'AgentISS2'"
        }
    }

    'Rename-CicPhone' = @{
        'Renames a phone and its station.' = {
            $Changes | Should -Be "Update phone 'PolycomLobby1'", "Update station 'PolycomLobby1'"
            (Get-CicPhone -Name Lobby).Model | Should -Be IP330
            (Get-CicStation -Name Lobby).Name | Should -Be Lobby
        }
        'Renames the phones of a list with the columns OldName and NewName, and returns them.' = {
            $Output.Name | Should -Be Foyer
            $Changes | Should -HaveCount 2
        }
        'Shows the new names of all phones of a model.' = {
            $WhatIf | Should -HaveCount 2
            $WhatIf | Should -BeLike '*Rename (Name: PolycomLobby? -> PolycomLobby? (old)*'
        }
    }

    'Set-CicPhone'    = @{
        'Sets the address that a phone lacked. The state of the phone is then Not registered.' = {
            $Changes | Should -Contain "Update phone 'PolycomAgent1'"
            $phone = Get-CicPhone -Name PolycomAgent1
            $phone.Address, $phone.State | Should -Be 0004F2AABB01, 'Not registered'
        }
        'Moves phones to another registration group and returns them.' = {
            $Changes | Should -Be "Update phone 'AgentSSP-PC2'"
            $Output.Name, $Output.ProxyGroup | Should -Be 'AgentSSP-PC2', 'Remote Agent ISS - TCP'
        }
        'Shows which stations of phones would get other licenses.' = {
            $phones = 'Agent420HD', 'AgentISS1', 'AgentISS2', 'AgentSSP-PC1', 'AgentSSP-PC2'
            $WhatIf | Should -HaveCount $phones.Count
            0..4 | ForEach-Object { $WhatIf[$_] | Should -BeLike "*Client Access*'$($phones[$_])'*" }
        }
    }
}
