BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    Push-Location $TestDrive
    Write-List 'users.csv' @(
        'User Name,First Name,Last Name,Extension,Roles,Workgroups,OCS'
        'anna,Anna,Smith,0100,Agent|Supervisor,Sales;Support,yes'
        'bert,Bert,Jones,,,,'
        'carl,Carl,Brown,,agent,Support,'
    )
    Write-List 'broken.csv' 'User Name', 'dora', '"open'
}

AfterAll {
    Pop-Location
}

Describe 'Importing users' {
    It 'gives typed objects' {
        $user = Import-CicUserCsv users.csv | Select-Object -First 1

        $user | Should -BeOfType CicCsvImport.CicUser
        $user.Extension | Should -BeExactly '0100'
        $user.Roles | Should -Be 'Agent', 'Supervisor'
        $user.Workgroups | Should -Be 'Sales', 'Support'
        $user.Ocs | Should -BeTrue
        $user.Path | Should -Be (Get-Item users.csv).FullName
        $user.Line | Should -Be 2
    }

    It 'can be filtered by role' {
        Import-CicUserCsv users.csv | Where-Object Roles -Contains Agent | ForEach-Object UserName | Should -Be 'anna', 'carl'
    }

    It 'fills in defaults and knows them' {
        $user = Import-CicUserCsv users.csv | Where-Object UserName -EQ 'bert'

        $user.DisplayName | Should -Be 'Bert Jones'
        $user.Roles | Should -Be 'Business User'
        $user.IsDefault('Roles') | Should -BeTrue
        $user.GetState('Roles') | Should -Be 'Blank'
        $user.GetState('Mailbox') | Should -Be 'Absent'
    }

    It 'continues after Group-Object, Sort-Object and Measure-Object' {
        Import-CicUserCsv users.csv | Group-Object { $_.Workgroups -contains 'Support' } | Should -HaveCount 2
        (Import-CicUserCsv users.csv | Sort-Object LastName | Select-Object -ExpandProperty UserName) -join ' ' | Should -Be 'carl bert anna'
        (Import-CicUserCsv users.csv | Measure-Object).Count | Should -Be 3
    }

    It 'stops reading after Select-Object -First' {
        Import-CicUserCsv users.csv, broken.csv -ErrorAction Stop | Select-Object -First 1 | ForEach-Object UserName | Should -Be 'anna'
    }

    It 'takes the files of a folder' {
        Write-List 'folder/a.csv' 'User Name', 'x1'
        Write-List 'folder/b.csv' 'User Name', 'x2'

        Get-ChildItem folder | Import-CicUserCsv | ForEach-Object UserName | Should -Be 'x1', 'x2'
        Import-CicUserCsv folder/*.csv | Should -HaveCount 2
    }

    It 'gives nothing where no file matches' {
        Import-CicUserCsv nothing*.csv | Should -BeNullOrEmpty
    }

    It 'takes a file whose name has brackets' {
        Write-List 'odd [1].csv' 'User Name', 'x3'

        Get-Item -LiteralPath 'odd [1].csv' | Import-CicUserCsv | ForEach-Object UserName | Should -Be 'x3'
        Import-CicUserCsv 'odd [1].csv' | ForEach-Object UserName | Should -Be 'x3'
    }

    It 'reads a list that is open elsewhere' {
        $open = [IO.File]::Open((Get-Item users.csv).FullName, 'Open', 'ReadWrite', 'ReadWrite')
        try {
            Import-CicUserCsv users.csv | Should -HaveCount 3
        }
        finally {
            $open.Dispose()
        }
    }

    It 'knows the path of a PowerShell drive' {
        Import-CicUserCsv TestDrive:/users.csv | Should -HaveCount 3
    }

    It 'runs side by side' {
        $found = 1..4 | ForEach-Object -Parallel {
            Import-Module $using:ModuleManifest
            @(Import-CicUserCsv (Join-Path $using:TestDrive 'users.csv')).Count
        }

        $found | Should -Be 3, 3, 3, 3
    }
}

Describe 'Importing stations' {
    It 'reads the vendor''s list' {
        $stations = Import-CicStationCsv (Get-SampleList 'SIP Station') -WarningVariable warnings -WarningAction SilentlyContinue

        $stations.Name | Should -Be 'SIPPhone1', 'SIPPhone2', 'SIPPhone3', 'SIPFax1'
        $stations[0] | Should -BeOfType CicCsvImport.CicStation
        $stations[1].ConnectionAddress | Should -BeNullOrEmpty
        $stations[3].MachineName | Should -Be 'SIPFax1'
        $warnings | Should -HaveCount 1
        $warnings[0].Message | Should -BeLike '*CSV SIP Station List.csv:3: Connection Address*(PlaceholderValue)'
    }
}
