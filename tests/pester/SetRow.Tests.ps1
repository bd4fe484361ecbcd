#Requires -Version 7.4

# Set cmdlets take rows and objects from the pipeline, and set what they give.

BeforeAll {
    . $PSScriptRoot/Common.ps1
    . $PSScriptRoot/Site.ps1
    $null = Initialize-Site template.cicdb
    Add-CicUser @(
        @{ UserName = 'anna'; FirstName = 'Anna'; Extension = '4101'; Roles = 'Agent'; Workgroups = 'Sales' }
        @{ UserName = 'bert'; Extension = '4102'; Mailbox = 'SMTP:bert@acme.com' }
        @{ UserName = 'carl' }
    ) -WarningAction SilentlyContinue
    Add-CicStation @{ Name = 'Desk1'; Extension = '5001'; Model = 'IP300' }, @{ Name = 'x*' }, @{ Name = 'x1' } -Classification Local
    $null = New-CicPhoneTemplate Agent -Manufacturer Polycom -Model IP600 -AllClassifications
    $null = New-CicPhoneTemplate Lobby -Manufacturer Polycom -Model IP330 -Type 'Stand-alone Phone' -Classification Local
    Add-CicPhone @{ Name = 'P1'; Template = 'Agent'; Extension = '7001'; Address = '0004F2AABB01' },
    @{ Name = 'P2'; Type = 'Workstation'; Manufacturer = 'Polycom'; Model = 'IP600' }
    Disconnect-CicDirectory
}

AfterAll {
    Disconnect-CicDirectory
}

Describe 'A Set cmdlet' {
    BeforeEach {
        Enter-NewFolder
        Copy-Item "$TestDrive/template.cicdb" site.cicdb
        $null = Connect-CicDirectory site.cicdb
        $script:revision = (Get-CicDirectory).Revision
    }

    AfterEach {
        Pop-Location
    }

    It 'sets what the rows of a list give, with <Headings>, in one run' -ForEach @(
        @{ Headings = "the vendor's headings"; Header = 'User Name,Extension,First Name,DID,OCS' }
        @{ Headings = 'the names of properties'; Header = 'UserName,Extension,FirstName,Did,Ocs' }
        @{ Headings = 'any letter case, and the name of the parameter'; Header = 'Name,EXTENSION,first name,did,ocs' }
    ) {
        Set-Content moves.csv -Value $Header, 'ANNA,4102,,+49301,Yes', 'carl,4103,Carl,,'

        Set-CicUser bert -Extension ''
        $run = Invoke-Recorded { Import-Csv moves.csv | Set-CicUser }

        $run.Error | Should -BeNullOrEmpty
        $run.Warning | Should -BeNullOrEmpty
        (Get-CicUser anna | ForEach-Object { $_.Extension, $_.FirstName, $_.Did, $_.Ocs }) | Should -BeExactly '4102', 'Anna', '+49301', $true
        (Get-CicUser carl | ForEach-Object { $_.Extension, $_.FirstName }) | Should -BeExactly '4103', 'Carl'
        (Get-CicImport -Last).Updated | Should -Be 2
        (Get-CicDirectory).Revision | Should -Be ($revision + 2)
    }

    It 'sets what was changed in an object since it was read: <Kind>' -ForEach @(
        @{ Kind = 'user'; Script = { Get-CicUser anna | ForEach-Object { $_.Extension = '4001'; $_ } | Set-CicUser }; Change = 'Extension: 4101 -> 4001' }
        @{ Kind = 'station'; Script = { Get-CicStation Desk1 | ForEach-Object { $_.Extension = '5002'; $_ } | Set-CicStation }; Change = 'Extension: 5001 -> 5002' }
        @{ Kind = 'station, cleared'; Script = { Get-CicStation Desk1 | ForEach-Object { $_.Model = ''; $_ } | Set-CicStation }; Change = 'Model: IP300 -> (none)' }
        @{ Kind = 'classifications'; Script = { Get-CicStation Desk1 | ForEach-Object { $_.Classifications = 'local|Emergency'; $_ } | Set-CicStation }; Change = 'Classifications: Local -> Local|Emergency' }
        @{ Kind = 'phone'; Script = { Get-CicPhone P1 | ForEach-Object { $_.Label = 'Hall'; $_ } | Set-CicPhone }; Change = 'Label: P1 -> Hall' }
        @{ Kind = 'phone template'; Script = { Get-CicPhoneTemplate Agent | ForEach-Object { $_.RingSet = '5'; $_ } | Set-CicPhoneTemplate }; Change = 'RingSet: 5' }
    ) {
        # What has happened to the others since is not taken back.
        Set-CicUser anna -Location Berlin
        & $Script

        $changes = @(Get-CicImport -Last -Change)
        $changes | Should -HaveCount 1
        $changes[0].Properties -join '; ' | Should -BeExactly $Change
        (Get-CicUser anna).Location | Should -Be 'Berlin'
    }

    It 'sets what rows of templates and of phones give' {
        [pscustomobject]@{ Name = 'Agent'; 'Registration Group' = ''; Model = 'IP650'; Active = 'No'; Classifications = 'Local|Emergency' } | Set-CicPhoneTemplate
        $template = Get-CicPhoneTemplate Agent
        $template.Model, $template.Active, $template.AllClassifications, ($template.Classifications -join '|') | Should -Be 'IP650', $false, $false, 'Local|Emergency'
        $template.RegistrationGroup | Should -Be '<Default Registration Group>'

        [pscustomobject]@{ Name = 'P1'; Template = 'Lobby'; Extension = '7005' }, @{ Name = 'P2'; Model = 'IP330'; Active = $false } | Set-CicPhone
        $first, $second = Get-CicPhone P1, P2
        $first.Type, $first.Model, $first.Extension | Should -Be 'Stand-alone Phone', 'IP330', '7005'
        $second.Model, $second.Active | Should -Be 'IP330', $false
        "$((Get-CicStation P1).Classifications)" | Should -Be 'Local'
    }

    It 'changes nothing with what it got, by way of a file or a job: <Way>' -ForEach @(
        @{ Way = 'at once'; Script = { Get-CicUser | Set-CicUser; Get-CicStation | Set-CicStation; Get-CicPhone | Set-CicPhone; Get-CicPhoneTemplate | Set-CicPhoneTemplate } }
        @{ Way = 'Export-Csv'; Script = {
                Get-CicUser | Export-Csv u.csv; Import-Csv u.csv | Set-CicUser
                Get-CicStation | Export-Csv s.csv; Import-Csv s.csv | Set-CicStation
                Get-CicPhone | Export-Csv p.csv; Import-Csv p.csv | Set-CicPhone
                Get-CicPhoneTemplate | Export-Csv t.csv; Import-Csv t.csv | Set-CicPhoneTemplate
            }
        }
        @{ Way = 'the list of the vendor'; Script = { Get-CicUser | Export-CicUserCsv u.csv; Import-CicUserCsv u.csv | Set-CicUser; Import-Csv u.csv | Set-CicUser } }
        @{ Way = 'serialized'; Script = {
                $copies = [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize(@(Get-CicUser), 3))
                $copies | Set-CicUser
            }
        }
    ) {
        $run = Invoke-Recorded $Script

        $run.Error | Should -BeNullOrEmpty
        (Get-CicDirectory).Revision | Should -Be $revision
    }

    It 'sets what is typed, whatever a row gives, and adds to what the directory has' {
        $user = Get-CicUser anna
        Set-CicUser anna -AddRole Supervisor
        $user.Roles = 'Operator'
        $user.Extension = '4777'

        $user, [pscustomobject]@{ 'User Name' = 'bert'; Extension = '4888'; Location = 'Bonn' } | Set-CicUser -Location Berlin -AddRole Agent

        $anna, $bert = Get-CicUser anna, bert
        $anna.Roles | Should -Be 'Agent', 'Supervisor'
        $anna.Extension, $bert.Extension | Should -Be '4777', '4888'
        $anna.Location, $bert.Location | Should -Be 'Berlin', 'Berlin'
        [pscustomobject]@{ Extension = '4999' } | Set-CicUser -UserName carl
        (Get-CicUser carl).Extension | Should -Be '4999'
    }

    It 'leaves a value whose cell is blank, and clears it only with -ClearEmpty or a typed text' {
        [pscustomobject]@{ UserName = 'bert'; Mailbox = ''; Extension = $null; Location = 'Bonn' } | Set-CicUser
        (Get-CicUser bert).Mailbox | Should -Be 'SMTP:bert@acme.com'

        [pscustomobject]@{ UserName = 'bert'; Mailbox = ''; Extension = $null } | Set-CicUser -ClearEmpty
        (Get-CicUser bert).Mailbox | Should -BeNullOrEmpty
        (Get-CicUser bert).Extension | Should -Be '4102'
        Set-CicUser bert -Extension ''
        (Get-CicUser bert).Extension | Should -BeNullOrEmpty
    }

    It 'leaves users in the workgroup that no list names, unless it is taken away by name' {
        [pscustomobject]@{ UserName = 'anna'; Workgroups = 'Support' } | Set-CicUser -WarningAction SilentlyContinue
        (Get-CicUser anna).Workgroups | Should -Be 'Support', 'CompanyOperator'

        [pscustomobject]@{ UserName = 'anna'; Extension = '4001' } | Set-CicUser -RemoveWorkgroup CompanyOperator
        (Get-CicUser anna).Workgroups | Should -Be 'Support'
    }

    It 'warns of a column that it does not know, once' {
        $run = Invoke-Recorded { 'anna', 'bert' | ForEach-Object { [pscustomobject]@{ UserName = $_; Location = 'Bonn'; Extensoin = '1' } } | Set-CicUser }

        $run.Warning | Should -HaveCount 1
        $run.Warning[0].Message | Should -Match "no column 'Extensoin'"
        (Get-CicUser bert).Location | Should -Be 'Bonn'
    }

    It 'takes a password as text, and shows it nowhere' {
        $rows = [pscustomobject]@{ 'User Name' = 'anna'; Password = 'geheim-99' }, @{ UserName = 'bert'; Password = [pscredential]::new('x', (ConvertTo-SecureString 'geheim-98' -AsPlainText -Force)) }

        $run = Invoke-Recorded { $rows | Set-CicUser -PassThru -Verbose }

        $run.Output | ForEach-Object { [Net.NetworkCredential]::new('', $_.Password).Password } | Should -BeExactly 'geheim-99', 'geheim-98'
        $run.Verbose, $run.Warning, (Get-CicImport -Last), (Get-CicImport -Last -Change | Format-List | Out-String) -join ' ' | Should -Not -Match 'geheim'
    }

    It 'shows no password of a row that it cannot use: <Command>' -ForEach @(
        @{ Command = 'Set-CicUser' }, @{ Command = 'Set-CicUser -Extension 1' }, @{ Command = 'Set-CicUser anna' }
        @{ Command = 'Set-CicStation -Model x' }, @{ Command = 'Set-CicPhone' }, @{ Command = 'Set-CicPhoneTemplate' }
        @{ Command = 'Set-CicLicense' }, @{ Command = "Set-CicLicense 'Client Access'" }, @{ Command = 'Reset-CicUserPassword' }
    ) {
        $Error.Clear()

        $run = Invoke-Recorded ([scriptblock]::Create("[pscustomobject]@{ Password = 'geheim-99'; Nme = 'anna' } | $Command"))

        ($run.Error + $Error | ForEach-Object { $_ | Format-List * -Force; $_.CategoryInfo; $_.TargetObject } | Out-String) | Should -Not -Match 'geheim'
    }

    It 'takes names in rows and objects literally' {
        [pscustomobject]@{ Name = 'x*'; Extension = '5555' } | Set-CicStation
        'x*' | Set-CicStation -Model 7960

        (Get-CicStation -Extension 5555).Name | Should -Be 'x*'
        (Get-CicStation | Where-Object Model -EQ 7960).Name | Should -Be 'x*'
        ([pscustomobject]@{ Name = 'x*' } | Get-CicStation).Name | Should -Be 'x*'
        (Set-CicStation 'x[1]' -Model 7961 -PassThru).Name | Should -Be 'x1'
        { [pscustomobject]@{ Name = 'Desk*'; Extension = '5556' } | Set-CicStation } | Should -Throw -ErrorId 'ObjectNotFound,*'
        ('Desk*' | Get-CicStation -ErrorAction SilentlyContinue) | Should -BeNullOrEmpty
    }

    It 'changes nobody if one cannot be changed: <Id>' -ForEach @(
        @{ Id = 'ObjectNotFound'; Script = { [pscustomobject]@{ UserName = 'annna'; Location = 'X' }, [pscustomobject]@{ UserName = 'bert'; Location = 'X' } | Set-CicUser } }
        @{ Id = 'ObjectNotFound'; Script = { 'bert', 'nobody' | Set-CicUser -Location X } }
        @{ Id = 'ObjectNotFound'; Script = { Set-CicUser bert, nobody -Location X } }
        @{ Id = 'InvalidExtension'; Script = { [pscustomobject]@{ UserName = 'anna'; Extension = '20x2' }, [pscustomobject]@{ UserName = 'bert'; Extension = '4222' } | Set-CicUser } }
        @{ Id = 'NothingToSet'; Script = { [pscustomobject]@{ UserName = 'anna'; Extension = '' }, [pscustomobject]@{ UserName = 'bert'; Extension = '4222' } | Set-CicUser } }
        @{ Id = 'RequiredValueMissing'; Script = { [pscustomobject]@{ UserName = ''; Extension = '4221' }, [pscustomobject]@{ UserName = 'bert'; Extension = '4222' } | Set-CicUser } }
        @{ Id = 'NotAListObject'; Script = { [pscustomobject]@{ Color = 1 }, [pscustomobject]@{ UserName = 'bert'; Extension = '4222' } | Set-CicUser } }
        @{ Id = 'DuplicateName'; Script = { [pscustomobject]@{ UserName = 'anna'; Extension = '4221' }, [pscustomobject]@{ UserName = 'ANNA'; Extension = '4222' } | Set-CicUser } }
    ) {
        { & $Script } | Should -Throw -ErrorId "$Id,*"

        (Get-CicDirectory).Revision | Should -Be $revision
    }

    It 'is given something to set, or says that it is not: <Command>' -ForEach @(
        @{ Command = 'Set-CicUser anna' }, @{ Command = "'anna' | Set-CicUser -PassThru" }, @{ Command = 'Set-CicUser * -ClearEmpty' }
        @{ Command = 'Set-CicStation Desk1' }, @{ Command = 'Set-CicPhone P1' }, @{ Command = 'Set-CicPhoneTemplate Agent' }
        @{ Command = "[pscustomobject]@{ 'User Name' = 'anna' } | Set-CicUser" }
    ) {
        { & ([scriptblock]::Create($Command)) } | Should -Throw -ErrorId 'NothingToSet,*'
    }

    It 'changes the classifications and licenses of the station of a managed phone, and nothing else of it' {
        $run = Invoke-Recorded { Get-CicStation | Set-CicStation -Classification Local, Emergency -License 'Client Access' }

        $run.Error | Should -BeNullOrEmpty
        Get-CicStation | ForEach-Object { $_.Classifications -join '|'; $_.Licenses -join '|' } | Select-Object -Unique | Should -BeExactly 'Local|Emergency', 'Client Access'
        Get-CicStation P1 | ForEach-Object { $_.Licenses = $null; $_.Classifications = 'Local'; $_ } | Set-CicStation
        (Get-CicStation P1).Licenses | Should -BeNullOrEmpty
        (Get-CicStation P1 | ForEach-Object { $_.Type, $_.Extension, "$($_.Classifications)" }) | Should -Be 'Managed Workstation', '7001', 'Local'
        { Get-CicStation P1 | ForEach-Object { $_.Extension = '7009'; $_ } | Set-CicStation } | Should -Throw -ErrorId 'StationIsManaged,*'
        { [pscustomobject]@{ Name = 'P1'; Type = 'Managed Stand-alone Phone' } | Set-CicStation } | Should -Throw -ErrorId 'StationIsManaged,*'
        { Get-CicStation Desk1 | ForEach-Object { $_.Classifications = 'Loacl'; $_ } | Set-CicStation } | Should -Throw -ErrorId 'ClassificationNotFound,*'
    }

    It 'is not stopped by a value that was valid when it was stored' {
        Set-Content fewer.json -Value '{ "UserNames": { "RestrictedCharacters": "@*/" }, "Manufacturers": { "Polycom": { "MacPrefixes": ["64167F"] } } }'
        Set-CicPhone P1 -Label Hall -Settings fewer.json
        (Get-CicPhone P1).Label | Should -Be 'Hall'
        (Get-CicPhone P1).Address | Should -Be '0004F2AABB01'
        { Set-CicPhone P1 -Address 0004F2AABB02 -Settings fewer.json } | Should -Throw -ErrorId 'AddressPrefixMismatch,*'

        Set-Content all.json -Value '{ "UserNames": { "PermittedCharacters": "@" } }'
        Add-CicUser @{ UserName = 'dora@acme.com' } -Settings all.json -WarningAction SilentlyContinue
        Set-CicUser dora@acme.com -Extension 4901
        (Get-CicUser dora@acme.com).Extension | Should -Be '4901'
    }
}

Describe 'Adding from a directory' {
    BeforeEach {
        Enter-NewFolder
        Copy-Item "$TestDrive/template.cicdb" site.cicdb
        $script:other = Connect-CicDirectory other.cicdb -Create -NoDefault
        $null = Connect-CicDirectory site.cicdb
    }

    AfterEach {
        Pop-Location
    }

    It 'keeps the classifications and licenses of stations and of phones' {
        Set-CicStation Desk1, P1 -License 'Client Access' -Classification Emergency
        Set-CicLicense 'Basic Station License' -Count 1
        Set-CicStation Desk1 -License 'Client Access', 'Basic Station License' -WarningAction SilentlyContinue

        Get-CicStation | Add-CicStation -Directory $other -WarningAction SilentlyContinue
        Get-CicPhone P2 | Add-CicPhone -Directory $other
        Get-CicPhoneTemplate Agent | ForEach-Object { New-CicPhoneTemplate Agent -Manufacturer Polycom -Model IP600 -Directory $other }
        Get-CicPhone P1 | Add-CicPhone -Directory $other

        foreach ($name in 'Desk1', 'x1', 'P1', 'P2') {
            $here, $there = (Get-CicStation $name), (Get-CicStation $name -Directory $other)
            "$($there.Classifications)" | Should -BeExactly "$($here.Classifications)" -Because $name
            $there.AllClassifications | Should -Be $here.AllClassifications
            # The other directory has licenses for all.
            (@($there.Licenses) | Sort-Object) | Should -Be (@($here.Licenses) + @($here.UnallocatedLicenses) -ne $null | Sort-Object) -Because $name
        }
    }

    It 'takes those of an object made by a script, and checks them' {
        $made = [CicCsvImport.CicStation]@{ Name = 'Made'; Classifications = 'local', 'Emergency'; Licenses = 'Client Access' }
        Add-CicStation $made
        $station = Get-CicStation Made
        $station.Classifications | Should -BeExactly 'Local', 'Emergency'
        $station.Licenses | Should -Contain 'Client Access'

        $changed = Get-CicStation Desk1
        $changed.Classifications = 'Locl'
        { Add-CicStation $changed -Directory $other } | Should -Throw -ErrorId 'ClassificationNotFound,*' -ExpectedMessage "*'Local'?"
        { New-CicImportPlan -Station $changed -Directory $other } | Should -Throw -ErrorId 'ClassificationNotFound,*'
        { Add-CicStation ([CicCsvImport.CicStation]@{ Name = 'D3'; Licenses = 'Client Acess' }) } | Should -Throw -ErrorId 'LicenseNotFound,*'
    }

    It 'sets what the command says instead' {
        Get-CicStation Desk1 | Add-CicStation -Directory $other -AllClassifications -License 'Client Access'
        $null = Get-CicPhone P2 | Add-CicPhone -Directory $other -Classification Local -License 'Client Access' -WarningAction SilentlyContinue

        $desk = Get-CicStation Desk1 -Directory $other
        $desk.AllClassifications, "$($desk.Classifications)", "$($desk.Licenses)" | Should -Be $true, '', 'Client Access'
        (Get-CicStation P2 -Directory $other).Licenses | Should -Be 'Basic Station License', 'Client Access'
    }

    It 'says of stations without any classification that they cannot dial out' {
        $run = Invoke-Recorded { Add-CicStation @{ Name = 'A' }, @{ Name = 'B' } }
        $run.Warning.Message | Should -BeLike '2 stations *cannot dial out*'

        (Invoke-Recorded { Get-CicStation Desk1 | Add-CicStation -Directory $other }).Warning | Should -BeNullOrEmpty
        (Invoke-Recorded { Add-CicStation @{ Name = 'C' } -AllClassifications }).Warning | Should -BeNullOrEmpty
    }
}
