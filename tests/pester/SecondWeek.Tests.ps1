#Requires -Version 7.4

# The second week of a site, in commands as an administrator types them: leavers, joiners, moves, a renamed station, a replaced phone,
# lost passwords, and the questions of others. The tests are one story: each begins where the one before ended.

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/Site.ps1"
    Set-StrictMode -Version Latest
    $script:folder = New-Item -ItemType Directory "$TestDrive/secondweek"
    Push-Location $folder

    # The first week: 60 desks, 10 phones and 60 people.
    $null = Initialize-Site secondweek/site.cicdb
    1..60 | ForEach-Object { [pscustomobject]@{ Name = 'Desk{0:d2}' -f $_; Extension = "1$('{0:d2}' -f $_)" } } | Export-Csv stations.csv
    1..10 | ForEach-Object {
        [pscustomobject]@{ Name = 'Hall{0:d2}' -f $_; Type = 'Workstation'; Manufacturer = 'Polycom'; Model = 'IP650'; Address = '0004F20000{0:x2}' -f $_ }
    } | Export-Csv phones.csv
    1..60 | ForEach-Object {
        [pscustomobject]@{ 'User Name' = 'user{0:d2}' -f $_; Extension = "3$('{0:d2}' -f $_)"; 'Station Name' = 'Desk{0:d2}' -f $_; Location = ('Berlin', 'Hamburg')[$_ % 2] }
    } | Export-Csv users.csv
    New-CicImportPlan -Station stations.csv -Phone phones.csv -User users.csv -AllClassifications | Invoke-CicImportPlan 6> $null > $null
}

AfterAll {
    Disconnect-CicDirectory
    Pop-Location
}

Describe 'The second week' {
    It 'begins with a plan of the leavers and joiners, as HR sends them' {
        1..20 | ForEach-Object { [pscustomobject]@{ 'User Name' = 'user{0:d2}' -f $_; 'Last Day' = '2026-12-04' } } | Export-Csv leavers.csv
        # The joiners take the numbers and desks of leavers, and one of them has no desk.
        1..15 | ForEach-Object {
            [pscustomobject]@{ 'User Name' = 'new{0:d2}' -f $_; Extension = "3$('{0:d2}' -f $_)"; 'Station Name' = if ($_ -lt 15) { 'Desk{0:d2}' -f $_ } else { 'Desk99' } }
        } | Export-Csv joiners.csv

        $script:plan = New-CicImportPlan -User joiners.csv -RemoveUser leavers.csv -WarningVariable warnings 3> $null

        $plan.Create, $plan.Remove, $plan.Conflict | Should -Be 15, 20, 0
        $plan.Issues.Code | Should -Be 'UnknownStation'
        "$warnings" | Should -Match "joiners\.csv:16.*Desk99"
        $plan | Out-String -Width 120 | Should -Match '1 value of the lists is not imported'
    }

    It 'has the plan approved over the phone, and applies no other' {
        $plan | Export-CicImportPlan week2.json
        (Import-CicImportPlan week2.json).Fingerprint | Should -Be $plan.Fingerprint
        { Import-CicImportPlan week2.json | Invoke-CicImportPlan -Fingerprint '0000-0000-0000-0000' } | Should -Throw -ErrorId 'OtherFingerprint,*'
        (Get-CicUser new*) | Should -BeNullOrEmpty

        $script:joined = Import-CicImportPlan week2.json |
            Invoke-CicImportPlan -Fingerprint $plan.Fingerprint -PasswordReport joiners-passwords.csv -InformationVariable line 6> $null

        "$line" | Should -Match '^Run 3: 15 created, 0 updated, 20 removed\.'
        @(Get-CicUser new*).Count, @(Get-CicUser user*).Count | Should -Be 15, 40
        (Get-CicUser new01).Extension, (Get-CicUser new01).StationName | Should -Be '301', 'Desk01'
        @(Import-Csv joiners-passwords.csv).Count | Should -Be 15
        (Get-CicImport -Last).Fingerprint | Should -Be $plan.Fingerprint
    }

    It 'gives the server the list of the joiners with the same passwords' {
        $joined | Export-CicUserCsv joiners-for-the-server.csv -IncludePassword

        $sent = Import-Csv joiners-for-the-server.csv
        $handed = Import-Csv joiners-passwords.csv
        $sent.Password | Should -Be $handed.Password
        $sent.Password | Should -Not -Contain ''
    }

    It 'moves forty people, in rings and in chains' {
        # Each one takes the desk and the number of the next; the last one those of the first.
        $people = @(Get-CicUser user*)
        $moves = 0..39 | ForEach-Object {
            $next = $people[($_ + 1) % 40]
            [pscustomobject]@{ UserName = $people[$_].UserName; Extension = $next.Extension; StationName = $next.StationName }
        }

        $moves | Set-CicUser -InformationVariable line -WarningVariable warnings 6> $null

        "$line" | Should -Match '^Run 4: 0 created, 40 updated, 0 removed\.'
        (Get-CicUser user21).Extension, (Get-CicUser user60).Extension | Should -Be '322', '321'
        $warnings | Should -BeNullOrEmpty
    }

    It 'finds who has a number, and one that is free' {
        (Get-CicExtension 322).Name | Should -Be 'user21'
        $free = Get-CicExtension -From 316 -To 320 -Free
        $free.Extension | Should -Be '316', '317', '318', '319', '320'
    }

    It 'renames a station, and its user and its license follow' {
        Rename-CicStation Desk30 Reception 6> $null

        (Get-CicUser -Station Reception).UserName | Should -Be 'user29'
        (Get-CicStation Reception).Extension | Should -Be '130'
        Get-CicStation Desk30 -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
    }

    It 'replaces a broken phone by a new one at the same place' {
        Set-CicPhone Hall03 -Address 0004F2AAAAAA 6> $null

        (Get-CicPhone Hall03).Address | Should -Be '0004F2AAAAAA'
    }

    It 'gives new passwords to those who lost theirs' {
        $lost = Reset-CicUserPassword user21, user22 -PasswordReport lost.csv -Confirm:$false 6> $null

        $lost.UserName | Should -Be 'user21', 'user22'
        (Import-Csv lost.csv).'User Name' | Should -Be 'user21', 'user22'
    }

    It 'undoes a move of the wrong people, and keeps everything else' {
        Set-CicUser user2? -Location Hamburg 6> $null
        $wrong = (Get-CicImport -Last).Id
        Set-CicUser user40 -DisplayName 'Late Bloomer' 6> $null

        Undo-CicImport $wrong -Confirm:$false 6> $null

        (Get-CicUser user22, user23).Location | Should -Be 'Berlin', 'Hamburg'
        (Get-CicUser user40).DisplayName | Should -Be 'Late Bloomer'
        (Get-CicStation Reception).Name | Should -Be 'Reception'
    }

    It 'answers who changed a number, and what it was before' {
        $asked = Get-CicImport -Change -Kind user -Name user21 -Property Extension | Where-Object Action -EQ Update

        "$($asked.Run) $($asked.Old) $($asked.New)" | Should -Be '4 321 322'
        $asked.User, $asked.Command | Should -Not -BeNullOrEmpty
        # A renamed station is found by the name that it had.
        (Get-CicImport -Change -Kind station -Name Desk30).Run | Should -Be 5, 2
        $asked | Export-Csv answer.csv
        (Import-Csv answer.csv).Text | Should -Match '322'
    }

    It 'has a work sheet of everything since the first week' {
        $sheet = Get-CicImport -Change -Since 2

        ($sheet | Where-Object Action -EQ Remove).Name | Should -Contain 'user01'
        ($sheet | Where-Object { $_.Name -eq 'user21' -and $_.Property -eq 'Extension' }).New | Should -Be '322'
        $sheet | Out-String -Width 100 | Should -Match 'Container: Users'
    }

    It 'is compared with the full list of HR, which becomes a plan' {
        Get-CicUser user*, new* | Where-Object UserName -NE new15 | Export-CicUserCsv hr.csv 3> $null
        Add-Content hr.csv 'late,Lea,Tamm'

        $differences = Compare-CicDirectory -User hr.csv
        $differences | ForEach-Object { "$($_.Name) $($_.Difference)" } | Sort-Object -Unique | Should -Be 'late OnlyThere', 'new15 OnlyHere'

        $hr = Compare-CicDirectory -User hr.csv -AsPlan 3> $null
        $hr.Create, $hr.Update, $hr.Remove, $hr.Conflict | Should -Be 1, 0, 1, 0
        $null = Invoke-CicImportPlan $hr -PasswordReport late.csv 6> $null
        (Get-CicUser late).FirstName | Should -Be 'Lea'
        Compare-CicDirectory -User hr.csv | Should -BeNullOrEmpty
    }

    It 'ends with the list of those who are there, for HR' {
        Get-CicUser | Where-Object UserName -NotIn 'admin', 'Operator' | Select-Object UserName, DisplayName, Extension, StationName, Location |
            Export-Csv who-sits-where.csv

        @(Import-Csv who-sits-where.csv).Count | Should -Be 55
    }
}
