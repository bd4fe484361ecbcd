BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    Push-Location $TestDrive
}

AfterAll {
    Pop-Location
}

Describe 'Exporting the vendor''s list <Sample>' -ForEach @(
    @{ Sample = 'SIP Station'; Noun = 'CicStationCsv' }
    @{ Sample = 'Managed IP Phone List-TMM'; Noun = 'CicPhoneCsv' }
    @{ Sample = 'Managed IP Phone List-Template'; Noun = 'CicPhoneCsv' }
    @{ Sample = 'User'; Noun = 'CicUserCsv' }
) {
    BeforeAll {
        $script:before = & "Import-$Noun" (Get-SampleList $Sample) -WarningAction SilentlyContinue
        $before | & "Export-$Noun" 'export.csv' -Force
        $script:after = & "Import-$Noun" 'export.csv' -WarningAction SilentlyContinue
    }

    It 'and importing it again gives the same objects' {
        $columns = $before[0].PSObject.Properties.Name | Where-Object { $_ -notin 'Path', 'Line', 'Password' }

        @($after).Count | Should -Be @($before).Count
        foreach ($column in $columns) {
            # As texts: a value that was dropped is none, and comes back as a blank.
            $after | ForEach-Object { "$($_.$column)" } | Should -BeExactly ($before | ForEach-Object { "$($_.$column)" }) -Because $column
        }
    }

    It 'gives a list that Import-Csv reads, with the vendor''s headings' {
        $rows = Import-Csv 'export.csv'

        $vendors = (Get-Content (Get-SampleList $Sample) -TotalCount 1) -split ','
        $rows[0].PSObject.Properties.Name | Should -Be $vendors
        @($rows).Count | Should -Be @($before).Count
    }

    It 'exported a second time it is the same file' {
        $after | & "Export-$Noun" 'second.csv' -Force

        Get-Content 'second.csv' | Should -Be (Get-Content 'export.csv')
    }
}

Describe 'Exporting objects of another origin' {
    It 'takes what Import-Csv gives' {
        Write-List 'foreign.csv' 'user name,Extension,Roles,Shoe Size', 'anna,0100,Agent|Operator,38'

        Import-Csv foreign.csv | Export-CicUserCsv foreign-out.csv

        (Import-CicUserCsv foreign-out.csv).Roles | Should -Be 'Agent', 'Operator'
        (Import-Csv foreign-out.csv).Extension | Should -BeExactly '0100'
    }

    It 'takes what Select-Object makes' {
        Write-List 'people.csv' 'sAMAccountName,givenName,sn', 'anna,Anna,Smith'

        Import-Csv people.csv |
            Select-Object @{ Name = 'UserName'; Expression = 'sAMAccountName' }, @{ Name = 'FirstName'; Expression = 'givenName' }, @{ Name = 'LastName'; Expression = 'sn' } |
            Export-CicUserCsv people-out.csv

        (Import-CicUserCsv people-out.csv).DisplayName | Should -Be 'Anna Smith'
    }

    It 'takes other names by -HeaderMap' {
        [pscustomobject]@{ Login = 'anna' } | Export-CicUserCsv mapped.csv -HeaderMap @{ Login = 'User Name' }

        (Import-CicUserCsv mapped.csv).UserName | Should -Be 'anna'
    }

    It 'writes arrays as one cell' {
        [pscustomobject]@{ UserName = 'anna'; Roles = @('Agent', 'Operator'); Workgroups = [string[]]@('Sales') } | Export-CicUserCsv arrays.csv

        (Import-Csv arrays.csv).Roles | Should -Be 'Agent|Operator'
        (Import-Csv arrays.csv).Workgroups | Should -Be 'Sales'
    }

    It 'writes what was changed on the way' {
        Import-CicUserCsv (Get-SampleList 'User') -WarningAction SilentlyContinue |
            ForEach-Object { $_.Workgroups += 'Everyone'; $_ } | Export-CicUserCsv changed.csv

        (Import-Csv changed.csv).Workgroups | Should -Be 'Support|Everyone', 'MegaSales|MegaMarketing|Everyone', 'Support|Everyone'
    }

    It 'refuses what is no row, and goes on' {
        $objects = @('text', [pscustomobject]@{ UserName = 'anna' })

        $objects | Export-CicUserCsv refused.csv -ErrorVariable problems -ErrorAction SilentlyContinue

        $problems.FullyQualifiedErrorId | Should -Be 'NotAListObject,CicCsvImport.Commands.ExportCicUserCsvCommand'
        Import-Csv refused.csv | Should -HaveCount 1
    }
}

Describe 'The file' {
    It 'is not replaced without -Force' {
        Set-Content mine.csv 'mine'

        { [pscustomobject]@{ UserName = 'anna' } | Export-CicUserCsv mine.csv } | Should -Throw -ErrorId 'FileExists,*'
        Get-Content mine.csv | Should -Be 'mine'
    }

    It 'stays where one of the lists that were to replace it cannot be read' {
        Set-Content mine.csv 'User Name', 'anna'

        { Import-CicUserCsv mine.csv, none.csv -ErrorAction Stop | Sort-Object UserName | Export-CicUserCsv mine.csv -Force } |
            Should -Throw -ErrorId 'FileNotReadable,*'
        Get-Content mine.csv | Should -Be 'User Name', 'anna'
    }

    It 'is not made with -WhatIf' {
        [pscustomobject]@{ UserName = 'anna' } | Export-CicUserCsv if.csv -WhatIf

        'if.csv' | Should -Not -Exist
    }

    It 'opens in Excel as it should: a mark, commas, CRLF' {
        [pscustomobject]@{ UserName = 'anna' } | Export-CicUserCsv excel.csv

        $bytes = [IO.File]::ReadAllBytes("$TestDrive/excel.csv")
        $bytes[0..2] | Should -Be 0xEF, 0xBB, 0xBF
        $bytes[-2..-1] | Should -Be 13, 10
    }

    It 'can be a PowerShell drive''s' {
        [pscustomobject]@{ UserName = 'anna' } | Export-CicUserCsv TestDrive:/drive.csv

        "$TestDrive/drive.csv" | Should -Exist
    }
}
