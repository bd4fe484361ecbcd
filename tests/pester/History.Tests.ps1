#Requires -Version 7.4

# Who changed what, when, and what was it before: questions that are asked months later.

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/Site.ps1"
    Push-Location $TestDrive
    $script:site = Initialize-Site history.cicdb
    & {
        Add-CicStation @{ Name = 'Desk1'; Extension = '501' }, @{ Name = '[1]'; Extension = '502' }
        Set-Content staff.csv 'User Name,Extension,Roles,Password', 'anna,4001,Agent,7394018526', 'bert,4002,Agent,8405129637'
        Import-CicUserCsv staff.csv | Add-CicUser
        Set-CicUser anna -AddRole Supervisor
        Rename-CicUser anna anne
        Set-CicUser anne -Extension 4003 -Location Berlin
        Add-CicUser @{ UserName = 'anna'; Extension = '4001' }
        Reset-CicUserPassword bert
        Remove-CicUser bert -Confirm:$false
        Rename-CicStation Desk1 Reception
    } *> $null

    # Runs 1 to 10: other people made some of them, at other times.
    $connection = Open-Sqlite $site.Path
    Invoke-Sqlite $connection "UPDATE run SET user = 'CORP\carla', time = '2026-02-28T12:00:00.0000000Z' WHERE id IN (2, 3)"
    Invoke-Sqlite $connection "UPDATE run SET user = 'SALES\carla', time = '2026-03-01T12:00:00.0000000Z' WHERE id = 4"
    Invoke-Sqlite $connection "UPDATE run SET user = 'david', time = '2026-03-31T12:00:00.0000000Z' WHERE id IN (5, 6)"
    $connection.Dispose()
}

AfterAll {
    Disconnect-CicDirectory
    Pop-Location
}

Describe 'The changes of an object' {
    It 'are found by <Name>' -ForEach @(
        @{ Name = 'anne'; Run = 6, 5, 4, 3 }
        @{ Name = 'ANNA'; Run = 7, 6, 5, 4, 3 }
        @{ Name = 'ann?'; Run = 7, 6, 5, 4, 3, 1 }
        @{ Name = '[1]'; Run = 2 }
        @{ Name = '`[1`]'; Run = 2 }
        @{ Name = 'bert'; Run = 9, 8, 3 }
        @{ Name = 'Reception'; Run = 10, 2 }
        @{ Name = 'x*'; Run = @() }
    ) {
        # The administrator of the site is one of those that a pattern finds.
        $found = @(Get-CicImport -Change -Kind user, station -Name $Name | Where-Object Name -NE admin)

        $found.Run | Should -Be @($Run | Where-Object { $_ -ne 1 })
        @(Get-CicImport -Name $Name -Kind user, station | Where-Object Id -NE 1).Id | Should -Be @($Run | Where-Object { $_ -ne 1 })
    }

    It 'say who, when, where, how, and what it was before, in one line' {
        $change = Get-CicImport -Change -Name anne -Property Extension | Select-Object -First 1

        $change.Run, $change.User, $change.Kind, $change.Name, $change.Property, $change.Old, $change.New | Should -Be 6, david, user, anne, Extension, '4001', '4003'
        $change.Time | Should -Be ([datetime]'2026-03-31T12:00:00Z')
        $change.Computer | Should -Be ([Environment]::MachineName)
        $change.Command | Should -Be "Set-CicUser -Extension '4003' -Location 'Berlin' -UserName 'anne'"
        $change.Text | Should -Be "Changed user 'anne' (Extension: 4001 -> 4003)"
    }

    It 'have all properties together unless some are selected' {
        $whole = Get-CicImport -Change -Id 6 -Kind user
        $whole.Properties.ToString(), $whole.Property, $whole.Text | Should -Be 'Extension: 4001 -> 4003|Location: Berlin', $null, "Changed user 'anne' (Extension: 4001 -> 4003; Location: Berlin)"

        (Get-CicImport -Change -Id 6 -Kind user -Property *).Property | Should -Be 'Extension', 'Location'
        (Get-CicImport -Change -Id 3 -Property 'Ext*', 'roles' | ForEach-Object { "$($_.Name) $($_.Property) $($_.New)" }) |
            Should -Be 'anna Extension 4001', 'anna Roles Agent', 'bert Extension 4002', 'bert Roles Agent'
        (Get-CicImport -Change -Name 'Reception' -Property 'Machine Name').Old | Should -Be 'Desk1', $null
    }

    It 'are those of a removed object too, with the list that it came from' {
        $changes = Get-CicImport -Change -Name bert

        $changes.Text[0], "$($changes[0])" | Should -Be "Removed user 'bert'", "Remove user 'bert'"
        $changes[0].Properties.Property | Should -Contain 'Extension'
        [IO.Path]::GetFileName($changes[-1].Path), $changes[-1].Line | Should -Be 'staff.csv', 3
    }

    It 'are limited to accounts, <Account>, with or without the domain' -ForEach @(
        @{ Account = 'CORP\carla'; Run = 3, 2 }
        @{ Account = 'carla'; Run = 4, 3, 2 }
        @{ Account = 'SALES\*'; Run = 4 }
        @{ Account = 'd*', 'CORP\*'; Run = 6, 5, 3, 2 }
    ) {
        (Get-CicImport -User $Account).Id | Should -Be $Run
        (Get-CicImport -User $Account -Change).Run | Select-Object -Unique | Should -Be $Run
    }

    It 'are limited to a period, from its beginning to before its end' {
        (Get-CicImport -After 2026-03-01T12:00:00Z -Before 2026-03-31T12:00:00Z).Id | Should -Be 4
        (Get-CicImport -Before 2026-03-31T12:00:01Z).Id | Should -Be 6, 5, 4, 3, 2
        (Get-CicImport -After 2026-04-01 -Change -Kind user -Name anna, bert).Run | Should -Be 9, 8, 7
        Get-CicImport -Id 2 -After 2026-03-01 | Should -BeNullOrEmpty
    }

    It 'combine all limits' {
        (Get-CicImport -Change -Kind user -Name ann* -Property Roles -User *carla -Before 2026-03-01).New | Should -Be 'Agent'
    }
}

Describe 'What the log does not know' {
    It 'is an error, <Id>, that names what was probably meant, and does not end the command' -ForEach @(
        @{ Script = { Get-CicImport -Change -Name ana, bert }; Id = 'ChangeNotFound'; Text = "*'ana'*'anna'?"; Count = 3 }
        @{ Script = { Get-CicImport -Change -Kind station -Name bert }; Id = 'ChangeNotFound'; Text = "*'bert'*"; Count = 0 }
        @{ Script = { Get-CicImport -Change -Property Extensions, Location -Kind user }; Id = 'PropertyNotFound'; Text = "*'Extensions'*'Extension'?"; Count = 1 }
        @{ Script = { Get-CicImport -User carl, david }; Id = 'AccountNotFound'; Text = "*'carl'*'CORP\carla'*"; Count = 2 }
        @{ Script = { Get-CicImport -Change -Name 'a['; Get-CicImport 2 }; Id = 'ChangeNotFound'; Text = "*'a?'*"; Count = 1 }
        @{ Script = { Get-CicImport -Property 'Password Hash' }; Id = 'PropertyNotFound'; Text = "*'Password Hash'*"; Count = 0 }
    ) {
        $run = Invoke-Recorded $Script

        $run.Error.FullyQualifiedErrorId | Should -Be "$Id,CicCsvImport.Commands.GetCicImportCommand"
        "$($run.Error)" | Should -BeLike $Text
        $run.Output | Should -HaveCount $Count
        { $ErrorActionPreference = 'Stop'; & $Script } | Should -Throw -ErrorId "$Id,*"
    }

    It 'is an empty period' {
        { Get-CicImport -After 2026-03-01 -Before 2026-03-01 } | Should -Throw -ErrorId 'ReversedPeriod,*'
    }
}

Describe 'The changes of the log' {
    It 'are exported as columns that can be read, without names of types' {
        Get-CicImport -Change -Property * | Export-Csv changes.csv
        $rows = Import-Csv changes.csv

        $rows | Where-Object { $_.Name -eq 'anna' -and $_.Property -eq 'Roles' -and $_.Run -eq 4 } |
            ForEach-Object { $_.User, $_.Old, $_.New } | Should -Be 'SALES\carla', 'Agent', 'Agent|Supervisor'
        Get-Content changes.csv | Should -Not -Match 'System\.|CicCsvImport\.|@\{'
        Get-CicImport -Change | ConvertTo-Html | Should -Not -Match 'System\.|CicCsvImport\.|@\{'
        Get-CicImport -Change | ConvertTo-Csv | Should -Not -Match 'System\.|CicCsvImport\.|@\{'
    }

    It 'have no password and no hash, only that one was set' {
        $all = Get-CicImport -Change -Property * | Format-List -Property * | Out-String -Width 400

        $all + (Get-CicImport -Change | ConvertTo-Json -Depth 5 -WarningAction SilentlyContinue) | Should -Not -Match '7394018526|8405129637|pbkdf2|PasswordHash'
        (Get-CicImport -Change -Name bert -Property Password).New | Should -Be $null, '(set)', '(set)'
    }

    It 'are shown whole on 80 columns' {
        $shown = Get-CicImport -Change -Kind User -Name anna | Out-String -Width 80

        $shown.Split("`n").TrimEnd().Length | Should -Not -BeGreaterThan 80
        $shown -replace '\s' | Should -BeLike '*Extension:4001;Roles:Agent*'
    }

    It 'come one by one, and end with the pipeline' {
        $first = Get-CicImport -Change -Property Ext* | Select-Object -First 1
        $first.Run | Should -Be 9
        # The file is not held open.
        Move-Item $site.Path moved.cicdb
        Move-Item moved.cicdb $site.Path
    }

    It 'name the objects that commands take from the pipeline' {
        (Get-CicImport -Change -Name anne -Property Location | Set-CicUser -Location Hamburg -PassThru 6> $null).Location | Should -Be 'Hamburg'
        Undo-CicImport -Last -Confirm:$false 6> $null
    }

    It 'have all kinds of objects' {
        $known = (Get-Command Get-CicImport).Parameters['Kind'].Attributes.ValidValues
        (Get-CicImport -Change).Kind | Select-Object -Unique | Where-Object { $_ -notin $known } | Should -BeNullOrEmpty
        $known | Should -HaveCount 10
    }
}

Describe 'A work sheet' {
    It 'has what differs since a run, container by container' {
        $sheet = Get-CicImport -Change -Since 5

        $sheet | ForEach-Object { "$($_.Container): $_" } | Where-Object { $_ -notmatch 'Create user|Password' } | Should -Be @(
            "Stations: Update station 'Reception': Name: Desk1 -> Reception"
            "Stations: Update station 'Reception': MachineName: Desk1 -> Reception"
            "Users: Remove user 'bert'"
            "Users: Update user 'anne': Extension: 4001 -> 4003"
            "Users: Update user 'anne': Location: Berlin"
        )
        ($sheet | Where-Object Action -EQ Create).Name | Select-Object -Unique | Should -Be anna
        ($sheet | Where-Object Property -EQ Name).OldName | Should -Be Desk1
        # The location was changed by a test before, and that was undone in run 12. The extension is of an earlier run.
        ($sheet | Where-Object Name -EQ anne | ForEach-Object { "$($_.Property) $($_.Run)" }) | Should -Be 'Extension 6', 'Location 12'
        # What a run did and another has undone.
        Get-CicImport -Change -Since (Get-CicImport -Last).Id | Should -BeNullOrEmpty
    }

    It 'is limited to objects and properties' {
        "$(Get-CicImport -Change -Since 5 -Name bert)" | Should -Be "Remove user 'bert'"
        (Get-CicImport -Change -Since 2 -Name anna -Property Extension).Name | Sort-Object | Should -Be 'anna', 'anne'
        (Get-CicImport -Change -Since 5 -Kind station).Property | Should -Be 'Name', 'MachineName'
        (Get-CicImport -Change -Since 0 -Kind role).Container | Select-Object -Unique | Should -Be 'Roles'
    }

    It 'is shown under the headings of its containers, and exported as columns' {
        $shown = Get-CicImport -Change -Since 5 | Out-String -Width 100

        [regex]::Matches($shown, 'Container: (\w+)').ForEach{ $_.Groups[1].Value } | Should -Be 'Stations', 'Users'
        Get-CicImport -Change -Since 0 | ConvertTo-Csv | Should -Not -Match 'System\.|CicCsvImport\.|pbkdf2|7394018526'
    }

    It 'is refused for a run that does not exist' {
        { Get-CicImport -Change -Since 99 -ErrorAction Stop } | Should -Throw -ErrorId 'ImportNotFound,*'
        { Get-CicImport -Change -Since -1 } | Should -Throw -ErrorId 'ParameterArgumentValidationError,*'
    }
}

Describe 'The ten questions of the help' {
    BeforeDiscovery {
        . "$PSScriptRoot/Common.ps1"
        $text = (Get-Help about_CicHistory | Out-String) -replace "`r"
        $script:questions = [regex]::Matches($text, '(?m)^    (\d+)\. (.+)\n\n((?: {8}.+\n?)+)').ForEach{
            @{ Number = [int]$_.Groups[1].Value; Question = $_.Groups[2].Value; Code = $_.Groups[3].Value }
        }
    }

    BeforeAll {
        $null = Initialize-Site audit.cicdb
        & {
            Set-Content new.csv 'User Name,Extension,Roles', 'anna,4001,Agent', 'bert,4002,Agent'
            Set-Content moves.csv 'User Name,Roles', 'bert,Agent|Supervisor'
            Set-Content leavers.csv 'User Name', 'bert'
            Import-CicUserCsv new.csv | Add-CicUser
            New-CicImportPlan -User moves.csv -OnConflict Update | Invoke-CicImportPlan
            Set-CicUser anna -AddRole Administrator
            Set-CicUser anna -Extension 4005
            Set-CicUser bert -Extension 4001
            Reset-CicUserPassword anna
            Set-CicUser anna -Location Here
            Undo-CicImport -Last -Confirm:$false
            New-CicImportPlan -RemoveUser leavers.csv | Invoke-CicImportPlan
        } *> $null
        $connection = Open-Sqlite (Get-CicDirectory).Path
        Invoke-Sqlite $connection "UPDATE run SET user = 'CORP\carla', time = '2026-02-01T12:00:00.0000000Z' WHERE id < 3"
        Invoke-Sqlite $connection "UPDATE run SET user = 'david', time = '2026-03-10T12:00:00.0000000Z' WHERE id = 3"
        Invoke-Sqlite $connection "UPDATE run SET user = 'CORP\carla', time = '2026-03-15T12:00:00.0000000Z' WHERE id = 4"
        Invoke-Sqlite $connection "UPDATE run SET user = 'david', time = '2026-04-15T12:00:00.0000000Z' WHERE id > 4"
        $connection.Dispose()

        # What each of them answers, here.
        $script:answers = @{
            1  = { $answer.Run, $answer.User | Should -Be 4, 'CORP\carla' }
            2  = { $answer.Run, $answer.Name, $answer.User | Should -Be 3, bert, david }
            3  = { (Import-Csv march.csv).Run | Select-Object -Unique | Should -Be 4, 3 }
            4  = { $answer.Run | Select-Object -Unique | Should -Be 4, 2, 1 }
            5  = { $answer.User, [IO.Path]::GetFileName($answer.Path), $answer.Line | Should -Be david, leavers.csv, 2 }
            6  = { $answer.Name, $answer.User | Should -Be anna, david }
            7  = { $answer | ForEach-Object { "$($_.Name) $($_.Old) $($_.New)" } | Should -Be 'bert 4001 ', 'bert 4002 4001', 'anna 4001 4005', 'anna  4001' }
            8  = { $answer.Run, $answer.UndoneBy, $answer.Text | Should -Be 8, 9, "Changed user 'anna' (Location: Here)" }
            9  = { $answer.Run | Should -Be 10, 6, 3, 2; @($answer.Fingerprint -ne $null).Count | Should -Be 2; $answer[2].Fingerprint | Should -Be (Get-CicImport 3).Fingerprint }
            10 = { $answer.Id | Should -Be 9, 8, 7, 6, 5, 4, 2, 1 }
        }
    }

    It 'are ten' {
        (Get-Help about_CicHistory | Out-String) -split '\r?\n' -match '^    \d+\. ' | Should -HaveCount 10
    }

    It '<Number>. <Question>' -ForEach $questions {
        $code = [scriptblock]::Create($Code)
        $code.Ast.EndBlock.Statements | Should -HaveCount 1

        $answer = @(& $code)

        $answers.ContainsKey($Number) | Should -BeTrue
        . $answers[$Number]
    }
}
