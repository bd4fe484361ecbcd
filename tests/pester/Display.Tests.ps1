BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $PSStyle.OutputRendering = 'PlainText'
}

AfterAll {
    $PSStyle.OutputRendering = 'Host'
}

Describe 'What is shown' {
    It 'is a table of users' {
        $shown = Import-CicUserCsv (Get-SampleList 'User') -WarningAction SilentlyContinue | Out-String -Width 160

        $shown | Should -Match '(?m)^User Name\s+Display Name\s+Extension\s+Roles\s+Workgroups\s+Station\s*$'
        $shown | Should -Match 'Client2\s+Betsy Adams\s+1003\s+Agent, Business User\s+Support\s+Guest02'
        $shown | Should -Not -Match '1234'
    }

    It 'is a table of stations, their MAC addresses in pairs' {
        $shown = Import-CicStationCsv (Get-SampleList 'SIP Station') -WarningAction SilentlyContinue | Out-String -Width 160

        $shown | Should -Match 'SIPPhone1\s+Workstation\s+5556\s+10:11:12:13:14:1A\s+Polycom IP600'
    }

    It 'is a table of phones, by model or by template' {
        $phones = Get-SampleList 'Managed IP Phone List-TMM'
        $templates = Get-SampleList 'Managed IP Phone List-Template'

        $shown = Import-CicPhoneCsv $phones -WarningAction SilentlyContinue | Out-String -Width 160
        $shown | Should -Match 'PolycomAgent2\s+Workstation\s+7202\s+00:04:F2:04:F6:A9\s+Polycom IP601'
        $shown | Should -Match 'PolycomLobby2\s+Stand-alone Phone\s+7102\s+Polycom IP330'

        $shown = Import-CicPhoneCsv $templates | Out-String -Width 160
        $shown | Should -Match 'AgentSSP-PC1\s+7301\s+AgentPC1.lab.local\s+My Agent SSP Template'
    }

    It 'is a table of issues, file by file' {
        $shown = Get-SampleList 'SIP Station' | Test-CicStationCsv | Out-String -Width 160

        $shown | Should -Match 'List: .*CSV SIP Station List.csv'
        $shown | Should -Match '(?m)^\s+3 Warning\s+PlaceholderValue\s+Connection Address .* contains the placeholder ''<server>'' '
    }

    It 'is the role table as the vendor prints it' {
        $shown = Get-CicRoleMatrix -AsTable | Out-String -Width 100

        $shown | Should -Match '(?m)^Option\s+Admin.\s+Superv.\s+Agent\s+Operator\s+Business\s+Billable\s+Mobile\s*$'
    }

    Context 'of a directory' {
        BeforeAll {
            $null = Connect-CicDirectory (Join-Path $TestDrive 'site.cicdb') -Create
            Initialize-CicDirectory -Administrator admin -License @{ 'Basic Station License' = 1 }
            $null = New-CicPhoneTemplate 'ISS' -Manufacturer ININ -Model 'Interaction SIP Station'
            $null = @{ Name = 'S1'; Extension = '5001' }, @{ Name = 'S2' } | Add-CicStation -License 'Basic Station License'
            Write-List 'stations.csv' 'Name,Extension', 'S1,5002', 'S2,', 'S3,'
            $script:plan = New-CicImportPlan -Station (Join-Path $TestDrive 'stations.csv') -OnConflict Update
        }

        AfterAll { Disconnect-CicDirectory }

        It 'is a plan that reads like a diff' {
            $lines = ($plan | Out-String -Width 100) -split '\r?\n'

            $lines | Should -Contain "~ station 'S1'"
            $lines | Should -Contain '    Extension: 5001 -> 5002'
            $lines | Should -Contain "+ station 'S3' (Type: Workstation)"
            $lines | Should -Contain '1 to create, 1 to update, 1 unchanged'
        }

        It 'is a table of changes' {
            $plan.Changes | Out-String -Width 100 | Should -Match '1 Update\s+station\s+S1\s+Extension: 5001 -> 5002'
        }

        It 'is a table of licenses, and of who lacks one' {
            Get-CicLicense 'Basic*' | Out-String -Width 100 | Should -Match 'Basic Station License\s+1\s+1\s+0\s+1'
            Get-CicLicense -Unallocated | Out-String -Width 100 | Should -Match 'S2\s+Basic Station License'
        }

        It 'is a table of templates, roles, workgroups and runs' {
            Get-CicPhoneTemplate | Out-String -Width 100 | Should -Match 'ISS\s+Workstation\s+ININ Interaction SIP Station\s+<Default Registration Group>'
            Get-CicRole Operator | Out-String -Width 100 | Should -Match 'Operator\s+1\s+24'
            Get-CicWorkgroup | Out-String -Width 100 | Should -Match 'CompanyOperator\s+Company Operator\s+2'
            Get-CicImport | Out-String -Width 100 | Should -Match '3 [-0-9]+ [:0-9]+ +\S+ +\+2 +Add-CicStation'
        }

        It 'is a directory as a list' {
            Get-CicDirectory | Out-String -Width 100 | Should -Match '(?m)^Stations\s+: 2\s*$'
        }
    }

    It 'is a table of columns' {
        Get-CicCsvColumn User | Out-String -Width 160 | Should -Match '(?m)^User Name\s+yes\s+'
    }

    It 'is one line for an issue in a text' {
        "$(Test-CicStationCsv (Get-SampleList 'SIP Station'))" | Should -BeLike '*CSV SIP Station List.csv:3: Warning PlaceholderValue: *'
    }
}
