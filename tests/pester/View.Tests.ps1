#Requires -Version 7.4

# What each type looks like in a terminal of 100 columns.

BeforeDiscovery {
    $script:Views = @(
        @{ Type = 'CicIssue'; Labels = 'Line', 'Severity', 'Code', 'What'; Script = { Test-CicStationCsv (Get-SampleList 'SIP Station') } }
        @{ Type = 'CicListSummary'; Labels = 'Passed', 'Severe', 'Warning', 'Notice', 'Path'; Script = { Test-CicStationCsv (Get-SampleList 'SIP Station') -Summary; @{ Name = 'a' } | Test-CicStationCsv -Summary } }
        @{ Type = 'CicCsvColumn'; Labels = 'Name', 'Required', 'Default', 'Form'; Script = { Get-CicCsvColumn } }
        @{ Type = 'CicPhoneModel'; Labels = 'Manufacturer', 'Model', 'Type', 'Address', 'MAC Prefix', 'Keys'; Script = { Get-CicPhoneModel } }
        @{ Type = 'CicRoleRight'; Labels = 'Option', 'Value'; Script = { Get-CicRoleMatrix -Role Agent } }
        @{ Type = 'CicRoleMatrixRow'; Labels = 'Option', 'Admin.', 'Superv.', 'Agent', 'Operator', 'Business', 'Billable', 'Mobile'; Script = { Get-CicRoleMatrix -AsTable } }
        @{ Type = 'CicSetting'; Labels = 'Name', 'Source', 'Value'; Script = { Get-CicSetting } }
        @{ Type = 'CicStation'; Labels = 'Name', 'Type', 'Extension', 'Address', 'Model'; Script = { Get-CicStation } }
        @{ Type = 'CicPhone'; Labels = 'Name', 'Type', 'Extension', 'Address', 'Template or Model'; Script = { Get-CicPhone } }
        @{ Type = 'CicUser'; Labels = 'User Name', 'Display Name', 'Extension', 'Roles', 'Workgroups', 'Station'; Script = { Get-CicUser } }
        @{ Type = 'CicPhoneTemplate'; Labels = 'Name', 'Type', 'Model', 'Group'; Script = { Get-CicPhoneTemplate } }
        @{ Type = 'CicRole'; Labels = 'Name', 'Users', 'Rights'; Script = { Get-CicRole } }
        @{ Type = 'CicWorkgroup'; Labels = 'Name', 'Display Name', 'Users'; Script = { Get-CicWorkgroup } }
        @{ Type = 'CicLicense'; Labels = 'Name', 'Count', 'In Use', 'Available', 'Unallocated'; Script = { Get-CicLicense } }
        @{ Type = 'CicLicenseShortfall'; Labels = 'Station', 'License'; Script = { Get-CicLicense -Unallocated } }
        @{ Type = 'CicImport'; Labels = 'Id', 'Time', 'User', 'Changes', 'Undo', 'Command'; Script = { Get-CicImport } }
        @{ Type = 'CicImportChange'; Labels = 'Number', 'Action', 'Kind', 'Name', 'What'; Script = { (New-CicImportPlan -RemoveUser one.with.a.long.name.indeed).Changes } }
        @{ Type = 'CicImportSource'; Labels = 'SHA-256', 'Path'; Script = { Set-Content view.csv 'User Name', 'view'; (New-CicImportPlan -User view.csv).Sources } }
        @{ Type = 'CicPropertyChange'; Labels = 'Property', 'Old', 'New'; Script = { (New-CicImportPlan -RemoveUser somebody.with.a.long.name.indeed).Changes.Properties } }
        @{ Type = 'CicStationAppearance'; Labels = 'Key', 'Label', 'Station', 'Shared'; Script = { [CicCsvImport.CicStationAppearance]::new(2, 'Line 2', 'lobby', $true) } }
        @{ Type = 'CicLoggedChange'; Labels = 'Run', 'Time', 'User', 'Text'; Script = { Get-CicImport -Change } }
        @{ Type = 'CicWorkItem'; Labels = 'Action', 'Name', 'Property', 'Old', 'New'; Script = { Get-CicImport -Change -Since 2 } }
    )
}

BeforeAll {
    . $PSScriptRoot/Common.ps1
    . $PSScriptRoot/Site.ps1
    $script:rendering = $PSStyle.OutputRendering
    $PSStyle.OutputRendering = 'PlainText'

    # A site with long names in every column.
    $null = Initialize-Site 'views.cicdb'
    $null = Set-CicLicense 'Basic Station License' 1 -Confirm:$false
    $null = New-CicPhoneTemplate 'A template with a name that goes on and on' -Manufacturer ININ -Model 'Interaction SIP Station'
    $station = @{
        Name              = 'A station with a name that goes on and on'
        Extension         = '5001'
        Manufacturer      = 'Polycom'
        Model             = 'IP600'
        ConnectionAddress = 'sip:5001@a-host-of-some-length.example.com'
        MacAddress        = '0004F2AABBCC'
    }
    $null = $station, @{ Name = 'Lobby' } | Add-CicStation -License 'Basic Station License' -WarningAction SilentlyContinue
    $null = @{ Name = 'A phone with a name that goes on and on'; Template = 'A template with a name that goes on and on'; Extension = '7001'; Address = '0026FD0095FD' } | Add-CicPhone
    $user = @{
        UserName    = 'somebody.with.a.long.name.indeed'
        DisplayName = 'Somebody whose name goes on and on'
        Extension   = '1001'
        Roles       = 'Agent', 'Supervisor', 'Business User'
        Workgroups  = 'Support', 'Marketing', 'Sales'
        StationName = 'Lobby'
    }
    $null = $user | Add-CicUser -WarningAction SilentlyContinue
}

AfterAll {
    Disconnect-CicDirectory
    $PSStyle.OutputRendering = $rendering
}

Describe 'The view of <Type>' -ForEach $Views {
    BeforeAll {
        $script:Objects = @(& $Script)
        $script:Shown = ($Objects | Out-String -Width 100) -split '\r?\n'
    }

    It 'is of that type' {
        $Objects.Count | Should -BeGreaterThan 0
        $Objects[0].PSTypeNames | Should -Contain "CicCsvImport.$Type"
    }

    It 'has all its columns at 100 columns, whatever stands in them' {
        $header = $Shown | Where-Object { $_ -match "^\s*$([regex]::Escape($Labels[0]))\b" } | Select-Object -First 1
        ($header.Trim() -split '\s{2,}|(?<=\S) (?=\S)') -join ' ' | Should -Be ($Labels -join ' ')
        ($Shown | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual 100
    }
}

# All that the two others have stands in their tables.
Describe 'The list view of <Type>' -ForEach ($Views | Where-Object Type -NotIn 'CicRoleMatrixRow', 'CicLicenseShortfall') {
    It 'has a list of labels, in words' {
        $object = & $Script | Select-Object -First 1
        $list = $object | Format-List | Out-String -Width 100
        # A path can be broken between lines.
        $list | Should -Not -Match '\{|System\.|(?<!/|\\)CicCsvImport\.(?!settings\.json)'
        # No view of ours begins with what PowerShell takes where there is none: all properties in their order.
        $first = $object.PSObject.Properties | Select-Object -ExpandProperty Name
        ([regex]::Matches($list, '(?m)^(\S.*?)\s*:').ForEach{ $_.Groups[1].Value } -join ' ') | Should -Not -Be ($first -join ' ')
    }
}

Describe 'What a terminal shows' {
    It 'is no control character, as a table and as a list' -Skip:$IsWindows {
        $folder = New-Item -ItemType Directory -Path "$TestDrive/rung`a" -Force
        Set-Content -LiteralPath "$folder/list.csv" 'User Name,Extension', 'view,4711'
        $plan = New-CicImportPlan -User "$folder/list.csv" -Directory (Connect-CicDirectory "$folder/site.cicdb" -Create -NoDefault)
        $appearance = [CicCsvImport.CicStationAppearance]::new(2, "rung`a", "rung`a")

        foreach ($object in $plan, $plan.Sources[0], $plan.Changes[0], $plan.Changes[0].Properties[0], $appearance) {
            $shown = ($object | Format-Table | Out-String -Width 80), ($object | Format-List | Out-String -Width 80)
            $shown | Should -Not -Match "`a" -Because $object.GetType().Name
        }

        $table = $plan | Format-Table | Out-String -Width 80
        $table | Should -Match 'Fingerprint +Create +Update +Remove +Conflict +Directory'
        $table | Should -Match '\\u0007'
    }

    It 'is a severity in its colour, and none where the output goes elsewhere' {
        $issue = Test-CicStationCsv (Get-SampleList 'SIP Station') | Select-Object -First 1
        $PSStyle.OutputRendering = 'Ansi'
        try {
            $issue | Out-String -Width 100 | Should -Match "$([regex]::Escape($PSStyle.Formatting.Warning))Warning"
        }
        finally {
            $PSStyle.OutputRendering = 'PlainText'
        }

        $issue | Out-String -Width 100 | Should -Not -Match "`a"
    }

    It 'is a plan in the colours of a diff' {
        Write-List 'stations.csv' 'Name,Extension', 'Lobby,5002', 'Hall,5003'
        $plan = New-CicImportPlan -Station (Join-Path $TestDrive 'stations.csv') -OnConflict Update
        $PSStyle.OutputRendering = 'Ansi'
        try {
            $shown = $plan | Out-String -Width 100
            $shown | Should -Match "$([regex]::Escape($PSStyle.Foreground.Green))\+ station 'Hall'"
            $shown | Should -Match "$([regex]::Escape($PSStyle.Foreground.Yellow))~ station 'Lobby'"
        }
        finally {
            $PSStyle.OutputRendering = 'PlainText'
        }

        $plan | Out-String -Width 100 | Should -Not -Match "`a"
    }

    It 'has numbers at the right and MAC addresses in pairs' {
        $shown = (Get-CicStation | Out-String -Width 100) -split '\r?\n'
        $header = $shown | Where-Object { $_ -match '^Name' }
        $row = $shown | Where-Object { $_ -match '5001' }
        $row.IndexOf('5001') + 4 | Should -Be ($header.IndexOf('Extension') + 9)
        $row | Should -Match '00:04:F2:AA:BB:CC'
    }

    It 'has a blank for what there is not' {
        $row = (Get-CicStation Lobby | Out-String -Width 100) -split '\r?\n' | Where-Object { $_ -match '^Lobby' }
        $row.TrimEnd() | Should -Be 'Lobby            Workstation'
    }

    It 'has of objects that come after others what people look at, and no password' {
        Write-List 'given.csv' 'User Name,Password', 'anna,7394018526'
        $shown = & { Get-CicWorkgroup; Import-CicUserCsv (Join-Path $TestDrive 'given.csv') } | Out-String -Width 100

        $shown | Should -Match '(?m)^UserName +: anna'
        $shown | Should -Not -Match 'Password|SecureString'
    }
}

Describe 'A view of values that control a terminal' {
    BeforeAll {
        Enter-NewFolder
        $path = (Get-CicDirectory).Path
        Copy-Item -LiteralPath $path "$PWD/hostile.cicdb"
        # Rules keep such values out of a directory, so they are put into its file.
        $connection = Open-Sqlite "$PWD/hostile.cicdb"
        $bad = "char(27) || '[2J' || char(155) || char(8238)"
        $json = "'\u001b[2J\u009b\u202e'"
        $null = Invoke-Sqlite $connection @"
UPDATE object SET name = name || $bad WHERE kind <> 'license';
UPDATE object SET properties = replace(replace(properties, '"}', $json || '"}'), '","', $json || '","') WHERE kind <> 'license';
UPDATE change SET name = name || $bad, path = 'list' || $bad || '.csv';
UPDATE change SET properties = replace(properties, '"]', $json || '"]') WHERE kind <> 'license';
UPDATE run SET user = user || $bad, computer = computer || $bad, command = command || $bad;
INSERT INTO run_source SELECT id, 9, 'list' || $bad || '.csv', hex(zeroblob(32)) FROM run;
"@
        $connection.Dispose()
        $site = Connect-CicDirectory hostile.cicdb
        $e = "$([char]27)[2J$([char]0x202E)"
        Write-List 'users.csv' 'User Name,Roles,DID', "anna,Agent$e,1$e"
    }

    AfterAll {
        $null = Connect-CicDirectory $path
        Pop-Location
    }

    It 'shows their codes: <_>' -ForEach @(
        'Get-CicStation', 'Get-CicPhone', 'Get-CicUser', 'Get-CicPhoneTemplate', 'Get-CicRole', 'Get-CicWorkgroup', 'Get-CicLicense -Unallocated'
        'Get-CicImport', 'Get-CicImport -Change', 'Get-CicImport -Change -Property *', 'Get-CicImport -Change -Since 0', 'Get-CicExtension'
        '(New-CicImportPlan -RemoveUser *).Changes', 'New-CicImportPlan -RemoveUser *', 'Test-CicUserCsv $TestDrive/users.csv'
        'Compare-CicDirectory -DifferenceDirectory (Connect-CicDirectory $path -NoDefault)'
    ) {
        $objects = & ([scriptblock]::Create($_)) 3>$null

        $objects | Should -Not -BeNullOrEmpty
        $shown = $objects, ($objects | Format-Table), ($objects | Format-List) | Out-String -Width 300
        $shown -replace '\r?\n' | Should -Not -Match '[\x00-\x1f\x7f-\x9f\u202a-\u202e]'
        $shown | Should -Match '\\u001B\[2J'
    }
}
