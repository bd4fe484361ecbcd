# The module's objects in the hands of PowerShell's own cmdlets, and back.

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/Site.ps1"

    function New-User {
        param([string] $Name, $Roles)

        $user = [CicCsvImport.CicUser]::new()
        $user.UserName = $Name
        $user.Roles = $Roles
        $user
    }
}

AfterAll {
    Disconnect-CicDirectory
}

Describe 'A list of names' {
    BeforeAll {
        $script:anna = New-User anna 'Agent|Supervisor'
        $script:ben = New-User ben 'supervisor', 'agent'
        $script:eve = New-User eve 'Agent'
    }

    It 'is assigned from <What>' -ForEach @(
        @{ What = 'a text'; Value = 'Agent|Supervisor' }
        @{ What = 'a text of several lines'; Value = "Agent`nSupervisor" }
        @{ What = 'an array'; Value = 'Agent', 'Supervisor' }
        @{ What = 'an array of a text'; Value = @('Agent|Supervisor') }
        @{ What = 'a generic list'; Value = [Collections.Generic.List[string]]('Agent', 'Supervisor') }
        @{ What = 'an ArrayList'; Value = [Collections.ArrayList]('Agent', 'Supervisor') }
        @{ What = 'another list of names'; Value = { [CicCsvImport.CicNameList] 'Agent;Supervisor' } }
        @{ What = 'what a pipeline gives'; Value = @('Agent', 'Supervisor' | ForEach-Object { $_ }) }
    ) {
        $user = New-User carl ($Value -is [scriptblock] ? (& $Value) : $Value)

        $user.Roles.ToString() | Should -BeExactly 'Agent|Supervisor'
        $user.GetState('Roles') | Should -BeExactly 'Given'
    }

    It 'is a single name, a number or nothing, too' {
        (New-User a 'Agent').Roles.ToString() | Should -BeExactly 'Agent'
        (New-User a 5).Roles.ToString() | Should -BeExactly '5'
        (New-User a $null).GetState('Roles') | Should -BeExactly 'Absent'
        (New-User a @()).GetState('Roles') | Should -BeExactly 'Blank'
        (New-User a '').GetState('Roles') | Should -BeExactly 'Blank'
        [bool] (New-User a @()).Roles | Should -BeFalse
    }

    It 'is no hashtable' {
        { New-User a @{ Name = 'Agent' } } | Should -Throw '*A hashtable or an array of arrays is not a name*'
    }

    It 'grows with +=' {
        $user = New-User a 'Agent'
        $user.Roles += 'Supervisor'
        $user.Roles += 'Operator', 'agent'

        $user.Roles.ToString() | Should -BeExactly 'Agent|Supervisor|Operator'
    }

    It 'is enumerated, indexed, counted and joined as an array is' {
        $anna.Roles.Count | Should -Be 2
        $anna.Roles[0] | Should -BeExactly 'Agent'
        $anna.Roles[-1] | Should -BeExactly 'Supervisor'
        $anna.Roles -join '/' | Should -BeExactly 'Agent/Supervisor'
        $anna.Roles -contains 'agent' | Should -BeTrue
        'Operator' -in $anna.Roles | Should -BeFalse
        @(foreach ($role in $anna.Roles) { $role }) | Should -BeExactly 'Agent', 'Supervisor'
        @($anna.Roles).Count | Should -Be 2
        @($anna | Select-Object -ExpandProperty Roles).Count | Should -Be 2
    }

    It 'goes into a parameter of several texts as several' {
        function Measure-Name { param([string[]] $Name) $Name.Count }

        Measure-Name $anna.Roles | Should -Be 2
        Measure-Name -Name $eve.Roles | Should -Be 1
    }

    It 'filters with -contains' {
        ($anna, $ben, $eve | Where-Object Roles -Contains 'Supervisor').UserName | Should -BeExactly 'anna', 'ben'
    }

    It 'is one group, whatever the order and the case' {
        $groups = $anna, $ben, $eve | Group-Object -Property Roles

        $groups | Should -HaveCount 2
        ($groups | Where-Object Count -EQ 2).Group.UserName | Should -BeExactly 'anna', 'ben'
    }

    It 'sorts and compares by its names' {
        ($anna, $ben, $eve | Sort-Object -Property Roles -Descending).UserName[-1] | Should -BeExactly 'eve'
        Compare-Object $anna $ben -Property Roles | Should -BeNullOrEmpty
        Compare-Object $anna $eve -Property Roles | Should -HaveCount 2
    }

    It 'is the text A|B in <Cmdlet>' -ForEach @(
        @{ Cmdlet = 'ConvertTo-Csv'; Convert = { ($args[0] | ConvertTo-Csv | ConvertFrom-Csv).Roles } }
        @{ Cmdlet = 'Select-Object * and ConvertTo-Csv'; Convert = { ($args[0] | Select-Object * | ConvertTo-Csv | ConvertFrom-Csv).Roles } }
        @{ Cmdlet = 'ConvertTo-Html'; Convert = { ([xml] ($args[0] | ConvertTo-Html -Fragment -Property Roles)).table.tr[1].td } }
        @{ Cmdlet = 'Export-Clixml'; Convert = {
                $args[0] | Export-Clixml "$TestDrive/user.xml"
                (Import-Clixml "$TestDrive/user.xml" | ConvertTo-Csv | ConvertFrom-Csv).Roles
            }
        }
        @{ Cmdlet = 'Export-Clixml and ConvertTo-Html'; Convert = {
                $args[0] | Export-Clixml "$TestDrive/user.xml"
                ([xml] (Import-Clixml "$TestDrive/user.xml" | ConvertTo-Html -Fragment -Property Roles)).table.tr[1].td
            }
        }
    ) {
        & $Convert $anna | Should -BeExactly 'Agent|Supervisor'
    }

    It 'is an array in JSON, also of one name' {
        ($anna, $eve | ConvertTo-Json | ConvertFrom-Json).Roles | Should -BeExactly 'Agent', 'Supervisor', 'Agent'
        $eve | ConvertTo-Json -Compress | Should -BeLike '*"Roles":`["Agent"`],*'
    }

    It 'is shown in tables and lists' {
        $anna | Format-Table -Property UserName, Roles | Out-String | Should -Match 'anna +\{Agent, Supervisor\}'
        $anna | Format-List | Out-String | Should -Match 'Agent, Supervisor'
    }

    It 'is the only property for its names' {
        ($anna.PSObject.Properties.Name -like '*Role*') | Should -BeExactly 'Roles'
    }
}

Describe 'The other lists of the module''s objects' {
    BeforeAll {
        $null = Initialize-Site lists/site.cicdb
        $null = New-CicPhoneTemplate T1 -Manufacturer Polycom -Model IP650 -StationAppearance '2;Lobby;Desk;Shared', '3' -AdvancedOption 'a=1', 'b=2' -Classification Local, Emergency
        @{ Name = 'P1'; Template = 'T1' } | Add-CicPhone -WarningAction SilentlyContinue
        @{ UserName = 'anna'; Roles = 'Agent'; Extension = '501' } | Add-CicUser -WarningAction SilentlyContinue
        Set-CicUser anna -Roles 'Agent|Supervisor' -Extension 502
    }

    It 'have texts: <Property> of <Command>' -ForEach @(
        @{ Command = 'Get-CicPhoneTemplate'; Property = 'StationAppearances'; Text = '2;Lobby;Desk;Shared|3;;;Regular' }
        @{ Command = 'Get-CicPhoneTemplate'; Property = 'AdvancedOptions'; Text = 'a=1|b=2' }
        @{ Command = 'Get-CicPhoneTemplate'; Property = 'Classifications'; Text = 'Local|Emergency' }
        @{ Command = 'Get-CicPhone'; Property = 'StationAppearances'; Text = '2;Lobby;Desk;Shared|3;;;Regular' }
        @{ Command = 'Get-CicPhone'; Property = 'AdvancedOptions'; Text = 'a=1|b=2' }
        @{ Command = 'Get-CicImport | Sort-Object Id | Select-Object -Last 1 | Get-CicImport -Change'; Property = 'Properties'; Text = 'Extension: 501 -> 502|Roles: Agent -> Agent|Supervisor' }
        @{ Command = 'Get-CicDirectory'; Property = 'PhoneTemplates'; Text = 'T1' }
        @{ Command = 'Get-CicPhoneModel -Model IP650'; Property = 'Type'; Text = 'Workstation|Stand-alone Phone' }
        @{ Command = 'Get-CicCsvColumn -List User -Name Mailbox'; Property = 'Alias'; Text = 'MailBox' }
    ) {
        $rows = & ([scriptblock]::Create($Command)) | ConvertTo-Csv | ConvertFrom-Csv

        $rows.$Property | Should -BeExactly $Text
    }

    It 'have no name of a type in any cell: <_>' -ForEach @(
        'Get-CicUser', 'Get-CicStation', 'Get-CicPhone', 'Get-CicPhoneTemplate', 'Get-CicRole', 'Get-CicWorkgroup', 'Get-CicLicense', 'Get-CicDirectory', 'Get-CicImport',
        'Get-CicPhoneModel', 'Get-CicCsvColumn', 'Get-CicRoleMatrix -Role Agent', 'New-CicImportPlan -User @{ UserName = ''plan1'' } -WarningAction SilentlyContinue'
    ) {
        & ([scriptblock]::Create($_)) | ConvertTo-Csv | Should -Not -Match 'System\.|CicCsvImport\.|\[\]'
    }

    It 'go from one template to another' {
        Get-CicPhoneTemplate T1 | Select-Object * -ExcludeProperty Name | New-CicPhoneTemplate -Name T2

        $made = Get-CicPhoneTemplate T2
        $made.StationAppearances.ToString() | Should -BeExactly '2;Lobby;Desk;Shared|3;;;Regular'
        $made.AdvancedOptions | Should -BeExactly 'a=1', 'b=2'
        $made.Classifications | Should -BeExactly 'Local', 'Emergency'
    }
}

Describe 'Objects that come back' {
    BeforeEach {
        Enter-NewFolder
        $null = Initialize-Site "back/$([guid]::NewGuid()).cicdb"
        $templates = @(
            New-CicPhoneTemplate 'SA' -Type 'Stand-alone Phone' -Manufacturer Polycom -Model IP330
            New-CicPhoneTemplate 'SSP' -Manufacturer ININ -Model 'Soft Phone' -License 'Client Access'
        )
        Import-CicStationCsv (Get-SampleList 'SIP Station') -WarningAction SilentlyContinue |
            Add-CicStation -License 'Basic Station License' -Classification Local, Emergency -WarningAction SilentlyContinue
        @{ Name = 'PT1'; Template = 'SA'; Extension = '7901'; Address = '0004F2AABB02' }, @{ Name = 'PT2'; Template = 'SSP'; Extension = '7902' },
        @{ Name = 'PM1'; Type = 'Workstation'; Manufacturer = 'Polycom'; Model = 'IP600'; Extension = '7903'; Address = '0004F2AABB01' } |
            Add-CicPhone -WarningAction SilentlyContinue
        @{ UserName = 'anna'; FirstName = 'Anna'; LastName = 'Östberg'; Extension = '501'; Roles = 'Agent|Supervisor'; Workgroups = 'Sales', 'Night Team'; OCS = 'Yes'; Mailbox = 'FBMC' },
        @{ UserName = 'ben'; Did = '+49302211'; NetworkId = 'ACME\ben'; Mailbox = 'SMTP:ben@acme.example'; StationName = 'PM1'; Location = 'Bonn' } |
            Add-CicUser -WarningAction SilentlyContinue
        $before = (Get-CicDirectory).Revision
    }

    AfterEach {
        Disconnect-CicDirectory
        Pop-Location
    }

    It 'from Export-Csv are unchanged: <Kind>' -ForEach @(
        @{ Kind = 'Station'; Count = 4; Codes = 'IgnoredColumn', 'ManagedStation' }
        @{ Kind = 'Phone'; Count = 3; Codes = @('IgnoredColumn') }
        @{ Kind = 'User'; Count = 4; Codes = @('IgnoredColumn') }
    ) {
        & "Get-Cic$Kind" | Export-Csv list.csv

        $objects = & "Import-Cic${Kind}Csv" list.csv -IssueVariable issues -WarningVariable warnings -WarningAction SilentlyContinue
        $objects | & "Add-Cic$Kind" -OnConflict Update -WarningVariable +warnings -WarningAction SilentlyContinue

        $objects | Should -HaveCount $Count
        $issues.Code | Should -BeExactly $Codes
        $issues.Severity | Sort-Object -Unique | Should -BeExactly 'Notice'
        & "Test-Cic${Kind}Csv" list.csv -Quiet | Should -BeTrue
        (Get-CicDirectory).Revision | Should -Be $before
    }

    It 'from Export-Csv change what was edited and nothing else: <Kind>' -ForEach @(
        @{ Kind = 'Station'; Key = 'Name'; Name = 'SIPPhone1'; Edits = @{ Extension = '5599'; Model = 'IP650' } }
        @{ Kind = 'Phone'; Key = 'Name'; Name = 'PT1'; Edits = @{ Extension = '7999'; Template = 'SSP'; Address = '' } }
        @{ Kind = 'Phone'; Key = 'Name'; Name = 'PM1'; Edits = @{ Model = 'IP650'; Label = 'Front' } }
        @{ Kind = 'User'; Key = 'UserName'; Name = 'anna'; Edits = @{ Roles = 'Agent'; Workgroups = 'Sales|Night Team|Support'; Ocs = 'False' } }
        @{ Kind = 'User'; Key = 'UserName'; Name = 'ben'; Edits = @{ Ocs = 'True'; StationName = 'PM1'; Location = 'Köln' } }
    ) {
        & "Get-Cic$Kind" | Export-Csv list.csv
        $rows = Import-Csv list.csv
        $row = $rows | Where-Object $Key -EQ $Name
        $Edits.GetEnumerator() | ForEach-Object { $row.($_.Key) = $_.Value }
        $others = & "Get-Cic$Kind" | Where-Object $Key -NE $Name | ConvertTo-Csv
        # As Excel of another culture saves it.
        $rows | Export-Csv list.csv -Delimiter ';' -Encoding utf8BOM

        & "Import-Cic${Kind}Csv" list.csv -WarningAction SilentlyContinue | & "Add-Cic$Kind" -OnConflict Update -WarningAction SilentlyContinue

        (Get-CicDirectory).Revision | Should -Be ($before + 1)
        & "Get-Cic$Kind" | Where-Object $Key -NE $Name | ConvertTo-Csv | Should -BeExactly $others
        $now = & "Get-Cic$Kind" $Name | ConvertTo-Csv | ConvertFrom-Csv
        foreach ($edit in $Edits.GetEnumerator() | Where-Object { $_.Key -notin 'Workgroups', 'Address' }) {
            $now.($edit.Key) | Should -BeExactly $edit.Value -Because $edit.Key
        }

        if ($Name -eq 'anna') {
            $now.Workgroups -split '\|' | Sort-Object | Should -BeExactly 'CompanyOperator', 'Night Team', 'Sales', 'Support'
            $now.Mailbox, $now.Extension, $now.LastName | Should -BeExactly 'FBMC', '501', 'Östberg'
        }
    }

    It 'from Import-Csv are rows for Add-, too: <Kind>' -ForEach @(
        @{ Kind = 'Station'; Codes = 'ManagedStation' }
        @{ Kind = 'Phone'; Codes = @() }
        @{ Kind = 'User'; Codes = @() }
    ) {
        & "Get-Cic$Kind" | Export-Csv list.csv

        Import-Csv list.csv | & "Add-Cic$Kind" -OnConflict Update -WarningVariable warnings -WarningAction SilentlyContinue -ErrorAction Stop

        $warnings | ForEach-Object { ($_.Message -split ' ')[-1].Trim('()') } | Should -BeExactly $Codes
        (Get-CicDirectory).Revision | Should -Be $before
    }

    It 'from Export-Clixml are rows: <Kind>' -ForEach @(
        @{ Kind = 'Station' }
        @{ Kind = 'Phone' }
        @{ Kind = 'User' }
    ) {
        & "Get-Cic$Kind" | Export-Clixml objects.xml
        $objects = Import-Clixml objects.xml

        $objects | & "Add-Cic$Kind" -OnConflict Update -WarningAction SilentlyContinue -ErrorAction Stop

        (Get-CicDirectory).Revision | Should -Be $before
        if ($Kind -eq 'User') {
            ($objects | Where-Object Roles -Contains 'Supervisor').UserName | Should -BeExactly 'anna'
            $objects | Export-CicUserCsv again.csv
            (Import-Csv again.csv | Where-Object 'User Name' -EQ 'anna').Roles | Should -BeExactly 'Agent|Supervisor'
            $objects | Export-Csv again2.csv
            (Import-Csv again2.csv | Where-Object UserName -EQ 'anna').Roles | Should -BeExactly 'Agent|Supervisor'
        }
    }

    It 'from a job are rows' {
        Disconnect-CicDirectory
        $path = (Get-Item "$TestDrive/back/*.cicdb" | Sort-Object LastWriteTime | Select-Object -Last 1).FullName
        $users = Start-Job -ScriptBlock { Import-Module $using:ModuleManifest; Connect-CicDirectory $using:path | Out-Null; Get-CicUser } | Receive-Job -Wait -AutoRemoveJob
        $null = Connect-CicDirectory $path

        $users | Add-CicUser -OnConflict Update -WarningAction SilentlyContinue -ErrorAction Stop

        ($users | Where-Object UserName -EQ 'anna').Roles -join ',' | Should -BeExactly 'Agent,Supervisor'
        (Get-CicDirectory).Revision | Should -Be $before
    }

    It 'are rows of Test- and Import-: <Kind>' -ForEach @(
        @{ Kind = 'Station'; Count = 4; Codes = @('ManagedStation') }
        @{ Kind = 'Phone'; Count = 3; Codes = @() }
        @{ Kind = 'User'; Count = 4; Codes = @() }
    ) {
        $objects = & "Get-Cic$Kind"

        (($objects | & "Test-Cic${Kind}Csv").Code | Sort-Object -Unique) | Should -BeExactly $Codes
        $objects | & "Test-Cic${Kind}Csv" -Quiet | Should -BeTrue
        $objects | & "Import-Cic${Kind}Csv" -FailOnWarning -RejectPath rejected.csv -WarningAction SilentlyContinue | Should -HaveCount $Count
        'rejected.csv' | Should -Not -Exist
    }

    It 'as JSON are rows' {
        Get-CicUser | ConvertTo-Json | ConvertFrom-Json | Add-CicUser -OnConflict Update -WarningAction SilentlyContinue -ErrorAction Stop

        (Get-CicDirectory).Revision | Should -Be $before
    }

    It 'with no in OCS turn it off: <What>' -ForEach @(
        @{ What = 'a Boolean'; Value = $false }
        @{ What = 'False'; Value = 'False' }
        @{ What = 'No'; Value = 'no' }
    ) {
        @{ UserName = 'anna'; OCS = $Value } | Add-CicUser -OnConflict Update

        (Get-CicUser anna).Ocs | Should -BeFalse
    }

    It 'with a blank in OCS leave it' {
        @{ UserName = 'anna'; OCS = ''; FirstName = 'Ann' } | Add-CicUser -OnConflict Update

        (Get-CicUser anna).Ocs | Should -BeTrue
    }

    It 'take the licenses of a managed station from Set-CicStation' {
        Set-CicStation PM1 -License 'Client Access|Basic Station License'

        (Get-CicStation PM1).Licenses | Should -BeExactly 'Client Access', 'Basic Station License'
    }
}

Describe 'An object as a row' {
    BeforeAll {
        $null = Initialize-Site rows/site.cicdb
        @{ UserName = 'c1'; DisplayName = 'Carl' } | Add-CicUser -WarningAction SilentlyContinue
        $script:credential = [pscredential]::new('carl', (ConvertTo-SecureString 'Secret2846' -AsPlainText -Force))
    }

    It 'with a nested object changes nothing: <Json>' -ForEach @(
        @{ Json = '{"UserName":"c1","DisplayName":{"v":"C"}}' }
        @{ Json = '{"UserName":"c1","DisplayName":["C","D"]}' }
        @{ Json = '{"UserName":"c1","Roles":[{"Name":"Agent"}]}' }
        @{ Json = '{"UserName":"c1","Roles":{"Name":"Agent"}}' }
        @{ Json = '{"UserName":"c1","Extension":{"value":501}}' }
        @{ Json = '{"UserName":{"v":"c1"}}' }
    ) {
        $before = (Get-CicDirectory).Revision

        $run = Invoke-Recorded { $Json | ConvertFrom-Json | Add-CicUser -OnConflict Update -ClearEmpty }

        $run.Error[0].FullyQualifiedErrorId | Should -BeLikeExactly 'ValueNotWritable,*'
        (Get-CicDirectory).Revision | Should -Be $before
        (Get-CicUser c1).DisplayName | Should -BeExactly 'Carl'
    }

    It 'loses no property without a warning: <Script>' -ForEach @(
        @{ Script = { $rows | Add-CicUser -WhatIf } }
        @{ Script = { $rows | Set-CicUser -WhatIf } }
        @{ Script = { $rows | ConvertTo-CicUserCsv } }
        @{ Script = { $rows | Export-CicUserCsv (Join-Path $TestDrive 'lost.csv') -Force } }
        @{ Script = { New-CicImportPlan -User $rows } }
        @{ Script = { Compare-CicDirectory -User $rows } }
        @{ Script = { $rows | Test-CicUserCsv | ForEach-Object { Write-Warning "$_ ($($_.Code))" } } }
    ) {
        $rows = 'User Name,Extention,extension,EXTENSION ', 'c1,4001,4002,4003', 'c9,4004,4005,4006' | ConvertFrom-Csv

        $run = Invoke-Recorded $Script

        @($run.Warning) -like "*no column 'Extention'*(UnknownColumn)*" | Should -HaveCount 1
        @($run.Warning) -like '*(DuplicateColumn)*' | Should -HaveCount 1
    }

    It 'with an unknown property is no row of a plan that fails on warnings' {
        $run = Invoke-Recorded { New-CicImportPlan -User ([pscustomobject]@{ UserName = 'c8'; Extention = '4001' }) -FailOnWarning }

        $run.Error[0].FullyQualifiedErrorId | Should -BeLikeExactly 'WarningsFound,*'
        $run.Output | Should -BeNullOrEmpty
    }

    It 'whose unknown property fails is not written' {
        $row = [pscustomobject]@{ Name = 'p1'; Template = 'T'; Type = 'x' } | Add-Member -PassThru ScriptProperty Model { throw 'no answer' }

        $run = Invoke-Recorded { $row, [pscustomobject]@{ Name = 'p2'; Template = 'T' } | ConvertTo-CicPhoneCsv }

        $run.Error.FullyQualifiedErrorId | Should -BeLikeExactly 'ValueNotWritable,*'
        $run.Output | Should -HaveCount 2
        $run.Output[1] | Should -BeLikeExactly 'p2,T,*'
    }

    It 'is in a run that is told even if the pipeline ends with it: <Script>' -ForEach @(
        @{ Script = { @{ UserName = 'e1' }, @{ UserName = 'e2' } | Add-CicUser -PassThru | Select-Object -First 1 } }
        @{ Script = { @{ UserName = 'e3' }, @{ UserName = 'e4' } | Add-CicUser -PassThru | ForEach-Object { throw 'stop' } } }
        @{ Script = { New-CicImportPlan -User @{ UserName = 'e5' }, @{ UserName = 'e6' } | Invoke-CicImportPlan | Select-Object -First 1 } }
        @{ Script = { $null = Add-CicUser @{ UserName = 'e7' }, @{ UserName = 'e8' }; Reset-CicUserPassword e7, e8 | Select-Object -First 1 } }
    ) {
        $run = Invoke-Recorded $Script

        "$($run.Information)" | Should -BeLike "*Run $((Get-CicImport -Last).Id): *"
    }

    It 'with a nested object is not exported' {
        Enter-NewFolder
        $run = Invoke-Recorded { [pscustomobject]@{ UserName = 'a'; FirstName = [pscustomobject]@{ v = 1 } }, @{ UserName = 'b' } | Export-CicUserCsv out.csv }

        $run.Error.FullyQualifiedErrorId | Should -BeLikeExactly 'ValueNotWritable,*'
        (Import-Csv out.csv).'User Name' | Should -BeExactly 'b'
        Pop-Location
    }

    It 'has the password of a credential' {
        $added = [pscustomobject]@{ UserName = 'c2'; Password = $credential } | Add-CicUser -PassThru

        [Net.NetworkCredential]::new('', $added.Password).Password | Should -BeExactly 'Secret2846'
    }

    It 'has the password of a credential in a list, too' {
        Enter-NewFolder
        @{ UserName = 'c3'; Password = $credential } | Export-CicUserCsv out.csv -IncludePassword

        (Import-Csv out.csv).Password | Should -BeExactly 'Secret2846'
        Pop-Location
    }

    It 'with a credential anywhere else is an error that shows nothing' {
        $run = Invoke-Recorded { @{ UserName = 'c4'; NetworkId = $credential } | Add-CicUser }

        $run.Error[0].FullyQualifiedErrorId | Should -BeLikeExactly 'ValueNotWritable,*'
        "$($run.Error)" | Should -Not -Match 'Secret2846'
        Get-CicUser c4 -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
    }

    It 'with nothing of a database has no such column' {
        @{ UserName = 'c1'; DisplayName = [DBNull]::Value; Location = 'Bonn' } | Add-CicUser -OnConflict Update -ClearEmpty

        $user = Get-CicUser c1
        $user.DisplayName, $user.Location | Should -BeExactly 'Carl', 'Bonn'
    }

    It 'is no value of any other parameter, and not shown' {
        $row = [pscustomobject]@{ UserName = 'c1'; Password = 'Secret2846' }
        $skipped = [Management.Automation.Cmdlet]::CommonParameters + 'Confirm', 'WhatIf'
        $parameters = foreach ($command in Get-Command -Module CicCsvImport -CommandType Cmdlet) {
            $command.Parameters.Values | Where-Object { $_.Name -notin $skipped -and -not $_.SwitchParameter } | ForEach-Object { , ($command.Name, $_) }
        }
        $parameters.Count | Should -BeGreaterThan 400

        $shown = foreach ($pair in $parameters) {
            $name, $parameter = $pair
            # These take rows.
            if ($parameter.ParameterType.GetElementType() -eq [psobject] -or $parameter.ParameterType -eq [psobject]) { continue }
            $values = @{ $parameter.Name = if ($parameter.ParameterType.IsArray) { , ($row, $row) } else { $row } }
            $failed = try { & $name @values -ErrorAction Stop 3>&1 } catch { $_ | Out-String; $_.TargetObject | Out-String }
            if ("$failed" -match 'Secret2846') { "$name -$($parameter.Name)" }
        }

        $shown | Should -BeNullOrEmpty
    }

    It 'is not shown within the value of another parameter: <Script>' -ForEach @(
        @{ Script = { Import-CicUserCsv list.csv -HeaderMap @{ UserName = $row } } }
        @{ Script = { Add-CicUser $row -OnMissing (, @($row)) } }
        @{ Script = { New-CicPhoneTemplate T9 -Manufacturer Polycom -Model IP650 -StationAppearance @{ LineKey = $row } } }
    ) {
        $row = [pscustomobject]@{ UserName = 'c1'; Password = 'Secret2846' }

        $run = Invoke-Recorded $Script

        "$($run.Error)" | Should -BeLike '*given a row of a list*'
        $run.Error | Out-String | Should -Not -Match 'Secret2846'
    }

    It 'of another list names nothing: <Script>' -ForEach @(
        @{ Script = { $rows | Remove-CicUser -Confirm:$false } }
        @{ Script = { $rows | Reset-CicUserPassword } }
        @{ Script = { $rows | Rename-CicUser -NewName c99 } }
        @{ Script = { New-CicImportPlan -RemoveUser $rows } }
    ) {
        $rows = 'Name,Type,Extension', 'c1,Workstation,4001' | ConvertFrom-Csv
        $before = (Get-CicDirectory).Revision

        $run = Invoke-Recorded $Script

        "$($run.Error)$($run.Output | Out-String)" -replace '\s+', ' ' | Should -BeLike '*not a user, but a row of a station list*'
        (Get-CicDirectory).Revision | Should -Be $before
    }

    It 'with a name and another value is a row of any kind: <Script>' -ForEach @(
        @{ Script = { @{ Name = 'c1'; Extension = '4105' } | Set-CicUser } }
        @{ Script = { [pscustomobject]@{ Name = 'c1'; Type = 'x' } | Get-CicUser } }
        @{ Script = { Get-CicUser c1 | Select-Object @{ n = 'Name'; e = { $_.UserName } }, Extension | Set-CicUser } }
        @{ Script = { [pscustomobject]@{ Name = 'Agent'; Type = 'x' } | Get-CicRole } }
        @{ Script = { [pscustomobject]@{ 'User Name' = 'c1'; Name = 'Desk1'; Type = 'x'; 'MAC Address' = '1'; Model = 'x' } | Get-CicUser } }
    ) {
        (Invoke-Recorded $Script).Error | Should -BeNullOrEmpty
    }

    It 'as a line is not shown: <Script>' -ForEach @(
        @{ Script = { $line | Remove-CicUser } }
        @{ Script = { Remove-CicUser $line } }
        @{ Script = { $line | Set-CicUser -FirstName x } }
        @{ Script = { Set-CicUser $line -FirstName x } }
        @{ Script = { Get-CicUser $line } }
        @{ Script = { Reset-CicUserPassword $line } }
        @{ Script = { Rename-CicUser $line -NewName x } }
        @{ Script = { Set-CicRole Agent -AddUser $line } }
        @{ Script = { [pscustomobject]@{ UserName = $line; FirstName = 'g' } | Add-CicUser } }
        @{ Script = { @{ UserName = $line; FirstName = 'g' }, @{ UserName = 'c7'; Extension = 'x' } | Add-CicUser } }
        @{ Script = { New-CicImportPlan -RemoveUser $line } }
        @{ Script = { Get-CicRoleMatrix $line } }
        @{ Script = { Get-CicImport -Change -Name $line } }
    ) {
        $line = 'c1,Carl,4001,Secret2846'

        $run = Invoke-Recorded $Script

        $run.Error[0].FullyQualifiedErrorId | Should -BeLike '*,CicCsvImport.*'
        $run.Error + $run.Warning + $run.Error.TargetObject + $run.Error.CategoryInfo | Out-String | Should -Not -Match 'Secret2846'
    }

    It 'is no name among several: <Script>' -ForEach @(
        @{ Script = { Set-CicUser c1 -Roles $rows } }
        @{ Script = { Set-CicUser c1 -Roles Agent, $rows[0] } }
        @{ Script = { Set-CicUser c1 -Roles @($rows[0]) } }
        @{ Script = { Set-CicUser c1 -Workgroups ($rows | ConvertTo-Json | ConvertFrom-Json) } }
        @{ Script = { Set-CicWorkgroup Sales -User $rows } }
        @{ Script = { Set-CicRole Agent -User ($rows | Select-Object Password) } }
        @{ Script = { Set-CicRole Agent -AddUser $rows } }
        @{ Script = { Set-CicUser c1 -Roles ($lines | Select-Object -Skip 1) } }
        @{ Script = { Set-CicUser c1 -AddWorkgroup $lines[1] } }
        @{ Script = { Set-CicUser c1 -AddWorkgroup (Get-Content lines.csv) } }
        @{ Script = { Set-CicUser c1 -AddWorkgroup (Get-Content semicolons.csv | Select-Object -Skip 1) } }
    ) {
        Enter-NewFolder
        $rows = 'Name,Password', 'c1,Secret2846', 'c2,Secret2846' | ConvertFrom-Csv
        $lines = 'Extension,Password,User Name', '4001,Secret2846,c1', '4002,Secret2846,c2'
        $lines | Set-Content lines.csv
        $lines -replace ',', ';' | Set-Content semicolons.csv
        $before = (Get-CicDirectory).Revision

        $run = Invoke-Recorded $Script

        "$($run.Error)" | Should -BeLike '*given a row or a line of a list*'
        $run.Error | Out-String | Should -Not -Match 'Secret2846'
        (Get-CicDirectory).Revision | Should -Be $before
        Pop-Location
    }

    It 'with a secure string anywhere else is an error: <Property>' -ForEach @(
        @{ Property = 'Extension' }, @{ Property = 'FirstName' }, @{ Property = 'Roles' }, @{ Property = 'OCS' }
    ) {
        foreach ($value in $credential.Password, @(, $credential.Password)) {
            $run = Invoke-Recorded { @{ UserName = 'c5'; $Property = $value } | Add-CicUser }

            $run.Error[0].FullyQualifiedErrorId | Should -BeLikeExactly 'ValueNotWritable,*'
        }

        Get-CicUser c5 -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
    }

    It 'that is a copy of one of a list does not replace the list: <Name>' -ForEach @(
        @{ Name = 'Select-Object'; Script = { $_ | Select-Object UserName, @{ n = 'Path'; e = { $_.Path } } } }
        @{ Name = 'hashtable'; Script = { $_ | Select-Object UserName, Path | ConvertTo-Json | ConvertFrom-Json -AsHashtable } }
    ) {
        Enter-NewFolder
        'User Name,Password', 'd1,71539' | Set-Content list.csv

        $users = Import-CicUserCsv list.csv

        $run = Invoke-Recorded { $users | ForEach-Object $Script | Export-CicUserCsv list.csv -Force }

        $run.Error[0].FullyQualifiedErrorId | Should -BeLikeExactly 'FileNotWritable,*'
        Get-Content list.csv | Should -Contain 'd1,71539'
        Pop-Location
    }
}
