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

        $shown | Should -Match 'SIPPhone1\s+Workstation\s+5556\s+Polycom\s+IP600\s+10:11:12:13:14:1A'
    }

    It 'is a table of phones, by model or by template, with their state' {
        $phones = Get-SampleList 'Managed IP Phone List-TMM'
        $templates = Get-SampleList 'Managed IP Phone List-Template'

        $shown = Import-CicPhoneCsv $phones -WarningAction SilentlyContinue | Out-String -Width 160
        $shown | Should -Match 'PolycomAgent2\s+Polycom IP601\s+Workstation\s+7202\s+00:04:F2:04:F6:A9\s+Not registered'
        $shown | Should -Match 'PolycomLobby2\s+Polycom IP330\s+Stand-alone Phone\s+7102\s+Not provisioned'

        $shown = Import-CicPhoneCsv $templates | Out-String -Width 160
        $shown | Should -Match 'AgentSSP-PC1\s+My Agent SSP Template\s+7301\s+AgentPC1.lab.local\s+Not registered'
    }

    It 'is a table of issues, file by file' {
        $shown = Get-SampleList 'SIP Station' | Test-CicStationCsv | Out-String -Width 160

        $shown | Should -Match 'List: .*CSV SIP Station List.csv'
        $shown | Should -Match '(?m)^\s+3 Warning\s+ValueDropped\s+PlaceholderValue\s+Connection Address'
    }

    It 'is the role table as the vendor prints it' {
        $shown = Get-CicRoleMatrix -AsTable | Out-String -Width 250

        $shown | Should -Match '(?m)^Option\s+Administrator\s+Supervisor\s+Agent\s+Operator\s+Business User\s+Billable-Time User\s+Mobile Office\s*$'
    }

    It 'is a table of columns' {
        Get-CicCsvColumn User | Out-String -Width 160 | Should -Match '(?m)^User Name\s+yes\s+'
    }

    It 'is one line for an issue in a text' {
        "$(Test-CicStationCsv (Get-SampleList 'SIP Station'))" | Should -BeLike '*CSV SIP Station List.csv:3: Warning PlaceholderValue: *'
    }
}
