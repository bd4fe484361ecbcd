# Inputs that have no end, or never begin: pipes, devices, a directory that another program keeps locked. A command ends with an error
# or by Ctrl+C, and does not fill the memory.

BeforeDiscovery {
    $script:waits = @(
        @{ What = 'a list from a pipe'; Script = 'Test-CicUserCsv silent' }
        @{ What = 'a list of a plan from a pipe'; Script = 'New-CicImportPlan -User silent' }
        @{ What = 'a plan from a pipe'; Script = 'Import-CicImportPlan silent' }
        @{ What = 'a directory that is locked'; Script = 'Connect-CicDirectory site.cicdb -NoDefault'; Locked = $true }
        @{ What = 'the log of a directory that is locked'; Script = 'Get-CicImport'; Locked = $true }
        @{ What = 'a view of a directory that is locked'; Script = 'Get-CicUser'; Locked = $true }
    )
    $script:endless = @(
        @{ What = 'a list'; Script = 'Test-CicUserCsv -LiteralPath {0} | ForEach-Object Code'; Result = 'NotText|LimitExceeded|FileNotReadable|NoColumns' }
        @{ What = 'a list of a plan'; Script = 'New-CicImportPlan -User {0}'; Result = 'NotText|LimitExceeded|FileNotReadable|NoColumns' }
        @{ What = 'a plan'; Script = 'Import-CicImportPlan -LiteralPath {0}'; Result = 'PlanNotReadable' }
        @{ What = 'settings'; Script = 'Test-CicUserCsv users.csv -Settings {0}'; Result = 'InvalidSettings' }
        @{ What = 'the settings of Get-CicSetting'; Script = 'Get-CicSetting -Settings {0}'; Result = 'InvalidSettings' }
        @{ What = 'a source of passwords'; Script = 'Import-CicImportPlan plan.json | Invoke-CicImportPlan -PasswordSource {0}'; Result = 'PasswordSourceChanged' }
        @{ What = 'a directory'; Script = 'Connect-CicDirectory {0} -NoDefault'; Result = 'NotADirectory' }
    )
}

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/Site.ps1"
    Push-Location $TestDrive
    Write-List users.csv 'User Name,Password', 'anna,7394018526'
    $script:site = Initialize-Site site.cicdb
    New-CicImportPlan -User users.csv | Export-CicImportPlan plan.json
    # The list of the plan is elsewhere.
    Write-List users.csv 'User Name,Password', 'bert,7394018526'
    if (-not $IsWindows) {
        & mkfifo silent endless
    }
}

AfterAll {
    Pop-Location
}

Describe 'Waiting for <What>' -Skip:$IsWindows {
    It 'ends at once by Ctrl+C' -ForEach $waits {
        $lock = $null
        $shell = [powershell]::Create()
        try {
            # The script waits until the directory is locked.
            $gate, $ready, $begun = 1..3 | ForEach-Object { [Threading.ManualResetEvent]::new($false) }
            $shell.Runspace = [runspacefactory]::CreateRunspace()
            $shell.Runspace.Open()
            'gate', 'ready', 'begun' | ForEach-Object { $shell.Runspace.SessionStateProxy.SetVariable($_, (Get-Variable $_ -ValueOnly)) }
            $null = $shell.AddScript("Import-Module '$ModuleManifest'; Set-Location '$TestDrive'; `$null = Connect-CicDirectory site.cicdb; `$null = `$ready.Set(); `$null = `$gate.WaitOne(); `$null = `$begun.Set(); $Script")
            $running = $shell.BeginInvoke()
            # A script that fails sets no event.
            $null = [Threading.WaitHandle]::WaitAny(@($ready, $running.AsyncWaitHandle))
            if ($Locked) {
                $lock = Open-Sqlite $site.Path
                $null = Invoke-Sqlite $lock 'PRAGMA locking_mode = EXCLUSIVE'
                $null = Invoke-Sqlite $lock 'BEGIN EXCLUSIVE; UPDATE meta SET created = created; COMMIT'
            }

            $null = $gate.Set()
            $null = [Threading.WaitHandle]::WaitAny(@($begun, $running.AsyncWaitHandle))
            # That nothing happens has no event.
            Start-Sleep -Milliseconds 700
            $running.IsCompleted | Should -BeFalse -Because 'the command must be waiting'

            $stopping = [Diagnostics.Stopwatch]::StartNew()
            $shell.Stop()
            $took = $stopping.ElapsedMilliseconds

            $shell.InvocationStateInfo.State | Should -Be 'Stopped'
            $shell.Streams.Error | Should -BeNullOrEmpty
            # A busy machine takes its time; a command that cannot be stopped would wait forever, or 15 s for the lock.
            $took | Should -BeLessThan 5000
            Write-Information "    ${What}: stopped after $took ms" -InformationAction Continue
        }
        finally {
            $shell.Runspace.Dispose()
            $shell.Dispose()
            if ($lock) {
                $lock.Dispose()
            }

            # A thread that opens the pipe goes on when there is a writer, and then ends.
            & sh -c 'timeout 5 sh -c ": > silent"' 2> $null
        }
    }
}

Describe '<What> without an end' -ForEach $endless -Skip:$IsWindows {
    It 'is an error, and memory does not grow, where it is <_>' -ForEach '/dev/zero', 'endless' {
        $path = $_
        # A writer that is faster than any reader, until the reader goes away.
        $writer = if ($path -eq 'endless') { Start-Process sh -ArgumentList '-c', '"exec cat /dev/zero > endless"' -PassThru -RedirectStandardError /dev/null }
        try {
            $report = Invoke-NewSession @"
                Set-Location '$TestDrive'
                Import-Module '$ModuleManifest'
                `$null = Connect-CicDirectory site.cicdb
                `$found = try { @($($Script -f $path) 2>&1) } catch { `$_ }
                "`$(@(`$found.ForEach({ if (`$_ -is [Management.Automation.ErrorRecord]) { (`$_.FullyQualifiedErrorId -split ',')[0] } else { `$_ } }))[0])"
                [Diagnostics.Process]::GetCurrentProcess().PeakWorkingSet64 / 1MB
"@
        }
        finally {
            if ($writer) {
                $writer.Kill()
                $writer.WaitForExit()
            }
        }

        $report[0] | Should -Match "^($Result)$"
        [int]$report[1] | Should -BeLessThan 2000
        Write-Information "    $What, ${path}: $($report[0]), peak $([int]$report[1]) MB" -InformationAction Continue
    }
}
