# Runs that are killed, as by a power cut. How often each is CIC_TEST_KILLS: once unless it says otherwise.

BeforeDiscovery {
    $script:runs = @(
        @{
            What   = 'a plan of stations, phones and users'
            Script = '
                Say planning
                $plan = New-CicImportPlan -Station s.csv -Phone p.csv -User u.csv -WarningAction SilentlyContinue
                Say writing
                $null = Invoke-CicImportPlan $plan'
        }
        @{ What = 'Add-CicStation'; Script = '$stations = Import-CicStationCsv manystations.csv; Say writing; Add-CicStation $stations' }
        @{ What = 'Add-CicPhone'; Script = '$phones = Import-CicPhoneCsv manyphones.csv; Say writing; Add-CicPhone $phones' }
        @{ What = 'Add-CicUser'; Script = '$users = Import-CicUserCsv manyusers.csv -WarningAction SilentlyContinue; Say writing; Add-CicUser $users' }
        @{ What = 'Undo-CicImport'; First = 'Add-CicUser (Import-CicUserCsv manyusers.csv -WarningAction SilentlyContinue)'; Script = 'Say writing; Undo-CicImport -Last -Confirm:$false' }
    )
}

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/Site.ps1"
    Push-Location $TestDrive
    $script:kills = if ($env:CIC_TEST_KILLS) { [int]$env:CIC_TEST_KILLS } else { 1 }
    $script:random = [Random]::new()

    function Write-ListOfEach {
        param([string] $Stations, [int] $StationCount, [string] $Phones, [int] $PhoneCount, [string] $Users, [int] $UserCount)

        Write-List $Stations (@('Name,Extension') + (1..$StationCount | ForEach-Object { "Station$_,$(10000 + $_)" }))
        Write-List $Phones (@('Name,Type,Manufacturer,Model,Address') + (1..$PhoneCount | ForEach-Object { "Phone$_,Workstation,Polycom,IP650,0004F2$($_.ToString('X6'))" }))
        Write-List $Users (@('User Name,Extension,Roles,Workgroups') + (1..$UserCount | ForEach-Object { "user$_,$(20000 + $_),Agent,Sales" }))
    }

    # A phone is two objects: it has a station.
    Write-ListOfEach -Stations s.csv -StationCount 1500 -Phones p.csv -PhoneCount 1000 -Users u.csv -UserCount 1499
    Write-ListOfEach -Stations manystations.csv -StationCount 5000 -Phones manyphones.csv -PhoneCount 2500 -Users manyusers.csv -UserCount 4999
}

AfterAll {
    Pop-Location
}

Describe 'Killed in the middle of <What>, 5,000 objects,' -ForEach $runs {
    BeforeAll {
        Remove-Item -Path sites -Recurse -ErrorAction Ignore
        $script:site = Initialize-Site sites/template.cicdb
        if ($First) {
            & ([scriptblock]::Create($First))
        }

        $script:template = [IO.File]::ReadAllBytes($site.Path)
        Remove-Item $site.Path
        $script:path = "$TestDrive/sites/site.cicdb"

        # Says where it is, so that it can be seen where it was killed.
        $script:child = "`$null = Connect-CicDirectory '$path'; Say ready; $Script; Say done; Start-Sleep 60"
        function Restore-Site { [IO.File]::WriteAllBytes($path, $template) }
        function Read-To {
            param([Diagnostics.Process] $Session, [string] $Word)

            while ($null -ne ($line = $Session.StandardOutput.ReadLine()) -and $line -ne $Word) { }
            $line | Should -Be $Word
        }
    }

    It 'a directory holds all of it or nothing, and works at once' {
        Restore-Site
        $null = Connect-CicDirectory $path
        $before = "$((Get-CicDirectory).Revision): $(Get-SiteState)"

        # The duration and the result if it is not killed.
        $session = Open-Session $child
        Read-To $session ready
        $running = [Diagnostics.Stopwatch]::StartNew()
        Read-To $session done
        $duration = $running.ElapsedMilliseconds
        $session.Kill()
        $session.WaitForExit()
        $after = "$((Get-CicDirectory).Revision): $(Get-SiteState)"
        $after | Should -Not -Be $before

        $seen = @{}
        for ($kill = 0; $kill -lt $kills; $kill++) {
            # Remains of the one before must not help or hinder.
            Get-ChildItem sites -Force | Remove-Item
            Restore-Site
            $session = Open-Session $child
            Read-To $session ready
            Start-Sleep -Milliseconds ($duration * 1.1 * ($kill + $random.NextDouble()) / $kills)
            # SIGKILL; on Windows TerminateProcess.
            $session.Kill()
            $session.WaitForExit()
            $stage = (@('reading') + ($session.StandardOutput.ReadToEnd() -split '\r?\n' -ne ''))[-1]
            $hasLog = (Test-Path "$path-wal") -and (Get-Item "$path-wal").Length -gt 0

            $null = Connect-CicDirectory $path
            $revision = (Get-CicDirectory).Revision
            $now = "${revision}: $(Get-SiteState)"

            $now | Should -BeIn $before, $after -Because "it was killed while $stage"
            if ($stage -eq 'done') {
                $now | Should -Be $after -Because 'the command had ended'
            }

            Add-CicUser @{ UserName = 'next' }
            (Get-CicUser next).Roles | Should -Be 'Business User'
            Undo-CicImport -Last -Confirm:$false
            "${revision}: $(Get-SiteState)" | Should -Be $now
            (Get-CicDirectory).Revision | Should -Be ($revision + 2)
            Get-ChildItem sites -Force | ForEach-Object Name | Should -Be 'site.cicdb' -Because 'nothing may be left of a killed run'

            $held = if ($now -eq $before) { 'nothing' } else { 'all' }
            $seen["$stage$(if ($hasLog) { ', with a log' }): $held"]++
        }

        $figures = ($seen.Keys | Sort-Object | ForEach-Object { "$_ $($seen[$_])x" }) -join '; '
        Write-Information "    $What, $duration ms, killed $kills times. While $figures" -InformationAction Continue
    }
}
