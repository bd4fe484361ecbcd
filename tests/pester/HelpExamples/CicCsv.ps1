@{
    'New-CicCsv'       = @{
        "Makes an empty user list to be filled in: a header that the vendor's assistant knows, and nothing below it." = {
            $Output | Should -BeOfType IO.FileInfo
            $Output.Name | Should -Be new-users.csv
            $Files | Should -Be new-users.csv
            Get-Content -LiteralPath new-users.csv |
                Should -BeExactly 'User Name,First Name,Last Name,Display Name,Extension,DID,Password,Network ID,Mailbox,Roles,Workgroups,Station Name,OCS'
        }
        'Makes a station list with sample rows, and checks it: nothing is wrong with them.' = {
            # The file, and no issue.
            $Output.Name | Should -Be sample-stations.csv
            $Files | Should -Be sample-stations.csv
            (Import-Csv -LiteralPath sample-stations.csv).Name | Should -Be SIPPhone1, SIPPhone2, SIPFax1
        }
        'Makes a list that a European Excel opens in columns, and replaces the one that is there.' = {
            $Output.Name | Should -Be phones.csv
            $Files | Should -Be phones.csv
            Get-Content -LiteralPath phones.csv |
                Should -BeExactly 'Name;Type;Manufacturer;Model;Proxy Group;Extension;Identification Address;Label;Address'
        }
        'Makes an empty list of each kind, for the colleagues who fill them in.' = {
            $Output.Name | Should -Be 'empty-Station.csv', 'empty-Phone-Template.csv', 'empty-Phone-TMM.csv', 'empty-User.csv'
            $Files | Should -HaveCount 4
            Test-CicStationCsv -Path empty-Station.csv -Quiet | Should -BeTrue
            Test-CicPhoneCsv -Path empty-Phone-Template.csv, empty-Phone-TMM.csv -Quiet | Should -BeTrue
            Test-CicUserCsv -Path empty-User.csv -Quiet | Should -BeTrue
            $Output | ForEach-Object { @(Get-Content -LiteralPath $_.FullName).Count } | Should -Be 1, 1, 1, 1
        }
    }

    'Get-CicCsvColumn' = @{
        "Shows the columns of the user list, in the vendor's order." = {
            $Output.List | Sort-Object -Unique | Should -Be User
            $header = (Get-Content -LiteralPath 'CSV User List.csv' -TotalCount 1) -split ','
            $Output.Name | Select-Object -First $header.Count | Should -Be $header
        }
        'Shows, for each list, the columns without which a row is skipped.' = {
            $Output | ForEach-Object { "$($_.List): $($_.Name)" } | Should -Be @(
                'Station: Name'
                'Phone-Template: Name', 'Phone-Template: Template'
                'Phone-TMM: Name', 'Phone-TMM: Type', 'Phone-TMM: Manufacturer', 'Phone-TMM: Model'
                'User: User Name'
            )
        }
        'Shows all about one column of both phone lists.' = {
            $shown = $Output | Out-String -Width 200
            ([regex]::Matches($shown, '(?m)^List +: (\S+)') | ForEach-Object { $_.Groups[1].Value }) | Should -Be Phone-Template, Phone-TMM
            ([regex]::Matches($shown, '(?m)^Name +: (\S+)') | ForEach-Object { $_.Groups[1].Value }) | Should -Be Address, Address
            $shown | Should -Match "Form +: a MAC address with the manufacturer's prefix"
            $shown | Should -Match 'Description +: '
        }
        'Writes what each cell of a user list may hold, for the colleagues who fill it in.' = {
            $Files | Should -Be user-columns.csv
            $rows = Import-Csv -LiteralPath user-columns.csv
            $rows | Should -HaveCount @(Get-CicCsvColumn -List User).Count
            ($rows | Where-Object Name -EQ 'Network ID').Form | Should -Be 'DOMAIN\user'
            ($rows | Where-Object Name -EQ 'Roles').Default | Should -Be 'Business User'
        }
    }
}
