#Requires -Version 7.4

# A directory is compared with complete lists, and made equal to them.

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/Site.ps1"
    Push-Location $TestDrive
    $script:site = Initialize-Site compare.cicdb
    Add-CicStation @{ Name = 'Desk1'; Extension = '501' }, @{ Name = 'Desk2' } -WarningAction SilentlyContinue 6> $null
    Add-CicPhone @{ Name = 'Hall'; Type = 'Workstation'; Manufacturer = 'Polycom'; Model = 'IP650'; Address = '0004F2000001' } 6> $null
    1..4 | ForEach-Object { @{ UserName = "x$_"; FirstName = "F$_"; Extension = "60$_" } } | Add-CicUser -WarningAction SilentlyContinue 6> $null
    $script:content = [IO.File]::ReadAllBytes($site.Path)

    function Compare-Text {
        param([hashtable]$With)
        Compare-CicDirectory @With 3> $null | ForEach-Object { "$($_.Kind) $($_.Name) $($_.Difference) $($_.Property) $($_.Here)>$($_.There)".Trim(' >') }
    }
}

AfterAll {
    Disconnect-CicDirectory
    Pop-Location
}

Describe 'A directory compared with a full list' {
    BeforeEach {
        [IO.File]::WriteAllBytes($site.Path, $content)
        Get-ChildItem *.csv, *.json | Remove-Item
    }

    It 'differs in who is only here, who is only there, and in what' {
        Set-Content hr.csv 'User Name,First Name,Extension', 'X1,,601', 'x2,Bea,603', 'x3,F3,602', 'new,Neu,604'

        $found = Compare-CicDirectory -User hr.csv -WarningVariable warnings

        $warnings | Should -BeNullOrEmpty
        Compare-Text @{ User = 'hr.csv' } | Should -BeExactly @(
            'user x4 OnlyHere', 'user x2 Different FirstName F2>Bea', 'user x2 Different Extension 602>603'
            'user x3 Different Extension 603>602', 'user new OnlyThere')
        $found[1].Path, $found[1].Line | Should -Be (Convert-Path hr.csv), 3
        ($found | ConvertTo-Csv)[2] | Should -BeLike '"user","x2","Different","FirstName","F2","Bea",*hr.csv","3"'
        (Compare-CicDirectory -User hr.csv -IncludeEqual | Where-Object Difference -EQ Equal).Name | Should -Be 'x1'
    }

    It 'takes <What>' -ForEach @(
        @{ What = 'rows'; With = { @{ User = Import-Csv hr.csv } } }
        @{ What = 'a file'; With = { @{ User = Get-Item hr.csv } } }
        @{ What = 'objects of another reading'; With = { @{ User = Import-CicUserCsv hr.csv } } }
        @{ What = 'headings of its own'; With = { Set-Content own.csv 'Konto;Vorname', 'x1;Ann'; @{ User = 'own.csv'; HeaderMap = @{ Konto = 'User Name'; Vorname = 'First Name' } } } }
    ) {
        Set-Content hr.csv 'User Name,First Name', 'x1,Ann'

        Compare-Text (& $With) | Should -BeExactly 'user x2 OnlyHere', 'user x3 OnlyHere', 'user x4 OnlyHere', 'user x1 Different FirstName F1>Ann'
    }

    It 'has no difference in a blank cell, except with -ClearEmpty' {
        Set-Content hr.csv 'User Name,First Name', 'x1,', 'x2,F2', 'x3,F3', 'x4,F4'

        Compare-CicDirectory -User hr.csv | Should -BeNullOrEmpty
        Compare-Text @{ User = 'hr.csv'; ClearEmpty = $true } | Should -BeExactly 'user x1 Different FirstName F1'
        Compare-CicDirectory -User hr.csv -ClearEmpty -AsPlan | Invoke-CicImportPlan 6> $null
        (Get-CicUser x1).FirstName | Should -BeNullOrEmpty
        Compare-CicDirectory -User hr.csv -ClearEmpty | Should -BeNullOrEmpty
    }

    It 'is equal to itself' {
        Compare-CicDirectory -Station (Get-CicStation) -Phone (Get-CicPhone) -User (Get-CicUser) 3> $null | Should -BeNullOrEmpty
    }

    It 'reads well on 80 columns' {
        Set-Content hr.csv 'User Name,First Name,Workgroups', 'x1,Ann,Sales|Support'

        $shown = Compare-CicDirectory -User hr.csv 3> $null | Out-String -Width 80

        $shown | Should -BeLike '*Kind: user*Name*Difference Property*Here*There*x2*OnlyHere*x1*Different*FirstName*F1*Ann*'
        ($shown -split '\r?\n' | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual 80
        $shown | Should -Not -BeLike '*...*'
    }

    It 'is made equal by a plan that is shown, saved, approved and applied' {
        Set-Content hr.csv 'User Name,First Name,Extension', 'x1,Ann,602', 'x2,,601', 'new,Neu,604'

        $plan = Compare-CicDirectory -User hr.csv -AsPlan
        $plan.Create, $plan.Update, $plan.Remove, $plan.Conflict | Should -Be 1, 2, 2, 0
        $plan.ToDiff() -join "`n" | Should -BeLike "*- user 'x3'*- user 'x4'*~ user 'x1'*Extension: 601 -> 602*+ user 'new' (Extension: 604*"
        $plan.Options | Should -Be '-AsPlan'
        Export-CicImportPlan plan.json $plan
        $null = Import-CicImportPlan plan.json | Invoke-CicImportPlan -Fingerprint (Compare-CicDirectory -User hr.csv -AsPlan).Fingerprint 6> $null

        Compare-CicDirectory -User hr.csv | Should -BeNullOrEmpty
        (Get-CicUser new, x1).Extension | Should -Be '604', '602'
        Undo-CicImport -Last -Confirm:$false 6> $null
        (Get-CicUser x4).Extension | Should -Be '604'
    }

    It 'keeps Operator, the last administrator, passwords and stations of phones' {
        Set-Content hr.csv 'User Name,Roles,Password', 'Operator,Supervisor,84625170', 'x1,,73519264'
        Set-Content stations.csv 'Name,Extension', 'Desk1,501', 'Hall,999'
        Set-CicUser x1 -Password (ConvertTo-SecureString 19283746 -AsPlainText -Force) 6> $null

        $plan = Compare-CicDirectory -User hr.csv -Station stations.csv -AsPlan -WarningVariable warnings 3> $null

        $plan.Changes | Where-Object Name -In Operator, admin, Hall | Should -BeNullOrEmpty
        ($plan.Changes | Where-Object Name -EQ x1).Action | Should -Be Unchanged
        ($plan.Changes | Where-Object Action -EQ Remove).Name | Should -Be 'Desk2', 'x2', 'x3', 'x4'
        ($plan.Issues | Where-Object Code -EQ NotRemoved).Reason | Should -BeLike "*user 'admin' remains with the role Administrator*"
        $warnings -like "*not compared: 'Hall'*" | Should -HaveCount 1
        Invoke-CicImportPlan $plan 6> $null | Should -HaveCount 6
        Compare-CicDirectory -User hr.csv -Station stations.csv 3> $null | Should -BeNullOrEmpty
    }

    It 'keeps the last administrator the role that a list takes' {
        Set-Content hr.csv 'User Name,Roles,Extension', 'admin,Agent,700', 'x1,,', 'x2,,', 'x3,,', 'x4,,'

        Compare-Text @{ User = 'hr.csv' } | Should -BeExactly 'user admin Different Extension >700'
        Set-Content hr.csv 'User Name,Roles', 'x1,Administrator', 'x2,', 'x3,', 'x4,'
        Compare-Text @{ User = 'hr.csv' } | Should -BeExactly @(
            'user admin OnlyHere', 'user x1 Different Roles Business User>Administrator')
        $null = Compare-CicDirectory -User hr.csv -AsPlan | Invoke-CicImportPlan 6> $null
        (Get-CicUser).UserName | Should -Be 'Operator', 'x1', 'x2', 'x3', 'x4'
    }

    It 'removes the only other administrator if Operator is one' {
        Set-CicUser Operator -AddRole Administrator 6> $null
        Set-Content hr.csv 'User Name', 'x1', 'x2', 'x3', 'x4'

        Compare-Text @{ User = 'hr.csv' } | Should -BeExactly 'user admin OnlyHere'
        Compare-CicDirectory -User hr.csv -AsPlan | Invoke-CicImportPlan 6> $null | Should -HaveCount 5
        (Get-CicUser -Role Administrator).UserName | Should -Be Operator
    }

    It 'counts a row that does not import as listed: <What>' -ForEach @(
        @{ What = 'a name twice'; Lines = 'User Name,Extension', 'x1,1', 'x1,2'; Listed = 'x1' }
        @{ What = 'a second header'; Lines = 'User Name,Extension', 'x1,1', 'User Name,Extension'; Listed = 'x1' }
    ) {
        Set-Content hr.csv $Lines

        $plan = Compare-CicDirectory -User hr.csv -AsPlan 3> $null

        ($plan.Changes | Where-Object Action -EQ Remove).Name | Should -Be 'x2', 'x3', 'x4'
    }

    It 'counts a phone of an unknown template as listed' {
        Set-Content phones.csv 'Name,Template', 'Hall,Unknown'

        Compare-CicDirectory -Phone phones.csv 3> $null | Should -BeNullOrEmpty
        (Compare-CicDirectory -Phone phones.csv -AsPlan 3> $null).Changes | Should -BeNullOrEmpty
    }

    It 'removes nobody if <What>, except with -Force' -ForEach @(
        @{ What = 'a name is blank'; Lines = 'User Name,Extension', 'x1,601', ',602'; Why = '*1 row has no usable name*' }
        @{ What = 'a name is not valid'; Lines = 'User Name,Extension', 'x1,601', 'x:2,'; Why = '*1 row has no usable name*' }
        @{ What = 'a name is destroyed'; Lines = 'User Name,Extension', 'x1,601', '#N/A,602'; Why = '*1 row has no usable name*' }
        @{ What = 'a quote swallows a row'; Lines = 'User Name,Location', 'x1,"A', 'x2,B"'; Why = '*1 row has no usable name*' }
        @{ What = 'the list has no rows'; Lines = , 'User Name,Extension'; Why = '*the list has no rows*' }
    ) {
        Set-Content hr.csv $Lines

        $plan = Compare-CicDirectory -User hr.csv -AsPlan -WarningVariable warnings 3> $null

        $plan.Remove, $plan.Conflict | Should -Be 0, 0
        $warnings -like $Why | Should -HaveCount 1
        ($plan.Issues | Where-Object Code -EQ NotRemoved).Reason | Should -BeLike $Why
        (Compare-CicDirectory -User hr.csv 3> $null).Name | Should -Contain 'x4'
        $plan = Compare-CicDirectory -User hr.csv -AsPlan -Force 3> $null
        ($plan.Changes | Where-Object Action -EQ Remove).Name | Should -Contain 'x4'
        $plan.Issues.Reason | Should -Not -BeLike $Why
    }

    It 'shows of administrators what its plan does' {
        Add-CicUser @{ UserName = 'root'; Roles = 'Administrator' } -WarningAction SilentlyContinue 6> $null
        # root is not listed, and admin loses the role. A row without a usable name keeps root in a plan.
        Set-Content hr.csv 'User Name,Roles', 'admin,Agent', 'x1,', 'x2,', 'x3,', 'x4,', ',Agent'

        Compare-Text @{ User = 'hr.csv' } | Should -Be 'user admin Different Roles Administrator>Agent'
        $plan = Compare-CicDirectory -User hr.csv -AsPlan 3> $null
        $plan.Changes | Where-Object Action -NE Unchanged | ForEach-Object { "$_" } | Should -Be "Update user 'admin'"

        # Without that row, nobody would be administrator, and that the listed role is not set is a warning.
        Set-Content hr.csv 'User Name,Roles', 'admin,Agent', 'x1,', 'x2,', 'x3,', 'x4,'
        $plan = Compare-CicDirectory -User hr.csv -AsPlan -WarningVariable warnings 3> $null
        $plan.Update, $plan.Remove | Should -Be 0, 0
        $warnings -like "*user 'admin' keeps the role Administrator, which the list does not give*" | Should -HaveCount 1
    }

    It 'removes nobody after objects that another command has read from a list' {
        Set-Content hr.csv 'User Name,Extension', 'x1,601', ',602'

        $plan = Compare-CicDirectory -User (Import-CicUserCsv hr.csv 3> $null) -AsPlan -WarningVariable warnings 3> $null

        $plan.Remove | Should -Be 0
        $warnings -like '*skipped when the list was imported*' | Should -HaveCount 1
    }

    It 'is not compared with <What>' -ForEach @(
        @{ What = 'a severe list'; With = { Set-Content bad.csv 'Extension', '1'; @{ User = 'bad.csv' } }; Id = 'RequiredColumnMissing' }
        @{ What = 'a list that does not exist'; With = { @{ User = 'none.csv' } }; Id = 'FileNotReadable' }
        @{ What = 'a pattern without a list'; With = { @{ User = 'none*.csv' } }; Id = 'FileNotReadable' }
        @{ What = 'no objects'; With = { @{ User = @() } }; Id = 'ParameterArgumentValidationError' }
        @{ What = 'nothing'; With = { @{} }; Id = 'NothingToCompare' }
        @{ What = 'a list with warnings that fail'; With = { Set-Content bad.csv 'User Name,Extension', 'x1,6x'; @{ User = 'bad.csv'; FailOnWarning = $true } }; Id = 'WarningsFound' }
    ) {
        $parameters = & $With

        { Compare-CicDirectory @parameters 3> $null } | Should -Throw -ErrorId "$Id,*"
        { Compare-CicDirectory @parameters -AsPlan 3> $null } | Should -Throw -ErrorId "$Id,*"
    }

    It 'removes a phone with its station, and has a conflict for what is in use' {
        Set-CicUser x1 -StationName Desk2 6> $null
        Set-Content stations.csv 'Name', 'Desk1', 'Hall'
        Set-Content phones.csv 'Name,Type,Manufacturer,Model', 'Foyer,Workstation,Polycom,IP650'

        $plan = Compare-CicDirectory -Station stations.csv -Phone phones.csv -AsPlan 3> $null

        ($plan.Changes | Where-Object Action -EQ Conflict).Reason | Should -BeLike "*'Desk2' is in use by user 'x1'*"
        Set-CicUser x1 -StationName '' 6> $null
        $null = Compare-CicDirectory -Station stations.csv -Phone phones.csv -AsPlan 3> $null | Invoke-CicImportPlan 6> $null
        (Get-CicStation | Sort-Object Name | ForEach-Object { "$($_.Name) $($_.IsManaged)" }) | Should -Be 'Desk1 False', 'Foyer True', 'Hall False'
        Compare-CicDirectory -Station stations.csv -Phone phones.csv 3> $null | Should -BeNullOrEmpty
    }

    It 'gives who is gone to another plan' {
        Set-Content hr.csv 'User Name', 'x1', 'x2'

        $plan = New-CicImportPlan -RemoveUser (Compare-CicDirectory -User hr.csv | Where-Object Difference -EQ OnlyHere)

        $plan.Remove, $plan.Conflict | Should -Be 2, 0
    }
}

Describe 'A directory compared with another one' {
    BeforeEach {
        [IO.File]::WriteAllBytes($site.Path, $content)
        Copy-Item $site.Path other.cicdb
        $script:other = Connect-CicDirectory other.cicdb -NoDefault
    }

    AfterEach {
        Disconnect-CicDirectory $other
        Get-ChildItem other.cicdb*, *.json | Remove-Item
    }

    It 'is equal to its copy' {
        Compare-CicDirectory -DifferenceDirectory $other | Should -BeNullOrEmpty
        (Compare-CicDirectory -DifferenceDirectory $other -IncludeEqual | Where-Object Kind -EQ user).Name | Should -Be 'admin', 'Operator', 'x1', 'x2', 'x3', 'x4'
    }

    It 'differs in all kinds' {
        Add-CicUser @{ UserName = 'new'; Roles = 'Night' } -Directory $other -WarningAction SilentlyContinue 6> $null
        Set-CicRole Night -Right @{ 'Record Calls' = $true } -Directory $other 6> $null
        Remove-CicPhone Hall -Directory $other -Confirm:$false 6> $null
        Set-CicStation Desk1 -Extension 599 -AllClassifications -Directory $other 6> $null
        Set-CicLicense 'Client Access' 5 -Directory $other 6> $null

        Compare-Text @{ DifferenceDirectory = $other } | Should -BeExactly @(
            'role Night OnlyThere', 'license Client Access Different Count >5', 'station Desk1 Different Extension 501>599'
            'station Desk1 Different AllClassifications >True', 'phone Hall OnlyHere', 'user new OnlyThere')
        Compare-CicDirectory -Directory $other -DifferenceDirectory $site | Where-Object Kind -EQ phone | ForEach-Object { "$_" } |
            Should -Be "OnlyThere phone 'Hall'"
    }

    It 'gets its stations, phones and users by a plan that can be saved' {
        Remove-CicPhone Hall -Directory $other -Confirm:$false 6> $null
        Add-CicStation @{ Name = 'Hall'; Extension = '508' } -AllClassifications -Directory $other 6> $null
        Remove-CicStation Desk2 -Directory $other -Confirm:$false 6> $null
        Add-CicPhone @{ Name = 'Desk2'; Type = 'Workstation'; Manufacturer = 'Polycom'; Model = 'IP650' } -Directory $other 6> $null
        Set-CicUser x2 -Extension 699 -StationName Hall -Mailbox FBMC -Directory $other 6> $null
        Set-CicUser x1 -Extension 602 -FirstName Ann -Directory $other 6> $null
        Remove-CicUser x3, admin -Directory $other -Confirm:$false -Force 6> $null
        Add-CicUser @{ UserName = 'chief'; Roles = 'Administrator'; Extension = '603' } -Directory $other 6> $null
        Set-CicUser x4 -StationName Desk2 6> $null
        Set-CicUser x4 -StationName Desk2 -Directory $other 6> $null

        $plan = Compare-CicDirectory -DifferenceDirectory $other -AsPlan -WarningVariable warnings
        $warnings | Should -BeNullOrEmpty
        $plan.Conflict | Should -Be 0
        Export-CicImportPlan plan.json $plan
        $results = Import-CicImportPlan plan.json | Invoke-CicImportPlan 6> $null

        Compare-CicDirectory -DifferenceDirectory $other | Should -BeNullOrEmpty
        ($results | Where-Object Password).Name | Should -Be chief
        (Get-CicUser x1, x2).Extension, (Get-CicUser x4).StationName | ForEach-Object { $_ } | Should -Be '602', '699', 'Desk2'
        Undo-CicImport -Last -Confirm:$false 6> $null
        (Get-CicPhone).Name, (Get-CicUser x3).Extension | Should -Be 'Hall', '603'
    }

    It 'has a plan that leaves Operator and the last administrator as they are' {
        Set-CicUser Operator -FirstName Ollie -Directory $other 6> $null
        Set-CicUser Operator -AddRole Administrator -Directory $other 6> $null
        Set-CicUser admin -RemoveRole Administrator -LastName Ash -Directory $other 6> $null

        $plan = Compare-CicDirectory -DifferenceDirectory $other -AsPlan 3> $null
        $plan.Conflict, $plan.Remove | Should -Be 0, 0
        $null = Invoke-CicImportPlan $plan 6> $null
        (Get-CicUser admin).LastName, (Get-CicUser -Role Administrator).UserName | Should -Be Ash, admin
        (Get-CicUser Operator).FirstName | Should -BeNullOrEmpty

        Remove-CicUser admin -Directory $other -Confirm:$false -Force 6> $null
        (Compare-CicDirectory -DifferenceDirectory $other -AsPlan 3> $null).Changes | Should -BeNullOrEmpty
    }

    It 'names the kinds whose differences are not in the plan' {
        Set-CicLicense 'Client Access' 5 -Directory $other 6> $null

        $plan = Compare-CicDirectory -DifferenceDirectory $other -AsPlan -WarningVariable warnings 3> $null

        $plan.Changes | Should -BeNullOrEmpty
        $warnings | Should -BeLike '*not those of other kinds: license.*'
    }

    It 'is not compared with lists at the same time' {
        { Compare-CicDirectory -DifferenceDirectory $other -User hr.csv } | Should -Throw -ErrorId 'AmbiguousParameterSet,*'
    }
}
