BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/Site.ps1"

    # What the Tab key offers at the end of a line.
    function Get-Completion {
        param([Parameter(Mandatory)] [string] $Line)

        (TabExpansion2 $Line $Line.Length).CompletionMatches.CompletionText
    }
}

AfterAll {
    Disconnect-CicDirectory
}

Describe 'The Tab key' {
    It 'offers <Expected> after <Line>' -ForEach @(
        @{ Line = 'New-CicCsv -List '; Expected = 'Phone-TMM' }
        @{ Line = 'Get-CicCsvColumn -List '; Expected = 'User' }
        @{ Line = 'Get-CicRoleMatrix -Role '; Expected = "'Mobile Office User'" }
        @{ Line = 'Get-CicPhoneModel -Manufacturer '; Expected = 'Polycom' }
        @{ Line = 'New-CicPhoneTemplate -Manufacturer '; Expected = 'Polycom' }
        @{ Line = 'New-CicPhoneTemplate -Type '; Expected = "'Stand-alone Phone'" }
        @{ Line = 'Import-CicUserCsv -Encoding '; Expected = 'windows-1252' }
        @{ Line = 'Export-CicUserCsv -Encoding '; Expected = 'utf8NoBOM' }
    ) {
        Get-Completion $Line | Should -Contain $Expected
    }

    It 'offers <Expected>, and nothing else, after <Line>' -ForEach @(
        @{ Line = 'New-CicCsv Phone-'; Expected = 'Phone-Template', 'Phone-TMM' }
        @{ Line = 'Get-CicCsvColumn -List User -Name St'; Expected = "'Station Name'" }
        @{ Line = 'Get-CicRoleMatrix -Role mob'; Expected = "'Mobile Office User'" }
        @{ Line = "Get-CicRoleMatrix -Option 'Show Hold"; Expected = "'Show Hold Button'" }
        @{ Line = 'Get-CicPhoneModel -Manufacturer Pol'; Expected = 'Polycom' }
        @{ Line = 'Get-CicPhoneModel -Manufacturer ININ -Model '; Expected = "'Interaction SIP Station'", "'Soft Phone'" }
        @{ Line = 'New-CicPhoneTemplate -Name x -Manufacturer Polycom -Model IP67'; Expected = 'IP670' }
        @{ Line = 'New-CicPhoneTemplate -Name x -Type St'; Expected = "'Stand-alone Phone'" }
        @{ Line = 'Import-CicUserCsv x.csv -Encoding win'; Expected = 'windows-1252' }
        @{ Line = 'Export-CicUserCsv x.csv -Encoding utf8N'; Expected = 'utf8NoBOM' }
    ) {
        Get-Completion $Line | Sort-Object | Should -BeExactly ($Expected | Sort-Object)
    }

    It 'offers the formats of phone lists' {
        Get-Completion 'Export-CicPhoneCsv -Format ' | Should -Be 'Template', 'TMM'
    }

    It 'offers the properties of what is imported' {
        Get-Completion 'Import-CicUserCsv users.csv | Where-Object Ro' | Should -Contain 'Roles'
        Get-Completion 'Test-CicUserCsv users.csv | Sort-Object Sev' | Should -Contain 'Severity'
    }
}

Describe 'The Tab key, where a directory is connected,' {
    BeforeAll {
        $ErrorActionPreference = 'Stop'
        $null = Connect-CicDirectory (Join-Path $TestDrive 'site.cicdb') -Create
        $given = @{ Location = 'Site B'; RegistrationGroup = 'Remote'; Workgroup = 'Sales' }
        Initialize-CicDirectory -Administrator admin @given -WarningAction SilentlyContinue
        $null = New-CicPhoneTemplate 'My Polycom' -Manufacturer Polycom -Model IP600
        Add-CicUser @{ UserName = 'jdoe'; Roles = 'Clerks' } -WarningAction SilentlyContinue
    }

    It 'offers <Expected>, and nothing else, after <Line>' -ForEach @(
        @{ Line = 'Get-CicPhoneTemplate '; Expected = "'My Polycom'" }
        @{ Line = 'Set-CicPhoneTemplate x -Location Si'; Expected = "'Site B'" }
        @{ Line = 'Remove-CicPhoneTemplate '; Expected = "'My Polycom'" }
        @{ Line = 'New-CicPhoneTemplate -RegistrationGroup R'; Expected = 'Remote' }
        @{ Line = 'New-CicPhoneTemplate -TimeZone UT'; Expected = 'UTC' }
        @{ Line = 'New-CicPhoneTemplate -AudioProtocol '; Expected = 'RTP', 'SRTP' }
        @{ Line = 'New-CicPhoneTemplate -License Basic'; Expected = "'Basic Station License'" }
        @{ Line = 'New-CicPhoneTemplate -Classification Local'; Expected = 'Local', "'Local Operator'" }
        @{ Line = 'Set-CicLicense Basic'; Expected = "'Basic Station License'" }
        @{ Line = 'Get-CicRole C'; Expected = 'Clerks' }
        @{ Line = 'Get-CicWorkgroup S'; Expected = 'Sales' }
        @{ Line = 'Get-CicRoleMatrix -Role C'; Expected = 'Clerks' }
        @{ Line = 'Get-CicRoleMatrix -User j'; Expected = 'jdoe' }
        @{ Line = 'Get-CicImport -Change -Kind ph'; Expected = 'phone', "'phone template'" }
        @{ Line = 'Get-CicImport -Change -Kind user -Name j'; Expected = 'jdoe' }
        @{ Line = 'Get-CicImport -Change -Kind workgroup -Name '; Expected = 'CompanyOperator', 'Sales' }
        @{ Line = 'Get-CicImport -Change -Kind user -Property Pa'; Expected = 'Password' }
        @{ Line = 'Get-CicImport -Kind license -Property '; Expected = 'Count', 'Key', 'Name' }
        @{ Line = 'Get-CicImport -User '; Expected = [Environment]::UserName }
    ) {
        Get-Completion $Line | Sort-Object | Should -BeExactly ($Expected | Sort-Object)
    }
}
