# Ctrl+C while lists are read and written, wherever the command is.

BeforeDiscovery {
    $script:stages = @(
        @{ Stage = 'looks at the bytes of a list'; Script = 'Import-CicUserCsv (@("wide.csv") * 100) | Out-Null' }
        @{ Stage = 'goes over blank lines'; Script = 'Import-CicUserCsv (@("blank.csv") * 10)' }
        @{ Stage = 'reads'; Script = 'Import-CicUserCsv (@("large.csv") * 100) | Out-Null' }
        @{ Stage = 'checks'; Script = 'Test-CicUserCsv (@("large.csv") * 100) | Out-Null' }
        @{ Stage = 'answers yes or no'; Script = 'Test-CicUserCsv (@("large.csv") * 100) -Quiet | Out-Null' }
        # Between two objects PowerShell itself ends a command; where none are written, the reading must look up.
        @{ Stage = 'finds no warning'; Script = 'Import-CicUserCsv clean.csv -FailOnWarning' }
        @{ Stage = 'looks for warnings first'; Script = 'Import-CicUserCsv (@("large.csv") * 100) -FailOnWarning -ErrorAction SilentlyContinue' }
        @{ Stage = 'reads and writes'; Script = 'Import-CicUserCsv (@("large.csv") * 100) -RejectPath stopped-rejects.csv | Export-CicUserCsv stopped-out.csv' }
        @{ Stage = 'writes passwords'; Script = 'Import-CicUserCsv (@("secret.csv") * 500) | Export-CicUserCsv stopped-out.csv -IncludePassword' }
        @{ Stage = 'checks objects that are an argument'; Script = 'Test-CicUserCsv -InputObject (Import-Csv large.csv).ForEach({ $_.Roles = $null; $_ }) -Quiet' }
        @{ Stage = 'checks objects that are piped'; Script = '$rows = Import-Csv large.csv; foreach ($i in 1..100) { $rows | Test-CicUserCsv -Quiet | Out-Null }' }
        @{ Stage = 'rejects objects'; Script = '$rows = Import-Csv large.csv; foreach ($i in 1..100) { $rows | Import-CicUserCsv -RejectPath stopped-rejects.csv -Force | Out-Null; Remove-Item stopped-rejects.csv }' }
        @{ Stage = 'reads text'; Script = '$text = Get-Content large.csv -Raw; foreach ($i in 1..100) { $text | ConvertFrom-CicUserCsv | Out-Null }' }
        @{ Stage = 'writes text'; Script = '$users = Import-CicUserCsv large.csv; foreach ($i in 1..100) { $users | ConvertTo-CicUserCsv | Out-Null }' }
        @{ Stage = 'writes what it has'; Script = '$users = Import-CicUserCsv large.csv; foreach ($i in 1..100) { Export-CicUserCsv stopped-out.csv -InputObject $users -Force }' }
    )
}

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    Push-Location $TestDrive
    $rows = foreach ($i in 1..50000) { "user$i,$i,Agent"; ",$i," }
    Write-List 'large.csv' (@('User Name,Extension,Roles') + $rows)
    Write-List 'secret.csv' (@('User Name,Extension,Password') + (1..20000 | ForEach-Object { "user$_,$_,pw$_" }))
    Write-List 'small.csv' 'User Name', 'anna'
    [IO.File]::WriteAllText("$TestDrive/clean.csv", "User Name`n" + [string]::Join("`n", (1..2000000)) + "`n")
    [IO.File]::WriteAllText("$TestDrive/blank.csv", "User Name`n" + [string]::new("`n", 50MB) + "anna`n")
    # A fault at its very end keeps every row of it from being read.
    Write-List 'wide.csv' (@('User Name,First Name') + (1..20000 | ForEach-Object { "user$_,$('x' * 400)" }) + '"open')
}

AfterAll {
    Pop-Location
}

Describe 'Ctrl+C' {
    It 'while a command <Stage> ends it at once, and leaves nothing half done' -ForEach $stages {
        # A machine that does other things takes its time, and processors are what it takes it from: what counts is how long they
        # worked. Three times in a row nothing else of this process is in the way.
        $took = foreach ($attempt in 1..3) {
            $shell = [powershell]::Create()
            try {
                $before = "Import-Module '$ModuleManifest'; Set-Location '$TestDrive'; `$WarningPreference = `$ErrorActionPreference = 'SilentlyContinue'"
                $null = $shell.AddScript("$before; Write-Progress begun; $Script")
                $running = $shell.BeginInvoke()
                while (-not $running.IsCompleted -and @($shell.Streams.Progress.Activity) -notcontains 'begun') {
                    Start-Sleep -Milliseconds 10
                }

                Start-Sleep -Milliseconds 700
                $running.IsCompleted | Should -BeFalse -Because 'the command must not be through yet'

                $stopping = [int] (Measure-Processor { $shell.Stop() })
                $stopping

                $shell.InvocationStateInfo.State | Should -Be 'Stopped'
                $found = @($shell.Streams.Error | Where-Object FullyQualifiedErrorId -NotLike 'UnterminatedQuote,*' | Where-Object FullyQualifiedErrorId -NotLike 'WarningsFound,*')
                $found | Should -BeNullOrEmpty

                # The session goes on.
                $shell.Commands.Clear()
                $shell.AddScript('(Import-CicUserCsv small.csv).UserName').Invoke() | Should -Be 'anna'
            }
            finally {
                $shell.Dispose()
            }

            Get-ChildItem -Force -Filter '*stopped-rejects*' | Should -BeNullOrEmpty
            # A file that was complete before is complete now.
            Get-ChildItem -Force -Filter '*stopped-out*' | ForEach-Object { @(Import-CicUserCsv -LiteralPath $_.FullName -WarningAction Ignore).Count | Should -Be 50000 }
            Remove-Item -Path "$TestDrive/*stopped-out*" -Force
            if ($stopping -lt 300) {
                break
            }
        }

        ($took | Measure-Object -Minimum).Minimum | Should -BeLessThan 300 -Because "processors worked for $took ms"
        Write-Information "    ${Stage}: $took ms" -InformationAction Continue
    }

    It 'is not needed where only the first rows are wanted' {
        Write-List 'late.csv' (@('User Name,Extension') + (1..100000 | ForEach-Object { "user$_,$_" }) + ',none')

        Import-CicUserCsv late.csv, missing.csv -IssueVariable issues -ErrorVariable faults -ErrorAction SilentlyContinue |
            Select-Object -First 3 | Should -HaveCount 3

        $issues | Should -BeNullOrEmpty -Because 'the last row is not read'
        $faults | Should -BeNullOrEmpty -Because 'the second file is not looked for'
        Import-CicUserCsv late.csv, missing.csv -IssueVariable issues -ErrorVariable faults -ErrorAction SilentlyContinue -WarningAction Ignore | Out-Null
        $issues, $faults | Should -HaveCount 2
    }

    It 'closes the list and leaves no file of rejects where the pipeline ends early' {
        $users = Import-CicUserCsv (@('large.csv') * 100) -RejectPath stopped-rejects.csv -WarningAction SilentlyContinue | Select-Object -First 3

        $users.UserName | Should -Be 'user1', 'user2', 'user3'
        # What was rejected is kept where all was read; and the list is closed.
        Get-ChildItem -Force -Filter '*stopped-rejects*' | Should -BeNullOrEmpty
        [IO.File]::Open("$TestDrive/large.csv", 'Open', 'ReadWrite', 'None').Dispose()
    }
}
