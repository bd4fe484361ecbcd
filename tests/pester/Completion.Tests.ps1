BeforeAll {
    . "$PSScriptRoot/Common.ps1"

    # What the Tab key offers at the end of a line.
    function Get-Completion {
        param([Parameter(Mandatory)] [string] $Line)

        (TabExpansion2 $Line $Line.Length).CompletionMatches.CompletionText
    }
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

    It 'offers the formats of phone lists' {
        Get-Completion 'Export-CicPhoneCsv -Format ' | Should -Be 'Template', 'TMM'
    }

    It 'offers the properties of what is imported' {
        Get-Completion 'Import-CicUserCsv users.csv | Where-Object Ro' | Should -Contain 'Roles'
        Get-Completion 'Test-CicUserCsv users.csv | Sort-Object Sev' | Should -Contain 'Severity'
    }
}
