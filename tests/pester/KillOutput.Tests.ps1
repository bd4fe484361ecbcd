# Commands that write files and are killed, as by a power cut: the file is whole or absent, and the next run of the command leaves no
# password in a hidden file. How often each is killed is CIC_TEST_KILLS. Unless it says otherwise, the two that matter most are, once.

BeforeDiscovery {
    $script:outputs = @(
        @{ What = 'a password report'; File = 'report.csv'; Before = '$changes = Import-CicUserCsv users.csv'; Script = '$changes | Export-CicPasswordReport report.csv'; Secret = $true }
        @{ What = 'a list with passwords'; File = 'list.csv'; Before = '$changes = Import-CicUserCsv users.csv'; Script = '$changes | Export-CicUserCsv list.csv -IncludePassword -Force'; Secret = $true }
        @{ What = 'a list'; File = 'list.csv'; Before = '$changes = Import-CicUserCsv users.csv'; Script = '$changes | Export-CicUserCsv list.csv -Force' }
        @{ What = 'rejected rows'; File = 'rejects.csv'; Before = '$null'; Script = '$null = Import-CicUserCsv faulty.csv -RejectPath rejects.csv -Force -WarningAction Ignore'; Secret = $true }
        @{ What = 'a plan'; File = 'plan.json'; Before = '$plan = New-CicImportPlan -User users.csv'; Script = '$plan | Export-CicImportPlan plan.json -Force' }
    )
    if (-not $env:CIC_TEST_KILLS) {
        $script:outputs = $outputs | Where-Object What -In 'a password report', 'a plan'
    }
}

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/Site.ps1"
    Push-Location $TestDrive
    $script:kills = if ($env:CIC_TEST_KILLS) { [int]$env:CIC_TEST_KILLS } else { 1 }
    $script:random = [Random]::new()
    $script:password = '7394018526'
    Write-List users.csv (@('User Name,Extension,Password') + (1..20000 | ForEach-Object { "user$_,$(20000 + $_),$password" }))
    # No row has a name.
    Write-List faulty.csv (@('User Name,Extension,Password') + (1..20000 | ForEach-Object { ",$(20000 + $_),$password" }))
    $script:site = Initialize-Site kill-site.cicdb
    Copy-Item users.csv, faulty.csv, kill-site.cicdb (New-Item -ItemType Directory output)

    function Read-To {
        param([Diagnostics.Process] $Session, [string] $Word)

        while ($null -ne ($line = $Session.StandardOutput.ReadLine()) -and $line -ne $Word) { }
        $line | Should -Be $Word
    }

    function Clear-Output {
        Get-ChildItem output -Force | Where-Object Name -NotIn 'users.csv', 'faulty.csv', 'kill-site.cicdb' | Remove-Item -Force
    }
}

AfterAll {
    Pop-Location
}

Describe 'Killed while <What> is written' -ForEach $outputs {
    It 'the file is whole or absent, and the next run cleans up' {
        $child = "Set-Location '$TestDrive/output'; `$null = Connect-CicDirectory kill-site.cicdb; $Before; Say ready; $Script; Say done; Start-Sleep 60"
        Clear-Output
        # The duration and the result if it is not killed.
        $session = Open-Session $child
        Read-To $session ready
        $running = [Diagnostics.Stopwatch]::StartNew()
        Read-To $session done
        $duration = $running.ElapsedMilliseconds
        $session.Kill()
        $session.WaitForExit()
        $whole = [IO.File]::ReadAllText("$TestDrive/output/$File")
        $whole.Length | Should -BeGreaterThan 10000

        $seen = @{}
        for ($kill = 0; $kill -lt $kills; $kill++) {
            Clear-Output
            $session = Open-Session $child
            Read-To $session ready
            Start-Sleep -Milliseconds ($duration * 1.1 * ($kill + $random.NextDouble()) / $kills)
            # SIGKILL; on Windows TerminateProcess.
            $session.Kill()
            $session.WaitForExit()

            $exists = Test-Path "output/$File"
            if ($exists) {
                # A plan has the time at which it was made.
                $found = [IO.File]::ReadAllText("$TestDrive/output/$File") -replace '"created": *"[^"]*"'
                $found | Should -Be ($whole -replace '"created": *"[^"]*"') -Because 'a file that is there is whole'
            }

            $left = @(Get-ChildItem output -Force | Where-Object Name -NotIn 'users.csv', 'faulty.csv', 'kill-site.cicdb', $File)
            $seen["$(if ($exists) { 'whole' } else { 'absent' })$(if ($left) { ', with a leftover' })"]++
            foreach ($hidden in $left) {
                if (-not $IsWindows -and $Secret) {
                    # Only its owner can read what is left of passwords.
                    [int]$hidden.UnixFileMode -band 0x3f | Should -Be 0 -Because "$($hidden.Name) holds passwords"
                }
            }

            # A report replaces no file, so that its next run has the name free.
            Remove-Item "output/$File" -ErrorAction Ignore
            $session = Open-Session $child
            Read-To $session done
            $session.Kill()
            $session.WaitForExit()
            [IO.File]::ReadAllText("$TestDrive/output/$File").Length | Should -Be $whole.Length
            # An empty one may be another command's that has just begun, and stays for ten minutes.
            Get-ChildItem output -Force | Where-Object { $_.Length -and $_.Name -notin 'users.csv', 'faulty.csv', 'kill-site.cicdb', $File } |
                Should -BeNullOrEmpty -Because 'the next run removes what a killed one has left'
        }

        $figures = ($seen.Keys | Sort-Object | ForEach-Object { "$_ $($seen[$_])x" }) -join '; '
        Write-Information "    $What, $duration ms, killed $kills times: $figures" -InformationAction Continue
    }
}
