# Ctrl+C while a directory is changed, wherever the command is.

BeforeDiscovery {
    $script:stages = @(
        @{ Stage = 'reads and plans'; Script = '$null = New-CicImportPlan -User huger.csv'; Activity = '*huger.csv*' }
        @{ Stage = 'plans objects'; Script = '$users = Import-CicUserCsv huge.csv; Write-Progress now; Add-CicUser $users'; Activity = 'now' }
        @{ Stage = 'hashes passwords'; Script = '$users = Import-CicUserCsv many.csv; Write-Progress now; Add-CicUser $users'; Activity = 'Hashing passwords'; Iterations = 600000 }
        @{ Stage = 'compares passwords'; Script = '$users = Import-CicUserCsv given.csv; Add-CicUser $users -OnConflict Update'; Activity = 'Comparing passwords' }
        @{ Stage = 'writes'; Script = 'Add-CicStation (Import-CicStationCsv stations.csv)'; Activity = 'Applying changes' }
        @{ Stage = 'applies a plan'; Script = '$plan = New-CicImportPlan -Station stations.csv; $null = Invoke-CicImportPlan $plan'; Activity = 'Applying changes' }
        @{ Stage = 'waits for another one'; Script = '$null = Add-CicStation @{ Name = "new" }'; Activity = ''; Locked = $true }
    )
}

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/Site.ps1"
    Push-Location $TestDrive
    Write-List many.csv (@('User Name,Extension') + (1..2000 | ForEach-Object { "user$_,$(20000 + $_)" }))
    Write-List huge.csv (@('User Name,Extension') + (1..60000 | ForEach-Object { "user$_,$(20000 + $_)" }))
    Write-List huger.csv (@('User Name,Extension') + (1..400000 | ForEach-Object { "user$_,$(20000 + $_)" }))
    Write-List stations.csv (@('Name,Extension') + (1..40000 | ForEach-Object { "Station$_,$(10000 + $_)" }))
    Write-List given.csv (@('User Name,Password') + (1..40 | ForEach-Object { "known$_,7394018526" }))
    $site = Initialize-Site stop.cicdb
    # Hashes that take their time: comparing with one takes as long as making it.
    $env:CIC_Passwords__HashIterations = '600000'
    Import-CicUserCsv given.csv | Add-CicUser
    $env:CIC_Passwords__HashIterations = '1000'
    $script:state = Get-FileState $site.Path
    $script:content = [IO.File]::ReadAllBytes($site.Path)
}

AfterAll {
    Pop-Location
}

Describe 'Ctrl+C' {
    It 'while a command <Stage> ends it at once, and nothing is written' -ForEach $stages {
        $env:CIC_Passwords__HashIterations = if ($Iterations) { "$Iterations" } else { '1000' }
        $lock = $null
        # As in Stop.Tests.ps1.
        $took = foreach ($attempt in 1..3) {
            if ($Locked) {
                $lock = Open-Sqlite $site.Path
                $null = Invoke-Sqlite $lock 'BEGIN IMMEDIATE'
            }

            $shell = [powershell]::Create()
            try {
                $null = $shell.AddScript("Import-Module '$ModuleManifest'; Set-Location '$TestDrive'; `$null = Connect-CicDirectory '$($site.Path)'; Write-Progress connected; $Script")
                $running = $shell.BeginInvoke()
                $wanted = if ($Activity) { $Activity } else { 'connected' }
                while (-not $running.IsCompleted -and -not (@($shell.Streams.Progress.Activity) -like $wanted)) {
                    Start-Sleep -Milliseconds 10
                }

                @($shell.Streams.Progress.Activity) -like $wanted | Should -Not -BeNullOrEmpty -Because 'the command must come so far'
                Start-Sleep -Milliseconds 300
                $running.IsCompleted | Should -BeFalse -Because 'the command must not be through yet'

                $waiting = [Diagnostics.Stopwatch]::StartNew()
                $stopping = [int] (Measure-Processor { $shell.Stop() })
                $stopping
                # A locked directory is waited for longer, and without work.
                $waiting.Elapsed.TotalSeconds | Should -BeLessThan 10

                $shell.InvocationStateInfo.State | Should -Be 'Stopped'
                $shell.Streams.Error | Should -BeNullOrEmpty
            }
            finally {
                $shell.Dispose()
                if ($lock) {
                    $lock.Dispose()
                }

                $env:CIC_Passwords__HashIterations = '1000'
            }

            Get-FileState $site.Path | Should -Be $state
            if ($stopping -lt 300) {
                break
            }

            $env:CIC_Passwords__HashIterations = if ($Iterations) { "$Iterations" } else { '1000' }
        }

        $env:CIC_Passwords__HashIterations = '1000'
        ($took | Measure-Object -Minimum).Minimum | Should -BeLessThan 300 -Because "processors worked for $took ms"
        Write-Information "    ${Stage}: $took ms" -InformationAction Continue

        # The next command works.
        Add-CicStation @{ Name = 'next' }
        Undo-CicImport -Last -Confirm:$false
        $null = Get-CicStation
        [IO.File]::WriteAllBytes($site.Path, $content)
    }

    It 'in a terminal ends the process that runs a script, and nothing is written' -Skip:$IsWindows {
        Write-List 'more stations.csv' (@('Name,Extension') + (1..200000 | ForEach-Object { "Station$_,$(1000000 + $_)" }))
        # What runs in the background of a script ignores Ctrl+C, and so do its children unless they are told otherwise.
        $prefix = if ($IsLinux) { 'env', '--default-signal=INT' } else { @() }
        $session = Open-Session -Prefix $prefix @"
            `$null = Connect-CicDirectory '$($site.Path)'
            `$stations = Import-CicStationCsv 'more stations.csv'
            Say ready
            Add-CicStation `$stations
            Say done
"@
        $session.StandardOutput.ReadLine() | Should -Be 'ready'
        Start-Sleep -Milliseconds 500

        & /bin/kill -INT $session.Id

        $session.WaitForExit()
        $session.StandardOutput.ReadToEnd() | Should -Not -Match 'done'
        (Get-CicDirectory).Stations | Should -Be 0
        Get-FileState $site.Path | Should -Be $state
    }
}
