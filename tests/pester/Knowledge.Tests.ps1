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
}

Describe 'What is known' {
    It 'are the columns of each list' {
        (Get-CicCsvColumn).List | Select-Object -Unique | Should -Be 'Station', 'Phone-Template', 'Phone-TMM', 'User'
        (Get-CicCsvColumn User -Name Roles).Value | Should -Contain 'Mobile Office User'
        (Get-CicCsvColumn User | Where-Object IsRequired).Name | Should -Be 'User Name'
    }

    It 'are the rights of each role' {
        Get-CicRoleMatrix | Should -HaveCount (71 * 7)
        Get-CicRoleMatrix -Role Agent, Supervisor | Group-Object Role | ForEach-Object Count | Should -Be 71, 71
        Get-CicRoleMatrix Agent | Where-Object IsAccessControl | Where-Object Value -EQ '*ALL' | Should -Not -BeNullOrEmpty
    }

    It 'are both names of the mobile role' {
        Compare-Object (Get-CicRoleMatrix 'Mobile Office') (Get-CicRoleMatrix 'Mobile Office User') -Property Role, Option, Value | Should -BeNullOrEmpty
    }

    It 'is the table of roles, to be compared or kept' {
        $table = Get-CicRoleMatrix -AsTable

        $table | Where-Object { $_.Agent -ne $_.Supervisor } | Should -Not -BeNullOrEmpty
        $table | Export-Csv roles.csv
        Import-Csv roles.csv | Should -HaveCount 71
    }

    It 'are the models of phones' {
        Get-CicPhoneModel | Group-Object Manufacturer | ForEach-Object Name | Sort-Object | Should -Be 'AudioCodes', 'Genesys', 'ININ', 'Polycom'
        (Get-CicPhoneModel ININ).Model | Sort-Object | Should -Be 'Interaction SIP Station', 'Soft Phone'
    }
}
