# New-CicCsv makes an empty list, or one with sample rows.

BeforeDiscovery {
    $phone = 'Proxy Group,Extension,Identification Address,Label,Address'
    $script:lists = @(
        @{
            List   = 'Station'
            Noun   = 'CicStationCsv'
            Header = 'Name,Type,Extension,Identification Address,Connection Address,Manufacturer,Model,MAC Address,Machine Name'
        }
        @{ List = 'Phone-Template'; Noun = 'CicPhoneCsv'; Header = "Name,Template,$phone" }
        @{ List = 'Phone-TMM'; Noun = 'CicPhoneCsv'; Header = "Name,Type,Manufacturer,Model,$phone" }
        @{
            List   = 'User'
            Noun   = 'CicUserCsv'
            Header = 'User Name,First Name,Last Name,Display Name,Extension,DID,Password,Network ID,Mailbox,Roles,Workgroups,' +
                'Station Name,OCS'
        }
    )
}

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    Push-Location $TestDrive
}

AfterAll {
    Pop-Location
}

Describe 'A new list' {
    It 'of <List> begins with a header that <Command> finds clean' -ForEach @(
        @{ List = 'Station'; Command = 'Test-CicStationCsv' }
        @{ List = 'Phone-Template'; Command = 'Test-CicPhoneCsv' }
        @{ List = 'Phone-TMM'; Command = 'Test-CicPhoneCsv' }
        @{ List = 'User'; Command = 'Test-CicUserCsv' }
    ) {
        New-CicCsv $List "$List.csv" | Should -BeOfType System.IO.FileInfo
        New-CicCsv $List "$List-sample.csv" -Sample | & $Command | Should -BeNullOrEmpty

        & $Command "$List.csv" | Should -BeNullOrEmpty
        @(Import-Csv "$List-sample.csv").Count | Should -BeGreaterThan 1
        (Get-Content "$List.csv") -split ',' | Should -Be (Get-CicCsvColumn $List | Where-Object Name -NE 'Location').Name
    }

    Context 'in a folder of its own' {
        BeforeEach {
            Enter-NewFolder
            $ErrorActionPreference = 'Stop'
        }

        AfterEach {
            Pop-Location
        }

        It 'of <List> has the vendor''s header, and is clean' -ForEach $lists {
            $file = New-CicCsv $List new.csv

            $file | Should -BeOfType System.IO.FileInfo
            $file.FullName | Should -BeExactly (Join-Path $PWD new.csv)
            Get-Content new.csv | Should -BeExactly $Header
            & "Test-$Noun" new.csv | Should -BeNullOrEmpty
        }

        It 'of <List> with sample rows is clean, and all of them import' -ForEach $lists {
            $null = New-CicCsv $List new.csv -Sample

            $lines = Get-Content new.csv
            $lines[0] | Should -BeExactly $Header
            $lines.Count | Should -BeGreaterThan 2
            & "Test-$Noun" new.csv | Should -BeNullOrEmpty
            & "Import-$Noun" new.csv | Should -HaveCount ($lines.Count - 1)
        }

        It 'with sample rows goes together with the others' {
            $null = New-CicCsv Phone-Template a.csv -Sample
            $null = New-CicCsv Station b.csv -Sample

            Test-CicPhoneCsv a.csv | Should -BeNullOrEmpty
            Test-CicStationCsv b.csv | Should -BeNullOrEmpty
        }

        It 'of a name that is none is an error that names the nearest and all' {
            $run = Invoke-Recorded { New-CicCsv Phone-TTM new.csv }

            $run.End.FullyQualifiedErrorId | Should -BeExactly 'ListNotFound,CicCsvImport.Commands.NewCicCsvCommand'
            $run.Error | Should -HaveCount 1
            "$($run.Error)" | Should -MatchExactly "'Phone-TMM'"
            "$($run.Error)" | Should -MatchExactly 'Phone-Template'
            Get-ChildItem -Force | Should -BeNullOrEmpty
        }

        It 'replaces another one with -Force only' {
            Set-Content new.csv -Value 'mine'

            { New-CicCsv User new.csv -ErrorAction SilentlyContinue } |
                Should -Throw -ErrorId 'FileExists,CicCsvImport.Commands.NewCicCsvCommand'
            Get-Content new.csv | Should -BeExactly 'mine'

            $null = New-CicCsv User new.csv -Force
            Get-Content new.csv | Should -BeLikeExactly 'User Name*'
        }

        It 'is not made with -WhatIf' {
            New-CicCsv User new.csv -WhatIf | Should -BeNullOrEmpty

            Get-ChildItem -Force | Should -BeNullOrEmpty
        }

        It 'has the delimiter and the encoding that are given' {
            $null = New-CicCsv Phone-Template new.csv -Delimiter ';' -Encoding unicode

            [IO.File]::ReadAllBytes("$PWD/new.csv")[0..1] | Should -Be 0xFF, 0xFE
            Get-Content new.csv | Should -BeLikeExactly 'Name;Template;*'
        }
    }
}
