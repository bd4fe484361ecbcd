# A long list shows how far it is, by bytes or objects, at most five times a second.

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    Write-List 'large.csv' (@('User Name,DID') + (1..200000 | ForEach-Object { "user$_,$_" }))
    Write-List 'short.csv' 'User Name', 'anna'

    # Runs a script, and returns the progress records of an activity, and how long it took.
    function Get-Progress {
        param([string] $Script, [string] $Activity)

        $shell = [powershell]::Create([initialsessionstate]::CreateDefault2())
        try {
            $null = $shell.AddScript("Import-Module '$ModuleManifest'; Set-Location '$TestDrive'").Invoke()
            $shell.Commands.Clear()
            $running = [Diagnostics.Stopwatch]::StartNew()
            $null = $shell.AddScript($Script).Invoke()
            $seconds = $running.Elapsed.TotalSeconds
            $shell.Streams.Error | Should -BeNullOrEmpty
            [pscustomobject]@{ Records = @($shell.Streams.Progress | Where-Object Activity -CEQ $Activity); Seconds = $seconds }
        }
        finally {
            $shell.Dispose()
        }
    }
}

Describe 'Progress' {
    It 'of a long list is shown, and ended: <_>' -ForEach 'Import-CicUserCsv large.csv', 'Test-CicUserCsv large.csv' {
        $shown = Get-Progress "$_ | Out-Null" large.csv

        # A machine may be so fast that there is nothing to show.
        $shown.Records.Count -gt 0 -or $shown.Seconds -lt 1 | Should -BeTrue -Because "there is nothing in $($shown.Seconds) s"
        $shown.Records.Count | Should -BeLessOrEqual ($shown.Seconds * 5 + 1)
        $before = @($shown.Records | Select-Object -SkipLast 1)
        $before | ForEach-Object { $_.RecordType | Should -BeExactly 'Processing' }
        $before | ForEach-Object { $_.PercentComplete | Should -BeIn (0..100) }
        $before.PercentComplete | Should -Be ($before.PercentComplete | Sort-Object)
        $shown.Records | Select-Object -Last 1 | ForEach-Object { $_.RecordType | Should -BeExactly 'Completed' }
    }

    It 'of a short list is not shown' {
        $shown = Get-Progress 'Import-CicUserCsv short.csv' short.csv

        # A machine may be so slow that it is long.
        $shown.Records.Count -eq 0 -or $shown.Seconds -gt 0.2 | Should -BeTrue -Because "it took $($shown.Seconds) s"
    }

    It 'of a long export counts its objects, and ends' {
        $shown = Get-Progress '$users = Import-CicUserCsv large.csv; Export-CicUserCsv out.csv -InputObject $users' out.csv

        # A machine may be so fast that there is nothing to show.
        $shown.Records.Count -gt 0 -or $shown.Seconds -lt 1 | Should -BeTrue -Because "there is nothing in $($shown.Seconds) s"
        $shown.Records.Count | Should -BeLessOrEqual ($shown.Seconds * 5 + 1)
        $shown.Records | ForEach-Object { $_.StatusDescription | Should -BeLikeExactly '* objects' }
        $shown.Records | Select-Object -Last 1 | ForEach-Object { $_.RecordType | Should -BeExactly 'Completed' }
    }
}
