BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    Push-Location $TestDrive
    $script:header = 'User Name,First Name,Last Name,Display Name,Extension,DID,Password,Network ID,Mailbox,Roles,Workgroups,' +
        'Station Name,OCS'

    function Write-User {
        Set-Content users.csv -Value @(
            $header
            'anna,Anna,Smith,Annie,0100,+7151001,pw-anna-1,ACME\anna,SMTP:anna@acme.com,Agent|Supervisor,Sales|Support,Station1,Yes'
            'bert,Bert,"O""Neil, Jr.",,,,,,FBMC,,,,'
            '=carl,,,,,,,,,,,,'
        )
    }
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

    It 'refuses an object that is not a row, and continues' {
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
        Set-Content list.csv 'User Name', 'bert'

        { Import-CicUserCsv list.csv, none.csv -ErrorAction Stop | Sort-Object UserName | Export-CicUserCsv mine.csv -Force } |
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

Describe 'A list of users' {
    BeforeEach {
        Enter-NewFolder
        $ErrorActionPreference = 'Stop'
    }

    AfterEach {
        Pop-Location
    }

    It 'comes out as it was, passwords too where they are asked for' {
        Write-User

        Import-CicUserCsv users.csv -WarningAction SilentlyContinue | Export-CicUserCsv out.csv -IncludePassword

        Get-Content out.csv | Should -BeExactly (Get-Content users.csv)
    }

    It 'is UTF-8 with a mark, and ends its lines as Windows does' {
        Set-Content users.csv -Value 'User Name,First Name', "jm,J$([char]0xFC)rgen"

        Import-CicUserCsv users.csv | Export-CicUserCsv out.csv

        $expected = "$header`r`njm,J$([char]0xFC)rgen,,,,,,,,,,,`r`n"
        [IO.File]::ReadAllBytes("$PWD/out.csv") | Should -Be (0xEF, 0xBB, 0xBF + [Text.Encoding]::UTF8.GetBytes($expected))
    }

    It 'is in the encoding that is given: <Encoding>' -ForEach @(
        @{ Encoding = 'windows-1252'; Bytes = '4A FC 72' }
        @{ Encoding = 'utf8NoBOM'; Bytes = '4A C3 BC' }
    ) {
        Set-Content users.csv -Value 'User Name,First Name', "jm,J$([char]0xFC)rgen"

        Import-CicUserCsv users.csv | Export-CicUserCsv out.csv -Encoding $Encoding

        [BitConverter]::ToString([IO.File]::ReadAllBytes("$PWD/out.csv")) -replace '-', ' ' | Should -BeLike "55 73*$Bytes*"
    }

    It 'has the delimiter that is given' {
        [pscustomobject]@{ 'User Name' = 'a;b'; Extension = '1' } | Export-CicUserCsv out.csv -Delimiter ';'

        Get-Content out.csv | Should -BeExactly $header.Replace(',', ';'), '"a;b";;;;1;;;;;;;;'
    }

    It 'is not made with a delimiter that cannot be one' {
        { [pscustomobject]@{ 'User Name' = 'a' } | Export-CicUserCsv out.csv -Delimiter x -ErrorAction SilentlyContinue } |
            Should -Throw -ErrorId 'InvalidDelimiter,CicCsvImport.Commands.ExportCicUserCsvCommand'

        Get-ChildItem -Force | Should -BeNullOrEmpty
    }

    It 'has blanks for defaults that were filled in' {
        Set-Content users.csv -Value 'User Name,First Name,Last Name', 'anna,Anna,Smith'

        $user = Import-CicUserCsv users.csv
        $user | Export-CicUserCsv out.csv

        $user.DisplayName | Should -BeExactly 'Anna Smith'
        (Get-Content out.csv)[1] | Should -BeExactly 'anna,Anna,Smith,,,,,,,,,,'
    }

    It 'has what was set by hand' {
        Set-Content users.csv -Value 'User Name,First Name,Last Name', 'anna,Anna,Smith'

        Import-CicUserCsv users.csv |
            ForEach-Object { $_.Roles = 'Agent', 'Operator'; $_.DisplayName = 'Annie'; $_.Ocs = $true; $_ } |
            Export-CicUserCsv out.csv

        (Get-Content out.csv)[1] | Should -BeExactly 'anna,Anna,Smith,Annie,,,,,,Agent|Operator,,,Yes'
    }

    It 'has a user that was made by hand' {
        [CicCsvImport.CicUser]@{ UserName = 'anna'; Workgroups = 'Sales', 'Support'; Did = '' } | Export-CicUserCsv out.csv

        (Get-Content out.csv)[1] | Should -BeExactly 'anna,,,,,,,,,,Sales|Support,,'
    }

    It 'keeps columns that only lists of the field have' {
        Set-Content users.csv -Value 'User Name,Location', 'anna,Berlin', 'bert,'

        Import-CicUserCsv users.csv | Export-CicUserCsv out.csv

        Get-Content out.csv | Should -BeExactly "$header,Location", 'anna,,,,,,,,,,,,,Berlin', 'bert,,,,,,,,,,,,,'
    }

    It 'is made of objects of any origin, by the names of their properties: <_>' -ForEach @(
        "@{ 'User Name' = 'anna'; 'DID' = '0042'; Roles = 'Agent|Operator' }"
        "@{ 'user name' = 'anna'; did = '0042'; Roles = 'Agent', 'Operator' }"
        "@{ UserName = 'anna'; Did = '0042'; Roles = [Collections.Generic.List[string]]('Agent', 'Operator') }"
        "@{ ' USER  NAME' = 'anna'; DID = '0042'; roles = 'Agent|Operator'; Shoes = 38 }"
    ) {
        [pscustomobject](& ([scriptblock]::Create($_))) | Export-CicUserCsv out.csv

        Get-Content out.csv | Should -BeExactly $header, 'anna,,,,,0042,,,,Agent|Operator,,,'
    }

    It 'takes other names of properties by -HeaderMap' {
        [pscustomobject]@{ Login = 'anna'; Telefon = 100 } |
            Export-CicUserCsv out.csv -HeaderMap @{ Login = 'User Name'; Telefon = 'Extension' }

        (Get-Content out.csv)[1] | Should -BeExactly 'anna,,,,100,,,,,,,,'
    }

    It 'has passwords only where they are asked for: <_>' -ForEach @(
        'Import-CicUserCsv users.csv -WarningAction SilentlyContinue'
        "[pscustomobject]@{ 'User Name' = 'anna'; Password = 'pw-anna-1' }"
        "[pscustomobject]@{ UserName = 'anna'; Password = `$secure }"
        "[pscustomobject]@{ UserName = 'anna'; PassWord = 'pw-anna-1' }"
        "[CicCsvImport.CicUser]@{ UserName = 'anna'; Password = `$secure }"
    ) {
        Write-User
        $secure = [Net.NetworkCredential]::new('', 'pw-anna-1').SecurePassword
        $objects = @(. ([scriptblock]::Create($_)))

        $objects | Export-CicUserCsv without.csv -WarningAction SilentlyContinue
        $objects | Export-CicUserCsv with.csv -IncludePassword

        $secure.Length | Should -Be 9
        Get-Content without.csv -Raw | Should -Not -Match 'pw-anna-1'
        Get-Content with.csv -Raw | Should -MatchExactly ',pw-anna-1,'
    }

    It 'has no password of a property that -HeaderMap makes one either' {
        [pscustomobject]@{ UserName = 'anna'; Kennwort = 'pw-anna-1' } |
            Export-CicUserCsv out.csv -HeaderMap @{ Kennwort = 'Password' } -WarningAction SilentlyContinue

        Get-Content out.csv -Raw | Should -Match 'anna'
        Get-Content out.csv -Raw | Should -Not -Match 'pw-anna-1'
    }

    It 'with passwords is for its owner only' -Skip:$IsWindows {
        Write-User

        Import-CicUserCsv users.csv -WarningAction SilentlyContinue | Export-CicUserCsv out.csv -IncludePassword

        (Get-Item out.csv).UnixMode | Should -BeExactly '-rw-------'
    }

    It 'replaces another one with -Force only' {
        Set-Content out.csv -Value 'mine'

        { [pscustomobject]@{ UserName = 'anna' } | Export-CicUserCsv out.csv -ErrorAction SilentlyContinue } |
            Should -Throw -ErrorId 'FileExists,CicCsvImport.Commands.ExportCicUserCsvCommand'
        Get-Content out.csv | Should -BeExactly 'mine'

        [pscustomobject]@{ UserName = 'anna' } | Export-CicUserCsv out.csv -Force
        (Get-Content out.csv)[0] | Should -BeLikeExactly 'User Name,*'
    }

    It 'is not written with -WhatIf' {
        [pscustomobject]@{ UserName = 'anna' } | Export-CicUserCsv out.csv -WhatIf

        Get-ChildItem -Force | Should -BeNullOrEmpty
    }

    It 'is not replaced with -WhatIf' {
        Set-Content out.csv -Value 'mine'

        [pscustomobject]@{ UserName = 'anna' } | Export-CicUserCsv out.csv -Force -WhatIf

        Get-Content out.csv | Should -BeExactly 'mine'
    }

    It 'has no row of what is none, and the next one is written: <_>' -ForEach @(
        "'text'"
        '42'
        '[pscustomobject]@{ Shoes = 38 }'
        "[CicCsvImport.CicStation]@{ Name = 'SIPPhone1' }"
        "[CicCsvImport.CicPhone]@{ Name = 'Phone1' }"
        '(Test-CicUserCsv missing.csv)'
    ) {
        $items = @(& ([scriptblock]::Create($_))) + [pscustomobject]@{ UserName = 'anna' }

        $items | Export-CicUserCsv out.csv -ErrorAction SilentlyContinue -ErrorVariable problems

        $items | Should -HaveCount 2
        $problems | Should -HaveCount 1
        $problems[0].FullyQualifiedErrorId | Should -BeExactly 'NotAListObject,CicCsvImport.Commands.ExportCicUserCsvCommand'
        $problems[0].TargetObject | Should -Not -BeNullOrEmpty
        Get-Content out.csv | Should -BeExactly $header, 'anna,,,,,,,,,,,,'
    }

    It 'has no row without a name, and the next one is written' {
        [pscustomobject]@{ 'User Name' = ' '; DID = '1' }, [pscustomobject]@{ 'User Name' = 'anna' } |
            Export-CicUserCsv out.csv -ErrorAction SilentlyContinue -ErrorVariable problems

        $problems.FullyQualifiedErrorId | Should -BeExactly 'RequiredValueMissing,CicCsvImport.Commands.ExportCicUserCsvCommand'
        "$problems" | Should -MatchExactly 'User Name'
        Get-Content out.csv | Should -HaveCount 2
    }

    It 'is its header where there are no objects: <_>' -ForEach @(
        '@() | Export-CicUserCsv out.csv'
        '$null | Export-CicUserCsv out.csv'
        'Export-CicUserCsv out.csv -InputObject $null'
    ) {
        & ([scriptblock]::Create($_))

        Get-Content out.csv | Should -BeExactly $header
    }

    It 'cannot be made in a folder that does not exist' {
        { [pscustomobject]@{ UserName = 'anna' } | Export-CicUserCsv no-such-folder/out.csv -ErrorAction SilentlyContinue } |
            Should -Throw -ErrorId 'FileNotWritable,CicCsvImport.Commands.ExportCicUserCsvCommand' -ExpectedMessage '*no-such-folder*'
    }

    It 'has a name whose brackets mean themselves' {
        [pscustomobject]@{ UserName = 'anna' } | Export-CicUserCsv -LiteralPath 'out[1].csv'
        [pscustomobject]@{ UserName = 'anna' } | Export-CicUserCsv 'out[2].csv'

        (Get-ChildItem -Force).Name | Sort-Object | Should -BeExactly 'out[1].csv', 'out[2].csv'
    }

    It 'is not left over after an error upstream' {
        { & { [pscustomobject]@{ UserName = 'anna' }; throw 'upstream' } | Export-CicUserCsv out.csv } | Should -Throw 'upstream'

        Get-ChildItem -Force | Should -BeNullOrEmpty
    }
}

Describe 'A place that is not in a file system' {
    BeforeEach {
        Enter-NewFolder
    }

    AfterEach {
        Pop-Location
    }

    It 'is an error, and there is no file elsewhere: <_>' -ForEach @(
        "[pscustomobject]@{ UserName = 'anna' } | Export-CicUserCsv Env:/out.csv"
        'New-CicCsv User Env:/out.csv'
        'Import-CicUserCsv users.csv -RejectPath Env:/out.csv -WarningAction SilentlyContinue'
    ) {
        Set-Content users.csv -Value 'User Name,DID', ',1'

        $run = Invoke-Recorded ([scriptblock]::Create($_))

        $run.Error | Should -HaveCount 1
        $run.Error[0].FullyQualifiedErrorId | Should -BeLikeExactly 'NotFileSystem,*'
        (Get-ChildItem -Force).Name | Should -BeExactly 'users.csv'
    }
}

Describe 'A list of stations' {
    BeforeEach {
        Enter-NewFolder
        $ErrorActionPreference = 'Stop'
    }

    AfterEach {
        Pop-Location
    }

    It 'leaves out those of managed phones, with a warning' {
        [pscustomobject]@{ Name = 'a'; Type = 'Managed Workstation' },
        [pscustomobject]@{ Name = 'b'; Type = 'Workstation' },
        [pscustomobject]@{ Name = 'c'; Type = 'managed Stand-alone Phone' } |
            Export-CicStationCsv out.csv -WarningAction SilentlyContinue -WarningVariable warnings

        $warnings | Should -HaveCount 1
        "$warnings" | Should -MatchExactly '\b2\b.*Export-CicPhoneCsv|Export-CicPhoneCsv.*\b2\b'
        Get-Content out.csv | Should -BeExactly @(
            'Name,Type,Extension,Identification Address,Connection Address,Manufacturer,Model,MAC Address,Machine Name'
            'b,Workstation,,,,,,,'
        )
    }

    It 'has MAC addresses in the form of the list' {
        Set-Content stations.csv -Value 'Name,Type,MAC Address,Connection Address', 'a,phone,10:11:12:13:14:1a,'

        Import-CicStationCsv stations.csv -WarningAction SilentlyContinue | Export-CicStationCsv out.csv

        (Get-Content out.csv)[1] | Should -BeExactly 'a,Stand-alone Phone,,,,,,10111213141A,'
    }
}
