# The vendor's own four lists.

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $ErrorActionPreference = 'Stop'
    $script:stations = Get-SampleList 'SIP Station'
    $script:byModel = Get-SampleList 'Managed IP Phone List-TMM'
    $script:byTemplate = Get-SampleList 'Managed IP Phone List-Template'
    $script:users = Get-SampleList 'User'
}

Describe 'The vendor''s list' {
    It 'of stations has a placeholder' {
        $issue = Test-CicStationCsv $stations

        $issue | Should -HaveCount 1
        $issue.Code, $issue.Line, $issue.Column | Should -BeExactly 'PlaceholderValue', 3, 'Connection Address'
        Import-CicStationCsv $stations -WarningAction SilentlyContinue | Should -HaveCount 4
    }

    It 'of phones by model has a type that is not supported, and imports five phones' {
        $issue = Test-CicPhoneCsv $byModel

        $issue | Should -HaveCount 1
        $issue.Code, $issue.Line, "$($issue.Effect)" | Should -BeExactly 'TypeNotSupported', 5, 'ValueReplaced'
        (Import-CicPhoneCsv $byModel -WarningAction SilentlyContinue).Type |
            Should -BeExactly 'Stand-alone Phone', 'Workstation', 'Workstation', 'Workstation', 'Stand-alone Phone'
    }

    It 'of phones by template is clean' {
        Test-CicPhoneCsv $byTemplate | Should -BeNullOrEmpty
        Import-CicPhoneCsv $byTemplate | Should -HaveCount 5
    }

    It 'of users has notices only' {
        (Test-CicUserCsv $users).Severity | Sort-Object -Unique | Should -BeExactly 'Notice'
        Test-CicUserCsv $users -Quiet | Should -BeExactly $true
        (Import-CicUserCsv $users -WarningAction SilentlyContinue).UserName | Should -BeExactly 'EICBulkCaller', 'Client1', 'Client2'
    }
}
