# Several processes and sessions with one directory.

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/Site.ps1"
    Push-Location $TestDrive
    Write-List many.csv (@('User Name,Extension') + (1..5000 | ForEach-Object { "user$_,$(20000 + $_)" }))

    # A command waits 15 s for another one's; on a busy machine that may take longer.
    $script:retry = '
        function Invoke-UntilFree([scriptblock] $Script) {
            while ($true) {
                try { return & $Script }
                catch [CicCsvImport.CicDirectoryException] { if ($_.Exception.ErrorId -ne "DirectoryBusy") { throw } }
            }
        }'

    # For the last test: it takes its fifteen seconds while the others run.
    $busy = Initialize-Site busy.cicdb
    $busyLock = Open-Sqlite $busy.Path
    $null = Invoke-Sqlite $busyLock 'BEGIN IMMEDIATE'
    $script:waiting = Open-Session @"
        `$null = Connect-CicDirectory '$($busy.Path)'
        try { Add-CicUser @{ UserName = 'late' } }
        catch [CicCsvImport.CicDirectoryException] { Say `$_.Exception.ErrorId; Say `$_.CategoryInfo.Category }
"@
}

AfterAll {
    $busyLock.Dispose()
    Pop-Location
}

Describe 'Two processes' {
    It 'that read and write: the reader sees the whole run or nothing of it' {
        $site = Initialize-Site shared.cicdb
        $writer = Open-Session "`$null = Connect-CicDirectory '$($site.Path)'; Add-CicUser (Import-CicUserCsv many.csv) 6> `$null; Undo-CicImport -Last -Confirm:`$false 6> `$null; Say done"
        $seen = while (-not $writer.HasExited) {
            # A directory tells its counts as of one moment.
            $now = Get-CicDirectory
            "$($now.Revision): $($now.Users)"
            $users = @(Get-CicUser)
            $users.Count | Should -BeIn 2, 5002
        }

        $writer.StandardOutput.ReadToEnd().Trim() | Should -Be 'done'
        @($seen).Count | Should -BeGreaterThan 5
        $seen | Sort-Object -Unique | ForEach-Object { $_ | Should -BeIn '1: 2', '2: 5002', '3: 2' }
        Get-ChildItem shared.cicdb* -Force | Should -HaveCount 1
    }

    It 'that both write: the second one waits and goes through' {
        $site = Initialize-Site waiting.cicdb
        $lock = Open-Sqlite $site.Path
        $null = Invoke-Sqlite $lock 'BEGIN IMMEDIATE'
        $writer = Open-Session "`$null = Connect-CicDirectory '$($site.Path)'; Say ready; Add-CicUser @{ UserName = 'second' } 6> `$null; Say done"
        $writer.StandardOutput.ReadLine() | Should -Be 'ready'
        Start-Sleep -Seconds 1
        $writer.HasExited | Should -BeFalse
        # Reading goes on meanwhile.
        Get-CicUser | Should -HaveCount 2

        $lock.Dispose()

        $writer.StandardOutput.ReadToEnd().Trim() | Should -Be 'done'
        (Get-CicUser second).UserName | Should -Be 'second'
    }

    It 'that both write long runs: both go through' {
        $site = Initialize-Site long.cicdb
        Write-List others.csv (@('User Name,Extension') + (1..1000 | ForEach-Object { "other$_,$(30000 + $_)" }))
        $writers = 'many.csv', 'others.csv' | ForEach-Object {
            Open-Session "$retry; `$null = Connect-CicDirectory '$($site.Path)'; Invoke-UntilFree { Add-CicUser (Import-CicUserCsv $_) 6> `$null }; Say done"
        }

        $writers | ForEach-Object { $_.StandardOutput.ReadToEnd().Trim() | Should -Be 'done' }
        (Get-CicDirectory).Users | Should -Be 6002
        (Get-CicDirectory).Revision | Should -Be 3
    }

    It 'with plans made at the same time: the second plan is refused, and says what has moved' {
        $site = Initialize-Site plans.cicdb
        $plan = New-CicImportPlan -User @{ UserName = 'mine' }
        $null = Invoke-NewSession "Import-Module '$ModuleManifest'; `$null = Connect-CicDirectory '$($site.Path)'; Add-CicUser @{ UserName = 'theirs' }"

        { Invoke-CicImportPlan $plan } | Should -Throw -ErrorId 'DirectoryMoved,*' -ExpectedMessage '*theirs*'

        Get-CicUser mine -ErrorAction Ignore | Should -BeNullOrEmpty
    }
}

Describe 'Many small writers' {
    It 'lose nothing: what no error says is there, each as a run of its own' {
        $site = Initialize-Site small.cicdb
        $writers = 1..3 | ForEach-Object {
            Open-Session @"
                $retry
                `$null = Connect-CicDirectory '$($site.Path)'
                foreach (`$i in 1..15) { Invoke-UntilFree { Add-CicUser @{ UserName = "w$_-`$i" } 6> `$null }; Say "w$_-`$i" }
"@
        }

        $added = $writers | ForEach-Object { $_.StandardOutput.ReadToEnd() -split '\r?\n' -ne '' }

        $writers | ForEach-Object { $_.WaitForExit() }
        $writers.ExitCode | Should -Be 0, 0, 0
        $added | Should -HaveCount 45
        (Get-CicUser w*).UserName | Sort-Object | Should -Be ($added | Sort-Object)
        Get-CicImport | Should -HaveCount 46
        (Get-CicImport).Id | Should -Be (46..1)
    }

    It 'lose nothing in the sessions of one process' {
        $site = Initialize-Site sessions.cicdb
        $path = $site.Path
        $jobs = 1..4 | ForEach-Object {
            $number = $_
            Start-ThreadJob {
                . ([scriptblock]::Create($using:retry))
                Import-Module $using:ModuleManifest
                $null = Connect-CicDirectory $using:path
                foreach ($i in 1..8) { Invoke-UntilFree { Add-CicUser @{ UserName = "w$using:number-$i" } } }
            }
        }

        $jobs | Receive-Job -Wait -AutoRemoveJob -ErrorAction Stop

        Get-CicUser w* | Should -HaveCount 32
        Get-CicImport | Should -HaveCount 33
    }
}

Describe 'A directory that another command does not let go' {
    It 'can be read, and for a writer it is DirectoryBusy in the end' {
        Get-CicUser -Directory $busy | Should -HaveCount 2

        $waiting.StandardOutput.ReadToEnd().Trim() -split '\r?\n' | Should -Be 'DirectoryBusy', 'ResourceBusy'

        $null = Invoke-Sqlite $busyLock 'ROLLBACK'
        Add-CicUser @{ UserName = 'late' } -Directory $busy
        Get-CicUser -Directory $busy | Should -HaveCount 3
    }
}
