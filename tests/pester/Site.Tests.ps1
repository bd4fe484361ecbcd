# A site from nothing to a committed, reported, exported and undone one, as a user would do it in an afternoon.

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/Site.ps1"
    Push-Location $TestDrive
    Copy-Item (Get-SampleList 'SIP Station') stations.csv
    Copy-Item (Get-SampleList 'Managed IP Phone List-TMM') phones.csv
    # The vendor's users, at stations of the vendor's list.
    (Get-Content (Get-SampleList User)) -replace 'geminitwin', 'SIPPhone1' -replace 'Guest01', 'SIPPhone2' -replace 'Guest02', 'SIPPhone3' | Set-Content users.csv
    Set-StrictMode -Version Latest
}

AfterAll {
    Pop-Location
}

# The tests are one story: each begins where the one before ended.
Describe 'A site' {
    It 'is created' {
        $created = Connect-CicDirectory site.cicdb -Create

        $created.Path | Should -Be "$TestDrive/site.cicdb"
        $created.Revision | Should -Be 0
        (Get-CicDirectory).Id | Should -Be $created.Id
        Get-CicImport | Should -BeNullOrEmpty
    }

    It 'is filled with what every site has' {
        $users = Initialize-CicDirectory -Administrator anna.admin -RegistrationGroup 'Remote Agents' -License @{ 'Basic Station License' = 2 } -PassThru

        $users.UserName | Sort-Object | Should -Be 'anna.admin', 'Operator'
        $users | ForEach-Object { $_.Password | Should -BeOfType securestring }
        (Get-CicDirectory).Roles | Should -HaveCount 7
        (Get-CicUser Operator).Roles | Should -Be 'Operator'
        (Get-CicUser anna.admin).Roles | Should -Be 'Administrator'
        (Get-CicDirectory).RegistrationGroups | Should -Be '<Default Registration Group>', 'Remote Agents'
    }

    It 'is filled a second time without a change' {
        $null = Initialize-CicDirectory -Administrator anna.admin -PassThru | Should -BeNullOrEmpty

        (Get-CicDirectory).Revision | Should -Be 1
    }

    It 'judges lists by what it has' {
        (Test-CicUserCsv users.csv).Code | Should -Contain 'UnknownStation'
    }

    It 'has a plan of three lists, that shows what it would do' {
        $lists = @{ Station = 'stations.csv'; Phone = 'phones.csv'; User = 'users.csv' }
        $script:plan = New-CicImportPlan @lists -AllClassifications -StationLicense 'Basic Station License' -WarningAction SilentlyContinue -WarningVariable script:warnings

        $plan.Conflict | Should -Be 0
        $plan.Update | Should -Be 0
        $plan.Create | Should -BeGreaterThan 10
        $plan.Sources.Path | Should -Be "$TestDrive/stations.csv", "$TestDrive/phones.csv", "$TestDrive/users.csv"
        $plan.Sources[2].Sha256 | Should -Be (Get-FileHash users.csv).Hash
        "$warnings" | Should -Not -Match 'UnknownStation' -Because 'the stations are in the same plan'
        $plan | Out-String -Width 200 | Should -Match 'SIPPhone'
        (Get-CicDirectory).Revision | Should -Be 1
    }

    It 'takes exactly that plan, tells each change and sums them up' {
        $script:results = Invoke-CicImportPlan $plan -InformationVariable summary 6> $null

        $results | Should -HaveCount $plan.Changes.Count
        $results.Name | Should -Be $plan.Changes.Name
        $results | ForEach-Object { $_.Run | Should -Be 2 }
        "$summary" | Should -Match "^Run 2: $($plan.Create) created, 0 updated, 0 removed\."
        "$summary" | Should -Match 'Undo-CicImport 2'
        @($results | Where-Object { $_.Kind -eq 'user' }).Count | Should -BeGreaterThan 0
        $results | Where-Object { $_.Kind -eq 'user' -and $_.Action -eq 'Create' } | ForEach-Object { $_.Password | Should -BeOfType securestring }
        $results | Where-Object { $_.Kind -ne 'user' } | ForEach-Object { $_.Password | Should -BeNullOrEmpty }
    }

    It 'has what was in the lists' {
        (Get-CicUser).UserName | Should -Contain (Import-Csv users.csv)[0].'User Name'
        (Get-CicStation | Where-Object Type -NotLike 'Managed*').Count | Should -Be @(Import-Csv stations.csv).Count
        Get-CicPhone | Should -Not -BeNullOrEmpty
        (Get-CicStation | Where-Object Type -Like 'Managed*').Name | Should -Be (Get-CicPhone).Name
        Get-CicStation -Unallocated | Should -Not -BeNullOrEmpty -Because 'there are two licenses'
    }

    It 'refuses the same plan a second time, and the same lists' {
        { Invoke-CicImportPlan $plan } | Should -Throw -ErrorId 'DirectoryMoved,*'
        (New-CicImportPlan -User users.csv -WarningAction SilentlyContinue).Conflict | Should -Be @(Import-Csv users.csv).Count
        (Get-CicDirectory).Revision | Should -Be 2
    }

    It 'takes one more user, and gives it back' {
        $added = Add-CicUser @{ UserName = 'carl'; Workgroups = 'CompanyOperator' } -StartExtension 7000 -PassThru 6> carl.txt

        $added.UserName | Should -Be 'carl'
        $added.Extension | Should -Be '7000'
        $added.Workgroups | Should -Be 'CompanyOperator'
        $added.Password | Should -BeOfType securestring
        (Get-CicUser carl).Password | Should -BeNullOrEmpty
        Get-Content carl.txt -Raw | Should -Match 'Run 3: 1 created'
    }

    It 'says in one line what was done, and how to undo it' {
        Set-CicUser carl -Location Here *>&1 | Should -Match '^Run \d+: 0 created, 1 updated, 0 removed\. To undo it, run Undo-CicImport \d+\.$'
        Set-CicUser carl -Location Here *>&1 | Should -Be 'Nothing was changed.'
        Add-CicStation @{ Name = 'quiet' } -WarningAction SilentlyContinue *>&1 | Should -Match '^Run \d+: 1 created, 0 updated, 0 removed\.'
        Remove-CicStation quiet -Confirm:$false *>&1 | Should -Match '^Run \d+: 0 created, 0 updated, 1 removed\.'
        # The user should not have to guess which run -Last means.
        Undo-CicImport -Last -Confirm:$false *>&1 | Should -Match '^Run \d+ \(Remove-CicStation .*\) was undone by run \d+\. To redo it, run Undo-CicImport \d+\.$'
        Remove-CicStation quiet -Confirm:$false 6> $null | Should -BeNullOrEmpty
    }

    It 'says with -Verbose which objects a removal and an undo change' {
        $removed = Remove-CicUser carl -Confirm:$false -Verbose *>&1
        $undone = Undo-CicImport -Last -Confirm:$false -Verbose *>&1

        $removed | Should -HaveCount 3
        "$($removed[0])" | Should -Be "user 'carl': Remove"
        "$($removed[1])" | Should -BeLike '*"Remove user ''carl''" on target*'
        "$($undone[0])" | Should -Be "user 'carl': Create"
        "$($undone[1])" | Should -BeLike '*"Undo run *: creates 1 object" on target*'
        (Get-CicUser carl).Location | Should -Be 'Here'
    }

    It 'keeps passwords for a report' {
        $results | Export-CicPasswordReport passwords.csv

        'passwords.csv' | Should -Exist
        @(Import-Csv passwords.csv).Count | Should -Be @(Import-Csv users.csv).Count
        if (-not $IsWindows) {
            (Get-Item passwords.csv).UnixMode | Should -Be '-rw-------'
        }
    }

    It 'comes out as lists in the vendor''s format' {
        Get-CicStation | Export-CicStationCsv stations-out.csv -WarningAction SilentlyContinue -InformationAction SilentlyContinue 3> $null
        Get-CicPhone | Export-CicPhoneCsv phones-out.csv
        Get-CicUser | Export-CicUserCsv users-out.csv

        foreach ($list in 'stations', 'phones', 'users') {
            $headings = (Get-Content "$list-out.csv" -TotalCount 1) -split ','
            (Get-Content "$list.csv" -TotalCount 1) -split ',' | ForEach-Object { $_ | Should -BeIn $headings }
        }

        Test-CicUserCsv users-out.csv -Quiet | Should -BeOfType bool
        (Import-Csv phones-out.csv).Name | Sort-Object | Should -Be ((Import-Csv phones.csv).Name | Where-Object { $_ -in (Get-CicPhone).Name } | Sort-Object)
    }

    It 'tells what was done, by whom, from which lists' {
        $runs = Get-CicImport

        $runs[0].Id | Should -Be $runs.Count
        $run = Get-CicImport 2
        $run.User | Should -Be ([Environment]::UserName)
        $run.Computer | Should -Be ([Environment]::MachineName)
        $run.Command | Should -BeLike 'Invoke-CicImportPlan*'
        $run.Time | Should -BeGreaterThan (Get-Date).AddMinutes(-30)
        $run.Created | Should -Be $plan.Create
        $run.Sources.Path | Should -Be $plan.Sources.Path
        $run.UndoneBy | Should -BeNullOrEmpty
        (Get-CicImport -Last).Id | Should -Be $runs[0].Id
        Get-CicImport 2 -Change | Should -HaveCount $plan.Create
        Get-CicImport | Out-String -Width 200 | Should -Match 'Invoke-CicImportPlan'
        { Get-CicImport 4711 -ErrorAction Stop } | Should -Throw -ErrorId 'ImportNotFound,*'
    }

    It 'undoes a run only if its objects have not been changed since, unless it is forced' {
        Set-CicUser (Import-Csv users.csv)[0].'User Name' -Location Moved

        { Undo-CicImport 2 } | Should -Throw -ErrorId 'TouchedSince,*'
        Undo-CicImport -Last -Confirm:$false
        $undone = Undo-CicImport -Confirm:$false 2 -PassThru

        $undone | Should -HaveCount $plan.Create
        $undone | ForEach-Object { $_.Action | Should -Be 'Remove' }
        (Get-CicImport 2).UndoneBy | Should -Be (Get-CicImport -Last).Id
        (Get-CicUser).UserName | Should -Be 'anna.admin', 'carl', 'Operator'
        Get-CicStation | Should -BeNullOrEmpty
        Get-CicPhone | Should -BeNullOrEmpty
    }

    It 'takes the undo back too' {
        Undo-CicImport -Confirm:$false (Get-CicImport -Last).Id

        (Get-CicImport 2).UndoneBy | Should -BeNullOrEmpty
        (Get-CicStation | Where-Object Type -NotLike 'Managed*').Count | Should -Be @(Import-Csv stations.csv).Count
    }

    It 'is there in the next session' {
        $revision = (Get-CicDirectory).Revision

        Invoke-NewSession "Import-Module '$ModuleManifest'; (Connect-CicDirectory '$TestDrive/site.cicdb').Revision; (Get-CicUser carl).Location" | Should -Be "$revision", 'Here'
    }

    It 'has no password in any stream, nor in the file' {
        $secret = '918273645546372819'
        $said = & {
            Add-CicUser @{ UserName = 'dora'; Password = $secret } -PassThru -Verbose
            New-CicImportPlan -User @{ UserName = 'emil'; Password = $secret } | Invoke-CicImportPlan -Verbose
            Set-CicUser dora -Password ([Net.NetworkCredential]::new('', $secret).SecurePassword) -PassThru -Verbose
            Get-CicImport -Change
            Get-CicUser
        } *>&1 | Format-List * | Out-String -Width 300

        $said | Should -Match 'dora'
        $said | Should -Not -Match $secret
        [Text.Encoding]::UTF8.GetString([IO.File]::ReadAllBytes("$TestDrive/site.cicdb")) | Should -Not -Match $secret
    }
}
