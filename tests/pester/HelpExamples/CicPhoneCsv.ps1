@{
    'ConvertFrom-CicPhoneCsv' = @{
        'Counts the phones of a list by model.' = {
            $Output | ForEach-Object { "$($_.Count) $($_.Name)" } | Sort-Object | Should -Be '1 IP330', '1 IP650', '1 Soft Phone'
        }
        'Converts a list that is one string. If there is any warning, no phone is returned.' = {
            $Output.Name | Should -Be Reception1, Agent3, AgentSSP-PC3
        }
        'Converts a list by template without a directory. Phones of other templates are skipped with a warning.' = {
            $Output.Name | Should -Be PolycomAgent4
            $Warnings | Should -BeLike 'line 3: *(UnknownTemplate)'
        }
    }

    'ConvertTo-CicPhoneCsv' = @{
        'Shows all phones of the directory as the lines of one list.' = {
            $Output[0] | Should -BeLike 'Name,Type,Manufacturer,Model,*'
            $Output | Select-Object -Skip 1 | ForEach-Object { $_.Split(',')[0] } | Should -Be (Get-CicPhone).Name
        }
        "Writes the directory's phones that were created by template." = {
            $Files | Should -Be template-phones.csv
            (Import-Csv -LiteralPath template-phones.csv).Name | Should -Be Agent420HD, AgentISS1, AgentSSP-PC1, PolycomAgent1, PolycomLobby1
        }
        'Shows how a phone is written in a list.' = {
            $Output[1] | Should -Be 'Lobby,Stand-alone Phone,Polycom,IP330,,,,,0004F2AABB77'
        }
    }

    'Export-CicPhoneCsv' = @{
        'Exports the rows that can be imported to a clean list of the same kind. Warnings show what is lost.' = {
            $Files | Should -Be clean.csv
            $Warnings -join ' ' | Should -Match 'phones\.csv:3: .*InvalidMacAddress.*phones\.csv:4: .*RequiredValueMissing'
            Test-CicPhoneCsv -Path clean.csv | Should -BeNullOrEmpty
            Import-Csv -LiteralPath clean.csv | ForEach-Object { "$($_.Name) $($_.Type) $($_.Address)" } |
                Should -Be 'Agent21 Workstation 0004F2AABB21', 'Agent22 Workstation '
        }
        "Exports the directory's phones that were created from a template to a list by template." = {
            $Files | Should -Be template-phones.csv
            $rows = Import-Csv -LiteralPath template-phones.csv
            $rows.Name | Should -Be Agent420HD, AgentISS1, AgentSSP-PC1, PolycomAgent1, PolycomLobby1
            $rows[4].Template | Should -Be 'My Polycom SA Template'
        }
        'Exports all phones, including those created from a template, to one list that Excel opens in columns with European regional settings.' = {
            $Files | Should -Be phones-excel.csv
            (Import-Csv -LiteralPath phones-excel.csv -Delimiter ';').Name | Should -Be (Get-CicPhone).Name
            [IO.File]::ReadAllBytes((Join-Path $PWD phones-excel.csv))[0..2] | Should -Be 0xEF, 0xBB, 0xBF
        }
    }

    'Import-CicPhoneCsv' = @{
        'Imports phones from JSON by the rules of a phone list.' = {
            "$($Output.Name) $($Output.Model) $($Output.State)" | Should -Be 'Lobby1 IP330 Not provisioned'
        }
        'Shows how to provision the phones that have no address.' = {
            $Output | Out-String | Should -Match '(?s)^\s*Name +: Agent3\s+Provisioning +: Provision it with the provisioning IVR\.\s*$'
        }
        'Imports a list by template without a directory. Phones that name other templates are skipped, each with a warning.' = {
            $Output.Name | Should -Be PolycomAgent4
            $Warnings | Should -BeLike 'phones-template.csv:3: *(UnknownTemplate)'
        }
        'Imports two lists together, so that names, extensions and addresses must be unique across both. The phone that is in both lists is written to rejected.csv once.' = {
            $Output | Should -HaveCount 9
            $Output.Name | Sort-Object -Unique | Should -HaveCount 9
            $Warnings -match 'DuplicateName' | Should -BeLike '*Agent420HD*'
            $Files | Should -Be rejected.csv
            $rejected = Import-Csv -LiteralPath rejected.csv
            $rejected.Name | Should -Be Agent420HD
            $rejected.Problem | Should -Match 'DuplicateName: '
        }
    }

    'Test-CicPhoneCsv'   = @{
        'Imports the lists that have passed the check.' = {
            $Output.Name | Should -Be Reception1, Agent3, AgentSSP-PC3
        }
        'Shows the issues of a list, line by line.' = {
            $Output | Should -BeOfType CicCsvImport.CicIssue
            $Output | ForEach-Object { "$($_.Line) $($_.Code)" } | Should -Be '3 InvalidMacAddress', '4 RequiredValueMissing'
        }
        'Counts the issues of many lists by code.' = {
            $Output | ForEach-Object { "$($_.Count) $($_.Name)" } | Sort-Object |
                Should -Be '1 DuplicateMacAddress', '1 DuplicateName', '1 InvalidMacAddress', '1 RequiredValueMissing', '1 TypeNotSupported'
        }
        'Stops a script if the list has an issue that is worse than a notice.' = {
            $again = Invoke-HelpExample -Code $Code -Before { Copy-Item -Path incoming/phones.csv -Destination phones.csv }
            $again.Errors | Should -BeLike 'The list has faults.'
        }
        'Stops a script if one of several lists has an issue that is worse than a notice. -Quiet returns a Boolean for each list.' = {
            $again = Invoke-HelpExample -Code $Code -Before { Copy-Item -Path incoming/phones.csv -Destination phones-new.csv }
            $again.Errors | Should -BeLike 'A list has faults.'
            Test-CicPhoneCsv -Path phones*.csv -Quiet | Should -Be $false, $true, $true
        }
        'Checks a list by template without a directory: the names of the templates and, by manufacturer, the addresses and labels.' = {
            $Output | ForEach-Object { "$($_.Line) $($_.Code) $($_.Value)" } | Should -Be '3 UnknownTemplate My Polycom SA Template'
            $again = Invoke-HelpExample -Code $Code -Before {
                Set-Content -Path phones-template.csv -Value 'Name,Template,Address', 'Agent5,My Polycom Agent Template,00908F000000'
            }
            $again.Output.Code | Should -Be AddressPrefixMismatch
        }
    }
}
