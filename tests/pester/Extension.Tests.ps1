#Requires -Version 7.4

# Who has an extension, and which extensions are free.

BeforeAll {
    . $PSScriptRoot/Common.ps1
    . $PSScriptRoot/Site.ps1
    Push-Location -LiteralPath $TestDrive
    $null = Initialize-Site extension.cicdb
    Write-List 'stations.csv' 'Name,Extension', 'S1,098', 'S2,4002', 'S3,'
    Write-List 'phones.csv' 'Name,Type,Manufacturer,Model,Extension', 'P1,phone,Polycom,IP600,4003'
    Write-List 'users.csv' 'User Name,First Name,Last Name,Extension', 'anna,Anna,Berg,4001', 'bert,,,99', 'carl,,,'
    New-CicImportPlan stations.csv phones.csv users.csv -WarningAction Ignore | Invoke-CicImportPlan 6> $null
}

AfterAll {
    Disconnect-CicDirectory
    Pop-Location
}

Describe 'Get-CicExtension' {
    It 'gets all extensions in use, over all kinds, in order' {
        Get-CicExtension | ForEach-Object { "$($_.Extension) $($_.Kind) $($_.Name)" } |
            Should -BeExactly '99 user bert', '098 station S1', '4001 user anna', '4002 station S2', '4003 phone P1'
    }

    It 'shows who has a number, and that another one is free' {
        $two = Get-CicExtension 4001, 4004

        $two[0].DisplayName | Should -BeExactly 'Anna Berg'
        $two.IsFree | Should -BeExactly $false, $true
        $two[1].Name | Should -BeNullOrEmpty
        $shown = $two | Out-String
        $shown | Should -MatchExactly '(?m)^4001 +user +anna +Anna Berg'
        $shown | Should -MatchExactly '(?m)^4004 +\(free\)'
    }

    It 'names an object to other commands only if it is of their kind' {
        { Get-CicExtension 4002 | Remove-CicUser -WhatIf } | Should -Throw -ErrorId 'NotAListObject,*'
        { Get-CicExtension 4002 | Rename-CicUser -NewName new -WhatIf } | Should -Throw -ErrorId 'NotAListObject,*'
        { Get-CicExtension 4004 | Remove-CicUser -WhatIf } | Should -Throw -ErrorId 'NotAListObject,*'
        $null = Get-CicExtension 4002 | Set-CicStation -Type Fax -WhatIf -ErrorAction Stop
    }

    It 'reads wildcards, ranges and kinds' {
        (Get-CicExtension 400*).Name | Should -BeExactly 'anna', 'S2', 'P1'
        (Get-CicExtension -From 099 -To 4002).Name | Should -BeExactly 'anna', 'S2'
        (Get-CicExtension -From 4002).Name | Should -BeExactly 'S2', 'P1'
        (Get-CicExtension -Kind Phone, User).Name | Should -BeExactly 'bert', 'anna', 'P1'
        (Get-CicExtension 4002 -Kind User).IsFree | Should -BeTrue
        Get-CicExtension 77* | Should -BeNullOrEmpty
    }

    It 'gets the free numbers of a range, with their leading zeros' {
        (Get-CicExtension -Free -From 4000 -To 4005).Extension | Should -BeExactly '4000', '4004', '4005'
        (Get-CicExtension -Free -From 097 -To 101).Extension | Should -BeExactly '097', '099', '100', '101'
        (Get-CicExtension -Free -From 98 -To 101).Extension | Should -BeExactly '98', '100', '101'
        (Get-CicExtension -Free -From 4002 -To 4003 -Kind User).Extension | Should -BeExactly '4002', '4003'
        (Get-CicExtension -Free -From 4000 -To 999999999 | Select-Object -First 2).Extension | Should -BeExactly '4000', '4004'
    }

    It 'takes numbers from the pipeline, and passes owners on' {
        (Import-Csv users.csv | Where-Object Extension | Get-CicExtension).Name | Should -BeExactly 'anna', 'bert'
        (Get-CicExtension 4001 | Get-CicUser).Did | Should -BeNullOrEmpty
        (Get-CicExtension 4001 | Get-CicUser).LastName | Should -BeExactly 'Berg'
    }

    It 'refuses what is not a number or not a range' {
        { Get-CicExtension -Free -From 40a0 -To 4099 } | Should -Throw -ErrorId 'NotAnExtension,*' -ExpectedMessage "'40a0' is not an extension*"
        { Get-CicExtension -Free -From 4099 -To 4000 } | Should -Throw -ErrorId 'ReversedRange,*'
        { Get-CicExtension anna -ErrorAction Stop } | Should -Throw -ErrorId 'NotAnExtension,*'
    }
}
