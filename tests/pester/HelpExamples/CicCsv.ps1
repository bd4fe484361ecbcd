@{
    'New-CicCsv'       = @{
        "Creates an empty user list. Its header is the one that the vendor's assistant expects." = {
            $Output | Should -BeOfType IO.FileInfo
            $Output.Name | Should -Be new-users.csv
            $Files | Should -Be new-users.csv
            Get-Content -LiteralPath new-users.csv |
                Should -BeExactly 'User Name,First Name,Last Name,Display Name,Extension,DID,Password,Network ID,Mailbox,Roles,Workgroups,Station Name,OCS'
        }
        'Creates a station list with sample rows and checks it. The sample rows have no issues.' = {
            # The file, and no issue.
            $Output.Name | Should -Be sample-stations.csv
            $Files | Should -Be sample-stations.csv
            (Import-Csv -LiteralPath sample-stations.csv).Name | Should -Be SIPPhone1, SIPPhone2, SIPFax1
        }
        'Creates a workbook for Excel or LibreOffice, with the values that can be chosen in each column.' = {
            $Output.Name | Should -Be new-users.xlsx
            $Files | Should -Be new-users.xlsx
            [IO.File]::ReadAllBytes($Output.FullName)[0..1] | Should -Be 0x50, 0x4B
        }
        'Creates a list that Excel opens in columns with European regional settings, and overwrites an existing file.' = {
            $Output.Name | Should -Be phones.csv
            $Files | Should -Be phones.csv
            Get-Content -LiteralPath phones.csv |
                Should -BeExactly 'Name;Type;Manufacturer;Model;Proxy Group;Extension;Identification Address;Label;Address'
        }
        'Creates an empty list of each kind, for the people who fill them in.' = {
            $Output.Name | Should -Be 'empty-Station.csv', 'empty-Phone-Template.csv', 'empty-Phone-TMM.csv', 'empty-User.csv'
            $Files | Should -HaveCount 4
            Test-CicStationCsv -Path empty-Station.csv -Quiet | Should -BeTrue
            Test-CicPhoneCsv -Path empty-Phone-Template.csv, empty-Phone-TMM.csv -Quiet | Should -BeTrue
            Test-CicUserCsv -Path empty-User.csv -Quiet | Should -BeTrue
            $Output | ForEach-Object { @(Get-Content -LiteralPath $_.FullName).Count } | Should -Be 1, 1, 1, 1
        }
    }

    'Get-CicCsvColumn' = @{
        "Gets the columns of the user list in the vendor's order." = {
            $Output.List | Sort-Object -Unique | Should -Be User
            $header = (Get-Content -LiteralPath 'CSV User List.csv' -TotalCount 1) -split ','
            $Output.Name | Select-Object -First $header.Count | Should -Be $header
        }
        'Gets the required columns of each list. A row without a value in one of them is skipped.' = {
            $Output | ForEach-Object { "$($_.List): $($_.Name)" } | Should -Be @(
                'Station: Name'
                'Phone-Template: Name', 'Phone-Template: Template'
                'Phone-TMM: Name', 'Phone-TMM: Type', 'Phone-TMM: Manufacturer', 'Phone-TMM: Model'
                'User: User Name'
            )
        }
        'Shows all properties of one column in both phone lists.' = {
            $shown = $Output | Out-String -Width 200
            ([regex]::Matches($shown, '(?m)^List +: (\S+)') | ForEach-Object { $_.Groups[1].Value }) | Should -Be Phone-Template, Phone-TMM
            ([regex]::Matches($shown, '(?m)^Name +: (\S+)') | ForEach-Object { $_.Groups[1].Value }) | Should -Be Address, Address
            $shown | Should -Match "Form +: a MAC address with a prefix of the manufacturer"
            $shown | Should -Match 'Description +: '
        }
        'Exports the allowed form of each cell of a user list, for the people who fill it in.' = {
            $Files | Should -Be user-columns.csv
            $rows = Import-Csv -LiteralPath user-columns.csv
            $rows | Should -HaveCount @(Get-CicCsvColumn -List User).Count
            ($rows | Where-Object Name -EQ 'Network ID').Form | Should -Be 'DOMAIN\user'
            ($rows | Where-Object Name -EQ 'Roles').Default | Should -Be 'Business User'
        }
    }
}
