#Requires -Version 7.4

# Extensions, DIDs, addresses, machine names and network IDs that are swapped, rotated and passed on in one run.

BeforeAll {
    . $PSScriptRoot/Common.ps1
    . $PSScriptRoot/Site.ps1
    Push-Location -LiteralPath $TestDrive
    $null = Initialize-Site swap.cicdb
    Write-List 'stations.csv' 'Name,Extension,MAC Address,Machine Name', 'S1,501,10111213141A,PC1', 'S2,502,10111213141B,PC2'
    Write-List 'phones.csv' 'Name,Type,Manufacturer,Model,Extension,Address',
        'P1,phone,Polycom,IP600,511,0004F2000001', 'P2,phone,Polycom,IP600,512,0004F2000002'
    Write-List 'users.csv' 'User Name,Extension,DID,Network ID',
        'anna,401,4930401,ACME\anna', 'bert,402,4930402,ACME\bert', 'carl,403,4930403,ACME\carl', 'dora,404,,'
    New-CicImportPlan stations.csv phones.csv users.csv | Invoke-CicImportPlan 6> $null
    $script:firstRuns = (Get-CicImport).Count
}

AfterAll {
    Disconnect-CicDirectory
    Pop-Location
}

Describe 'A plan' {
    BeforeEach {
        $script:state = Get-SiteState
    }

    AfterEach {
        # Every test begins with the same site: what was moved is undone.
        Get-CicImport | Where-Object { $_.Id -gt $firstRuns -and -not $_.Undoes -and -not $_.UndoneBy } | Undo-CicImport -Confirm:$false 6> $null
        Get-SiteState | Should -BeExactly $state
    }

    It 'swaps the extensions of two users: <_>' -ForEach 'anna,402;bert,401', 'bert,401;anna,402' {
        Write-List 'moves.csv' (@('User Name,Extension') + $_.Split(';'))

        New-CicImportPlan -User moves.csv -OnConflict Update -WarningVariable warnings | Invoke-CicImportPlan 6> $null

        $warnings | Should -BeNullOrEmpty
        (Get-CicUser anna, bert).Extension | Should -BeExactly '402', '401'
    }

    It 'rotates the DIDs and swaps the network IDs of users' {
        Write-List 'moves.csv' 'User Name,DID,Network ID', 'anna,+4930402,ACME\bert', 'bert,4930403,acme\ANNA', 'carl,4930401,ACME\carl'

        New-CicImportPlan -User moves.csv -OnConflict Update -WarningVariable warnings | Invoke-CicImportPlan 6> $null

        $warnings | Should -BeNullOrEmpty
        (Get-CicUser anna, bert, carl).Did | Should -BeExactly '+4930402', '4930403', '4930401'
        (Get-CicUser anna, bert).NetworkId | Should -BeExactly 'ACME\bert', 'acme\ANNA'
    }

    It 'swaps the addresses of phones, and the machine names and MAC addresses of stations' {
        Write-List 'phone moves.csv' 'Name,Type,Manufacturer,Model,Address',
            'P1,phone,Polycom,IP600,0004F2000002', 'P2,phone,Polycom,IP600,0004F2000001'
        Write-List 'station moves.csv' 'Name,MAC Address,Machine Name', 'S1,10111213141B,PC2', 'S2,10111213141A,PC1'

        New-CicImportPlan 'station moves.csv' 'phone moves.csv' -OnConflict Update -WarningVariable warnings | Invoke-CicImportPlan 6> $null

        $warnings | Should -BeNullOrEmpty
        Get-CicPhone P1, P2 | ForEach-Object Address | Should -BeExactly '0004F2000002', '0004F2000001'
        (Get-CicStation P1, P2).MacAddress | Should -BeExactly '0004F2000002', '0004F2000001'
        (Get-CicStation S1, S2).MachineName | Should -BeExactly 'PC2', 'PC1'
        (Get-CicStation S1, S2).MacAddress | Should -BeExactly '10111213141B', '10111213141A'
    }

    It 'passes extensions on over all lists' {
        Write-List 'station moves.csv' 'Name,Extension', 'S1,401', 'S2,'
        Write-List 'phone moves.csv' 'Name,Type,Manufacturer,Model,Extension', 'P1,phone,Polycom,IP600,502'
        Write-List 'user moves.csv' 'User Name,Extension', 'emil,501', 'anna,511'

        New-CicImportPlan 'station moves.csv' 'phone moves.csv' 'user moves.csv' -OnConflict Update -ClearEmpty -WarningVariable warnings |
            Invoke-CicImportPlan 6> $null

        "$warnings" | Should -Not -Match 'already used'
        (Get-CicUser anna, emil).Extension | Should -BeExactly '511', '501'
        (Get-CicStation S1, S2, P1).Extension | Should -BeExactly '401', $null, '502'
    }

    It 'gives a new user the extension that another row clears: <_>' -ForEach 'anna,;emil,401', 'emil,401;anna,' {
        Write-List 'moves.csv' (@('User Name,Extension') + $_.Split(';'))

        New-CicImportPlan -User moves.csv -OnConflict Update -ClearEmpty -WarningVariable warnings | Invoke-CicImportPlan 6> $null

        $warnings | Should -BeNullOrEmpty
        (Get-CicUser anna, emil).Extension | Should -BeExactly $null, '401'
    }

    It 'drops the second of two equal values, and all that counted on it' {
        Write-List 'moves.csv' 'User Name,Extension', 'anna,402', 'bert,403', 'carl,404'

        $plan = New-CicImportPlan -User moves.csv -OnConflict Update -WarningVariable warnings -WarningAction SilentlyContinue

        $warnings | Should -HaveCount 3
        "$($warnings[0])" | Should -BeLike "moves.csv:2: Extension '402' is already used by user 'bert' in the directory, which keeps it*"
        "$($warnings[2])" | Should -BeLike "moves.csv:4: Extension '404' is already used by user 'dora' in the directory. The value*"
        $plan.Changes.Action | Should -Be 'Unchanged', 'Unchanged', 'Unchanged'
    }

    It 'assigns the extension of a user who is removed in the same run' {
        $number = (Get-CicUser bert).Extension

        New-CicImportPlan -User @{ UserName = 'new' } -RemoveUser bert -StartExtension $number | Invoke-CicImportPlan 6> $null

        (Get-CicUser new).Extension | Should -BeExactly $number
    }

    It 'assigns no extension that is given up in the same run' {
        Write-List 'moves.csv' 'User Name,Extension', 'anna,405', 'emil,'

        New-CicImportPlan -User moves.csv -OnConflict Update -StartExtension 401 | Invoke-CicImportPlan 6> $null

        (Get-CicUser anna, emil).Extension | Should -BeExactly '405', '406'
    }
}

Describe 'Objects' {
    BeforeEach {
        $script:state = Get-SiteState
    }

    AfterEach {
        # Every test begins with the same site: what was moved is undone.
        Get-CicImport | Where-Object { $_.Id -gt $firstRuns -and -not $_.Undoes -and -not $_.UndoneBy } | Undo-CicImport -Confirm:$false 6> $null
        Get-SiteState | Should -BeExactly $state
    }

    It 'swap extensions in Add-CicUser' {
        [pscustomobject]@{ UserName = 'anna'; Extension = '402' }, @{ UserName = 'bert'; Extension = '401' } |
            Add-CicUser -OnConflict Update

        (Get-CicUser anna, bert).Extension | Should -BeExactly '402', '401'
    }

    It 'swap extensions in Set-CicUser, and addresses in Set-CicPhone' {
        Write-List 'moves.csv' 'User Name,Extension', 'anna,402', 'bert,403', 'carl,401'
        Import-Csv moves.csv | Set-CicUser
        Get-CicPhone P1, P2 | ForEach-Object { $_.Address = '0004F200000' + (3 - $_.Name[1].ToString()); $_ } | Set-CicPhone

        (Get-CicUser anna, bert, carl).Extension | Should -BeExactly '402', '403', '401'
        Get-CicPhone P1, P2 | ForEach-Object Address | Should -BeExactly '0004F2000002', '0004F2000001'
    }

    It 'of an imported list swap machine names in Add-CicStation' {
        Write-List 'moves.csv' 'Name,Machine Name', 'S1,PC2', 'S2,PC1'

        Import-CicStationCsv moves.csv -WarningVariable warnings | Add-CicStation -OnConflict Update

        $warnings | Should -BeNullOrEmpty
        (Get-CicStation S1, S2).MachineName | Should -BeExactly 'PC2', 'PC1'
    }

    It 'with an extension that is in use are an error' {
        { Add-CicUser @{ UserName = 'emil'; Extension = '401' } } | Should -Throw -ErrorId 'DuplicateExtension,*'
        { Set-CicUser bert -Extension 401 } | Should -Throw -ErrorId 'DuplicateExtension,*'
        { Add-CicUser @{ UserName = 'emil'; Extension = '409' }, @{ UserName = 'fred'; Extension = '409' } } |
            Should -Throw -ErrorId 'DuplicateExtension,*'
        { @{ UserName = 'emil'; Extension = '4x'; DID = '4930401' } | Add-CicUser -ErrorAction Stop } | Should -Throw
        Get-CicUser emil -ErrorAction Ignore | Should -BeNullOrEmpty
    }
}

Describe 'A list that is only tested or imported' {
    It 'reports no duplicate whose present owner is in the list' {
        Write-List 'moves.csv' 'User Name,Extension', 'anna,402', 'bert,401', 'emil,403'

        Test-CicUserCsv moves.csv | ForEach-Object Line | Should -BeExactly 4
    }
}
