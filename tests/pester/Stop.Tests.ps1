BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    Push-Location $TestDrive
    $rows = foreach ($i in 1..50000) { "user$i,$i,Agent"; ",$i," }
    Write-List 'large.csv' (@('User Name,Extension,Roles') + $rows)
}

AfterAll {
    Pop-Location
}

Describe 'Ctrl+C' {
    It 'ends a command within a moment and leaves nothing half done' {
        $shell = [powershell]::Create()
        try {
            $null = $shell.AddScript({
                    param($Module, $Folder)
                    Import-Module $Module
                    Set-Location $Folder
                    # So often that it is not through when it is stopped.
                    $lists = @('large.csv') * 100
                    Import-CicUserCsv $lists -RejectPath stopped-rejects.csv -WarningAction SilentlyContinue | Export-CicUserCsv stopped-out.csv
                }).AddArgument($ModuleManifest).AddArgument("$TestDrive")
            $running = $shell.BeginInvoke()
            Start-Sleep -Milliseconds 1500
            $running.IsCompleted | Should -BeFalse

            $stopping = [Diagnostics.Stopwatch]::StartNew()
            $shell.Stop()

            $stopping.Elapsed.TotalSeconds | Should -BeLessThan 5
            $shell.InvocationStateInfo.State | Should -Be 'Stopped'
        }
        finally {
            $shell.Dispose()
        }

        Get-ChildItem -Force -Filter *stopped* | Should -BeNullOrEmpty
    }

    It 'is not needed where only the first rows are wanted' {
        $reading = [Diagnostics.Stopwatch]::StartNew()

        Import-CicUserCsv (@('large.csv') * 100) -WarningAction SilentlyContinue | Select-Object -First 3 | Should -HaveCount 3

        $reading.Elapsed.TotalSeconds | Should -BeLessThan 5
    }
}
