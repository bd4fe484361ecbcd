#Requires -Version 7.4

# A plan removes as well, after a list, names or objects.

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/Site.ps1"
    Push-Location $TestDrive
    $script:site = Initialize-Site leaverplan.cicdb
    Add-CicStation @{ Name = 'Desk1'; Extension = '601' }, @{ Name = 'Desk2' } 6> $null
    Add-CicPhone @{ Name = 'Hall'; Type = 'Workstation'; Manufacturer = 'Polycom'; Model = 'IP650'; Address = '0004F2000001' } 6> $null
    1..3 | ForEach-Object { @{ UserName = "x$_"; Extension = "50$_"; StationName = "Desk$([math]::Min($_, 2))" } } | Add-CicUser -WarningAction SilentlyContinue 6> $null
    $script:content = [IO.File]::ReadAllBytes($site.Path)
}

AfterAll {
    Disconnect-CicDirectory
    Pop-Location
}

Describe 'A plan with leavers' {
    BeforeEach {
        [IO.File]::WriteAllBytes($site.Path, $content)
        Get-ChildItem *.csv, *.txt | Remove-Item
    }

    It 'removes those of <What>' -ForEach @(
        @{ What = 'a list'; Script = { New-CicImportPlan -RemoveUser leavers.csv } }
        @{ What = 'a file'; Script = { New-CicImportPlan -RemoveUser (Get-Item leavers.csv) } }
        @{ What = 'rows'; Script = { New-CicImportPlan -RemoveUser (Import-Csv leavers.csv) } }
        @{ What = 'objects'; Script = { New-CicImportPlan -RemoveUser (Get-CicUser x1, x2) } }
        @{ What = 'names'; Script = { New-CicImportPlan -RemoveUser x1, X2 } }
        @{ What = 'a pattern'; Script = { New-CicImportPlan -RemoveUser x[12] } }
        @{ What = 'all of them'; Script = { New-CicImportPlan -RemoveUser leavers.csv, x1, (Get-CicUser x2) } }
    ) {
        Set-Content leavers.csv 'Left on,User Name,Extension', '2026-11-30,x1,not,a number', '2026-11-30,X2,'

        $plan = & $Script 3> $null

        $plan.Remove, $plan.Conflict | Should -Be 2, 0
        $plan | Out-String | Should -Match "- user 'x1' [(](Extension: \d+; )?Roles: "
        # It was approved: nobody is asked.
        $null = Invoke-CicImportPlan $plan 6> $null
        (Get-CicUser x*).UserName | Should -Be 'x3'
        (Get-CicImport -Last).Removed | Should -Be 2
    }

    It 'is not made without <What>' -ForEach @(
        @{ What = 'a list'; Path = 'none.csv'; Id = 'FileNotReadable' }
        @{ What = 'a list of a pattern'; Path = 'none*.csv'; Id = 'FileNotReadable' }
        @{ What = 'a list of another provider'; Path = 'env:none.csv'; Id = 'NotFileSystem' }
    ) {
        { New-CicImportPlan -RemoveUser x1, $Path } | Should -Throw -ErrorId "$Id,*" -ExpectedMessage '*none*'
        { New-CicImportPlan -RemoveUser x1 -User $Path } | Should -Throw -ErrorId "$Id,*" -ExpectedMessage '*none*'
    }

    It 'judges the column of names only, and keeps where each came from' {
        Set-Content leavers.csv 'User Name,Extension,Notes', 'x1,5x5,', 'x2,501,'

        $plan = New-CicImportPlan -RemoveUser leavers.csv -WarningVariable warnings

        $warnings | Should -BeNullOrEmpty
        $plan.Sources.Path | Should -BeLike '*leavers.csv'
        $null = Invoke-CicImportPlan $plan 6> $null
        (Get-CicImport -Last).Sources.Path | Should -BeLike '*leavers.csv'
        (Get-CicImport -Last -Change).Line | Should -Be 2, 3
    }

    It 'has a conflict for a name that is <What>' -ForEach @(
        @{ What = 'blank'; Cell = ' ,x' }
        @{ What = 'a type'' name'; Cell = 'System.Object[]' }
        @{ What = 'unknown'; Cell = 'xx1' }
        @{ What = 'a pattern in a list'; Cell = 'x*' }
    ) {
        Set-Content leavers.csv 'User Name,Notes', 'x1,', "$Cell,"

        $plan = New-CicImportPlan -RemoveUser leavers.csv 3> $null
        $plan.Remove, $plan.Conflict | Should -Be 1, 1
        ($plan.Changes | Where-Object Action -EQ Conflict).Line | Should -Be 3
        { Invoke-CicImportPlan $plan } | Should -Throw -ErrorId 'PlanHasConflicts,*'

        $plan = New-CicImportPlan -RemoveUser leavers.csv -OnMissing Skip -WarningVariable warnings 3> $null
        $plan.Remove, $plan.Conflict, $plan.Skip | Should -Be 1, 0, 1
        $warnings -like '*does not exist*' | Should -HaveCount 1
    }

    It 'has a notice for each row that it skips' {
        Set-Content moves.csv 'User Name,Location', 'x1,Here', 'xx1,There'

        $plan = New-CicImportPlan -User moves.csv -RemoveUser xx2 -OnConflict Update -OnMissing Skip -IssueVariable issues 3> $null

        $plan.Issues.Code | Should -BeExactly 'NoSuchObject', 'NoSuchObject'
        $plan.Issues.Severity | Should -Be 'Notice', 'Notice'
        $plan.Issues | ForEach-Object { "$($_.Value) $($_.Line)" } | Should -Be 'xx2 0', 'xx1 3'
        $issues.Code | Should -BeExactly 'NoSuchObject', 'NoSuchObject'
        $plan.SkippedRows | Should -Be 0
        $plan | Export-CicImportPlan notices.json
        (Import-CicImportPlan notices.json).Fingerprint | Should -Be $plan.Fingerprint
    }

    It 'has a conflict for an object that others still refer to' {
        $plan = New-CicImportPlan -RemoveStation Desk2 -RemoveUser x2

        $plan.Conflict | Should -Be 1
        ($plan.Changes | Where-Object Action -EQ Conflict).Reason | Should -BeLike "*'Desk2' is in use by user 'x3'*"
        (New-CicImportPlan -RemoveStation Desk2 -RemoveUser x2, x3).Conflict | Should -Be 0
        (New-CicImportPlan -RemoveUser admin).Conflict | Should -Be 1
        (New-CicImportPlan -RemoveStation Hall).Conflict | Should -Be 1
        (New-CicImportPlan -RemoveStation Hall -RemovePhone Hall).Conflict | Should -Be 0
    }

    It 'gives their numbers, addresses and names to others' {
        $new = @{ Name = 'Hall2'; Type = 'Workstation'; Manufacturer = 'Polycom'; Model = 'IP650'; Address = '0004F2000001' }
        $plan = New-CicImportPlan -User @{ UserName = 'joiner'; Extension = '501' } -RemoveUser x1 -Phone $new -RemovePhone Hall -Station @{ Name = 'Hall' }

        $plan.Conflict | Should -Be 0
        $null = Invoke-CicImportPlan $plan 6> $null 3> $null
        (Get-CicUser joiner).Extension, (Get-CicPhone Hall2).Address, (Get-CicStation Hall).Type | Should -Be '501', '0004F2000001', 'Workstation'
        Undo-CicImport -Last -Confirm:$false 6> $null
        (Get-CicUser x1).Extension, (Get-CicPhone Hall).Address | Should -Be '501', '0004F2000001'
    }

    It 'refers to nothing that it removes, and to no row that it skips' {
        { New-CicImportPlan -RemoveStation Desk1 -RemoveUser x1 -User @{ UserName = 'x3'; StationName = 'Desk1' } -OnConflict Update } |
            Should -Throw -ErrorId 'UnknownStation,*'

        Set-Content stations.csv 'Name', 'New'
        Set-Content users.csv 'User Name,Station Name', 'x3,New'
        $plan = New-CicImportPlan -Station stations.csv -User users.csv -OnConflict Update -OnMissing Skip -WarningVariable warnings 3> $null
        $warnings -like '*UnknownStation*' | Should -HaveCount 1
        $plan.Skip | Should -Be 1
    }

    It 'is not made if it would import and remove the same object' {
        { New-CicImportPlan -User @{ UserName = 'X1' } -RemoveUser x1 } | Should -Throw -ErrorId 'ListedAndRemoved,*' -ExpectedMessage "*user 'X1'*"
    }

    It 'has its removals in the saved plan' {
        New-CicImportPlan -RemoveUser x1 | Export-CicImportPlan plan.json

        $null = Import-CicImportPlan plan.json | Invoke-CicImportPlan 6> $null

        (Get-CicUser x*).UserName | Should -Be 'x2', 'x3'
    }
}
