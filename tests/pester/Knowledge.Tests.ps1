BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    Push-Location $TestDrive
}

AfterAll {
    Pop-Location
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

Describe 'Get-CicCsvColumn' {
    It 'tells which columns of <List> are required' -ForEach @(
        @{ List = 'Station'; Required = 'Name' }
        @{ List = 'Phone-Template'; Required = 'Name', 'Template' }
        @{ List = 'Phone-TMM'; Required = 'Name', 'Type', 'Manufacturer', 'Model' }
        @{ List = 'User'; Required = 'User Name' }
    ) {
        $columns = Get-CicCsvColumn $List -ErrorAction Stop

        $columns.List | Sort-Object -Unique | Should -BeExactly $List
        ($columns | Where-Object IsRequired).Name | Should -BeExactly $Required
    }

    It 'has a form and a description of each, and names a property of its object' {
        $types = @{
            Station          = [CicCsvImport.CicStation]
            User             = [CicCsvImport.CicUser]
            'Phone-Template' = [CicCsvImport.CicPhone]
            'Phone-TMM'      = [CicCsvImport.CicPhone]
        }

        Get-CicCsvColumn | Where-Object { -not $_.Form -or -not $_.Description -or -not $types[$_.List].GetProperty($_.Property) } |
            Should -BeNullOrEmpty
        Get-CicCsvColumn | Should -HaveCount (9 + 7 + 9 + 14)
    }

    It 'has one secret: the password' {
        (Get-CicCsvColumn | Where-Object IsSecret).Name | Should -BeExactly 'Password'
    }

    It 'chooses by wildcards: <Script> gives <Count>' -ForEach @(
        @{ Script = { Get-CicCsvColumn phone-* }; Count = 16 }
        @{ Script = { Get-CicCsvColumn user, station }; Count = 23 }
        @{ Script = { 'User' | Get-CicCsvColumn }; Count = 14 }
        @{ Script = { Get-CicCsvColumn * *name* }; Count = 9 }
        @{ Script = { Get-CicCsvColumn -Name 'Connection Address' }; Count = 1 }
    ) {
        $ErrorActionPreference = 'Stop'

        & $Script | Should -HaveCount $Count
    }

    It 'names the nearest list where there is none of a name' {
        $run = Invoke-Recorded { Get-CicCsvColumn Users }

        $run.Error | Should -HaveCount 1
        $run.Error[0].FullyQualifiedErrorId | Should -BeExactly 'ListNotFound,CicCsvImport.Commands.GetCicCsvColumnCommand'
        "$($run.Error)" | Should -BeLikeExactly "*Did you mean 'User'[?]*"
    }

    It 'has the aliases of the settings' {
        Set-Content aliases.json -Value '{ "Aliases": { "User Name": [ "Login" ] } }'

        (Get-CicCsvColumn User 'User Name' -Settings aliases.json -ErrorAction Stop).Alias | Should -Contain 'Login'
    }
}

Describe 'Get-CicRoleMatrix' {
    BeforeAll {
        $file = Get-ChildItem "$PSScriptRoot/../../src" -Filter roles.tsv -Recurse | Select-Object -First 1
        # Of the reference: a column for each role, a row for each option.
        $script:reference = Get-Content -LiteralPath $file.FullName | Where-Object { $_ } | ForEach-Object { , ($_ -split "`t") }
    }

    It 'has every cell of the reference' {
        $rights = Get-CicRoleMatrix -ErrorAction Stop

        $reference | Should -HaveCount 72
        $expected = foreach ($row in $reference | Select-Object -Skip 1) {
            foreach ($i in 1..7) {
                $role = $reference[0][$i] -creplace '^Mobile Office$', 'Mobile Office User'
                "$role/$($row[0])=$($row[$i]) $($row[0].StartsWith('ACL:'))"
            }
        }
        $expected | Should -HaveCount (71 * 7)
        $rights | ForEach-Object { "$($_.Role)/$($_.Option)=$($_.Value) $($_.IsAccessControl)" } | Sort-Object -CaseSensitive |
            Should -BeExactly ($expected | Sort-Object -CaseSensitive)
    }

    It 'is as a table the reference''s, with the names of the roles in lists' {
        $table = Get-CicRoleMatrix -AsTable -ErrorAction Stop

        $table | Should -HaveCount 71
        $table[0].PSObject.Properties.Name |
            Should -BeExactly ($reference[0] -creplace '^Mobile Office$', 'Mobile Office User')
        $table | ForEach-Object { $_.PSObject.Properties.Value -join '|' } |
            Should -BeExactly ($reference | Select-Object -Skip 1 | ForEach-Object { $_ -join '|' })
    }

    It 'knows the seventh role by both names: <_>' -ForEach 'Mobile Office', 'Mobile Office User', 'mobile office' {
        Get-CicRoleMatrix $_ -ErrorAction Stop | Should -HaveCount 71
        (Get-CicRoleMatrix $_ -AsTable)[0].PSObject.Properties.Name | Should -BeExactly 'Option', 'Mobile Office User'
    }

    It 'names the columns of a table as the roles are named, whatever was asked: <_>' -ForEach @(
        '*', 'M*', '*Office*', 'Mobile Office', 'mobile office user'
    ) {
        $columns = (Get-CicRoleMatrix $_ -AsTable)[0].PSObject.Properties.Name | Select-Object -Skip 1

        $columns | Should -BeExactly ((Get-CicRoleMatrix $_).Role | Select-Object -Unique)
        $columns | Should -BeIn (Get-CicCsvColumn User -Name Roles).Value
    }

    It 'chooses by wildcards: <Script> gives <Count>' -ForEach @(
        @{ Script = { Get-CicRoleMatrix Agent, Supervisor }; Count = 142 }
        @{ Script = { 'Agent', 'Supervisor' | Get-CicRoleMatrix }; Count = 142 }
        @{ Script = { Get-CicRoleMatrix Agent, agent, Ag* }; Count = 71 }
        @{ Script = { Get-CicRoleMatrix B* }; Count = 142 }
        @{ Script = { Get-CicRoleMatrix Agent -Option 'ACL: Status Messages' }; Count = 1 }
        @{ Script = { Get-CicRoleMatrix Nobody* }; Count = 0 }
    ) {
        $ErrorActionPreference = 'Stop'

        & $Script | Should -HaveCount $Count
    }

    It 'names the nearest role where there is none of a name, and goes on with the next' {
        $run = Invoke-Recorded { Get-CicRoleMatrix Agnet, Operator }

        $run.Error | Should -HaveCount 1
        $run.Error[0].FullyQualifiedErrorId | Should -BeExactly 'RoleNotFound,CicCsvImport.Commands.GetCicRoleMatrixCommand'
        "$($run.Error)" | Should -BeLikeExactly "*Did you mean 'Agent'[?]*"
        $run.Output | Should -HaveCount 71
    }
}

Describe 'Get-CicPhoneModel' {
    It 'has the models of the reference' {
        $audioCodes = '405', '405HD', '420HD', '430HD', '440HD'
        $polycom = 'IP300', 'IP330', 'IP335', 'IP500', 'IP600', 'IP601', 'IP650', 'IP670', 'IP7000'
        $expected = @(
            $audioCodes | ForEach-Object { "AudioCodes $_"; "Genesys $_" }
            'ININ Soft Phone'
            'ININ Interaction SIP Station'
            $polycom | ForEach-Object { "Polycom $_" }
        )

        Get-CicPhoneModel -ErrorAction Stop | ForEach-Object { "$($_.Manufacturer) $($_.Model)" } | Sort-Object |
            Should -BeExactly ($expected | Sort-Object)
    }

    It 'tells of <Manufacturer> <Model> its address and types' -ForEach @(
        @{ Manufacturer = 'Polycom'; Model = 'IP600'; Prefix = '0004F2', '64167F', '482567'; Form = 'MAC address'; Type = 'Workstation', 'Stand-alone Phone' }
        @{ Manufacturer = 'ININ'; Model = 'Interaction SIP Station'; Prefix = '0026FD'; Form = 'MAC address'; Type = 'Workstation' }
        @{
            Manufacturer = 'ININ (Genesys)'
            Model        = 'Soft*'
            Prefix       = $null
            Form         = 'Computer name'
            Type         = 'Workstation', 'Stand-alone Phone'
        }
        @{ Manufacturer = 'Genesys'; Model = '420HD'; Prefix = '00908F'; Form = 'MAC address'; Type = 'Workstation', 'Stand-alone Phone' }
    ) {
        $found = Get-CicPhoneModel $Manufacturer $Model -ErrorAction Stop

        $found | Should -HaveCount 1
        $found.MacPrefix | Should -BeExactly $Prefix
        $found.AddressForm | Should -BeExactly $Form
        $found.Type | Should -BeExactly $Type
        $found.Provisioning | Should -Not -BeNullOrEmpty
    }

    It 'has the models of the settings' {
        Set-Content models.json -Value @'
{
  "Manufacturers": {
    "Polycom": { "Models": { "VVX500": {} } },
    "Acme": { "Address": "Mac", "Models": { "One": {} } }
  }
}
'@

        $found = Get-CicPhoneModel -Settings models.json -Model VVX500, One -ErrorAction Stop

        $found.Model | Sort-Object | Should -BeExactly 'One', 'VVX500'
        Get-CicPhoneModel Polycom -Settings models.json -ErrorAction Stop | Should -HaveCount 10
    }
}
