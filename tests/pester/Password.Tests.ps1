BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    Push-Location $TestDrive
    Write-List 'users.csv' @(
        'User Name,Password,DID'
        'anna,moon-moon-1,x'
        'anna,moon-moon-2,'
        'bert,moon "moon" 3,'
        'carl,=moon-moon-4,'
        ',moon-moon-5,6,7'
    )
    $script:users = Import-CicUserCsv users.csv -WarningAction SilentlyContinue
}

AfterAll {
    Pop-Location
}

Describe 'A password' {
    It 'is a SecureString' {
        $users[0].Password | Should -BeOfType securestring
        [Net.NetworkCredential]::new('', $users[0].Password).Password | Should -BeExactly 'moon-moon-1'
    }

    It 'makes a credential' {
        [pscredential]::new($users[0].UserName, $users[0].Password).GetNetworkCredential().Password | Should -BeExactly 'moon-moon-1'
    }

    It 'is not shown by <_>' -ForEach @(
        'Out-String', 'Format-Table', 'Format-Table *', 'Format-List', 'Format-List *', 'Format-Wide', 'Format-Custom',
        'ConvertTo-Json -Depth 5', 'ConvertTo-Csv', 'ConvertTo-Html', 'Select-Object *', 'Get-Member'
    ) {
        $command = [scriptblock]::Create("`$input | $_ | Out-String -Width 500")

        $users | & $command | Should -Not -Match 'moon'
    }

    It 'is not in the default table even as a column' {
        $users | Out-String | Should -Not -Match 'Password'
    }

    It 'is in no stream' {
        $said = & {
            # With -Debug alone PowerShell would ask at every warning.
            Test-CicUserCsv users.csv -Verbose -Debug -WarningAction Continue
            Import-CicUserCsv users.csv -Verbose -Debug -WarningAction Continue
            Import-CicUserCsv users.csv -FailOnWarning -Verbose -Debug -WarningAction Continue
        } *>&1 | Format-List * | Out-String -Width 500

        $said | Should -Match 'InvalidDid'
        $said | Should -Not -Match 'moon'
    }

    It 'is in no issue' {
        Test-CicUserCsv users.csv | ConvertTo-Json -Depth 5 | Should -Not -Match 'moon'
    }

    It 'is in no transcript' {
        $transcript = Join-Path $TestDrive 'transcript.txt'
        $null = Invoke-NewSession @"
            Import-Module '$ModuleManifest'
            Set-Location '$TestDrive'
            Start-Transcript '$transcript' -IncludeInvocationHeader
            `$VerbosePreference = 'Continue'
            Test-CicUserCsv users.csv | Format-List
            Import-CicUserCsv users.csv -RejectPath transcript-rejects.csv
            Import-CicUserCsv users.csv -FailOnWarning
            Import-CicUserCsv users.csv | Format-List *
            Import-CicUserCsv users.csv | Export-CicUserCsv transcript-out.csv -IncludePassword -Verbose
            Stop-Transcript
"@ 2>&1

        $transcript | Should -FileContentMatch 'WeakPassword|InvalidDid'
        $transcript | Should -Not -FileContentMatch 'moon'
        'transcript-out.csv' | Should -FileContentMatch 'moon-moon-1'
    }

    It 'is blank in a list, unless it is asked for' {
        $users | Export-CicUserCsv without.csv
        $users | Export-CicUserCsv with.csv -IncludePassword

        (Import-Csv without.csv).Password | Should -Be '', '', ''
        (Import-Csv with.csv).Password | Should -Be 'moon-moon-1', 'moon "moon" 3', '=moon-moon-4'
    }

    It 'is blank in a list that is made of Import-Csv''s objects, unless it is asked for' {
        $rows = Import-Csv users.csv | Where-Object 'User Name'
        $rows | Export-CicUserCsv plain-without.csv
        $rows | Export-CicUserCsv plain-with.csv -IncludePassword

        'plain-without.csv' | Should -Not -FileContentMatch 'moon'
        'plain-with.csv' | Should -FileContentMatch 'moon-moon-1'
    }
}
