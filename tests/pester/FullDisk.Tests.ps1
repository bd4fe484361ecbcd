# A disk that is full in the middle of a run, or of a list. On a small file system in memory where one may be mounted (Linux, as
# root), else runs with SQLite's limit of pages; the names of the tests that ran say which.

BeforeDiscovery {
    $script:mayMount = $false
    if ($IsLinux -and (id -u) -eq '0') {
        $probe = New-Item -ItemType Directory -Path (Join-Path ([IO.Path]::GetTempPath()) "cic-$([guid]::NewGuid())")
        mount -t tmpfs -o size=64k tmpfs $probe.FullName 2> $null
        if ($LASTEXITCODE -eq 0) {
            $mayMount = $true
            umount $probe.FullName
        }

        Remove-Item $probe
    }
}

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/Site.ps1"
    Push-Location $TestDrive
    Write-List many.csv (@('User Name,Extension') + (1..1500 | ForEach-Object { "user$_,$(20000 + $_)" }))
    $script:template = (Initialize-Site template.cicdb).Path

    # The one error that a command ends with.
    function Get-Fault {
        param([scriptblock] $Script)

        $Error.Clear()
        try {
            $null = & $Script
            'no error'
        }
        catch [CicCsvImport.CicDirectoryException] {
            $Error | Should -HaveCount 1
            $_.Exception.Message | Should -BeLike '*site.cicdb*'
            $_.Exception.ErrorId
        }
    }
}

AfterAll {
    Pop-Location
}

Describe 'On a small disk' -Skip:(-not $mayMount) {
    BeforeEach {
        $script:disk = (New-Item -ItemType Directory "$TestDrive/disk" -Force).FullName
        function Mount-Disk {
            param([string] $Size)

            mount -t tmpfs -o "size=$Size" tmpfs $disk
            $LASTEXITCODE | Should -Be 0
            Copy-Item $template "$disk/site.cicdb"
            $null = Connect-CicDirectory "$disk/site.cicdb"
        }
    }

    AfterEach {
        umount $disk
    }

    It 'a run that needs more than there is fails with <Id> and changes nothing; with more room it goes through: <Command>' -ForEach @(
        @{ Id = 'DirectoryFull'; Command = 'Add-CicUser $users' }
        @{ Id = 'DirectoryFull'; Command = 'New-CicImportPlan -User many.csv | Invoke-CicImportPlan 6> $null' }
    ) {
        Mount-Disk 1m
        $script:users = Import-CicUserCsv many.csv
        $run = [scriptblock]::Create($Command)
        $before = Get-SiteState

        Get-Fault $run | Should -Be $Id

        (Get-CicDirectory).Revision | Should -Be 1
        Get-SiteState | Should -Be $before
        Get-ChildItem $disk -Force | ForEach-Object Name | Should -Be 'site.cicdb'
        Add-CicUser @{ UserName = 'small' }
        Undo-CicImport -Last -Confirm:$false
        Get-SiteState | Should -Be $before

        mount -o 'remount,size=40m' $disk
        $null = & $run
        (Get-CicDirectory).Users | Should -Be 1502
    }

    It 'an undo that needs more than there is fails with DirectoryFull and changes nothing' {
        Mount-Disk 40m
        Add-CicUser (Import-CicUserCsv many.csv)
        $before = Get-SiteState
        $size = (Get-Item "$disk/site.cicdb").Length
        mount -o "remount,size=$([int](($size + 600kb) / 1kb))k" $disk

        Get-Fault { Undo-CicImport -Last -Confirm:$false } | Should -Be 'DirectoryFull'

        Get-SiteState | Should -Be $before
        mount -o 'remount,size=40m' $disk
        Undo-CicImport -Last -Confirm:$false
        (Get-CicDirectory).Users | Should -Be 2
    }

    It 'is all of a run or nothing whatever room there is' {
        # From no room at all to more than enough: there are sizes with room for the log and none for the file.
        $seen = foreach ($size in 160, 1024, 2048, 2560, 8192) {
            Mount-Disk "${size}k"
            $before = Get-SiteState
            $fault = Get-Fault { Add-CicUser (Import-CicUserCsv many.csv) }
            $fault | Should -BeIn 'DirectoryFull', 'no error' -Because "there were $size KiB"
            $users = (Get-CicDirectory).Users
            $users | Should -Be $(if ($fault -eq 'no error') { 1502 } else { 2 }) -Because "there were $size KiB"
            if ($fault -ne 'no error') {
                Get-SiteState | Should -Be $before
            }

            # With more room everything is at its place.
            mount -o 'remount,size=40m' $disk
            Add-CicUser @{ UserName = 'small' }
            (Get-CicDirectory).Users | Should -Be ($users + 1)
            Get-ChildItem $disk -Force | ForEach-Object Name | Should -Be 'site.cicdb'
            umount $disk
            $fault
        }

        $seen | Should -Contain 'DirectoryFull'
        $seen | Should -Contain 'no error'
        # For AfterEach.
        Mount-Disk 1m
    }

    It 'that is full to the last byte, a command says so, and the directory is as it was' {
        Mount-Disk 1m
        $hash = (Get-FileHash "$disk/site.cicdb").Hash
        try { [IO.File]::WriteAllBytes("$disk/filler", [byte[]]::new(2mb)) } catch [IO.IOException] { $null = $_ }

        Get-Fault { Add-CicUser @{ UserName = 'small' } } | Should -Be 'DirectoryFull'
        Get-Fault { Connect-CicDirectory "$disk/new-site.cicdb" -Create -NoDefault } | Should -Be 'DirectoryFull'

        # What SQLite has begun beside the file is the next command's to take away.
        Get-ChildItem $disk -Force | ForEach-Object Name | Should -BeIn 'filler', 'site.cicdb', 'site.cicdb-shm', 'site.cicdb-wal'
        (Get-FileHash "$disk/site.cicdb").Hash | Should -Be $hash
        Remove-Item "$disk/filler"
        Add-CicUser @{ UserName = 'small' }
        (Get-CicDirectory).Users | Should -Be 3
        Get-ChildItem $disk -Force | ForEach-Object Name | Should -Be 'site.cicdb'
    }
}

Describe 'A list on a small disk' -Skip:(-not $mayMount) {
    BeforeAll {
        # The one of the last test is gone with its disk.
        Disconnect-CicDirectory
        $script:disk = (New-Item -ItemType Directory "$TestDrive/lists" -Force).FullName
        $wide = 1..60 | ForEach-Object { "Extra$_$('h' * 3000)" }
        Write-List headings.csv (@('User Name,' + ($wide -join ',')), ",$('x,' * 60)")
        function Get-ManyUser {
            param([int] $Count, [int] $Length, [int] $LocationAt)

            foreach ($i in 1..$Count) {
                $user = @{ 'User Name' = "user$i"; 'First Name' = 'x' * $Length }
                if ($i -eq $LocationAt) { $user.Location = 'Berlin' }
                $user
            }
        }
    }

    BeforeEach {
        mount -t tmpfs -o size=1m tmpfs $disk
        $LASTEXITCODE | Should -Be 0
    }

    AfterEach {
        umount $disk
    }

    It 'that needs more than there is fails with FileNotWritable and leaves no file: <What>' -ForEach @(
        @{ What = 'few long rows'; Command = 'Get-ManyUser 900 2000 | Export-CicUserCsv "$disk/out.csv"' }
        @{ What = 'many rows'; Command = 'Get-ManyUser 20000 100 | Export-CicUserCsv "$disk/out.csv"' }
        @{ What = 'a later column, on the way'; Command = 'Get-ManyUser 5000 160 4000 | Export-CicUserCsv "$disk/out.csv"' }
        @{ What = 'a later column, at the end'; Command = 'Get-ManyUser 5000 160 4999 | Export-CicUserCsv "$disk/out.csv"' }
        @{ What = 'passwords'; Command = 'Get-ManyUser 20000 100 | Export-CicUserCsv "$disk/out.csv" -IncludePassword' }
        @{ What = 'the headings of a reject file'; Command = 'Set-Content "$disk/filler" ("x" * 900kb); Import-CicUserCsv headings.csv -RejectPath "$disk/out.csv" -WarningAction Ignore' }
    ) {
        { & ([scriptblock]::Create($Command)) } | Should -Throw -ErrorId 'FileNotWritable,*'

        Get-ChildItem $disk -Force | Where-Object Name -NE 'filler' | Should -BeNullOrEmpty
    }

    It 'that is the reject file ends what collects the rows: <How>' -ForEach @(
        @{ How = 'directly'; Command = 'Import-CicUserCsv rejected.csv -RejectPath "$disk/out.csv" | Add-CicUser' }
        @{ How = 'in ForEach-Object'; Command = '1 | ForEach-Object { Import-CicUserCsv rejected.csv -RejectPath "$disk/out.csv" } | Add-CicUser' }
        @{ How = 'at the end'; Command = '& { Import-CicUserCsv rejected.csv -RejectPath "$disk/out.csv"; @{ UserName = "bert" } } | Add-CicUser' }
    ) {
        Write-List rejected.csv (@('User Name,Display Name', 'anna,Anna') + @(",$('x' * 200)") * 10000)
        $site = Connect-CicDirectory "$TestDrive/$([guid]::NewGuid()).cicdb" -Create
        # Pester's own try statements would end the pipeline, too.
        $shell = [powershell]::Create([initialsessionstate]::CreateDefault2())
        try {
            $null = $shell.AddScript("Import-Module '$ModuleManifest'; Set-Location '$TestDrive'; `$null = Connect-CicDirectory '$($site.Path)'").Invoke()
            $shell.Commands.Clear()
            $null = $shell.AddScript("`$disk = '$disk'; $Command")
            { $shell.Invoke() } | Should -Throw '*out.csv*cannot be written*'
        }
        finally {
            $shell.Dispose()
        }

        (Get-CicDirectory).Users | Should -Be 0
        Get-ChildItem $disk -Force | Should -BeNullOrEmpty
        Disconnect-CicDirectory
    }
}

Describe 'With a limit of pages' {
    It 'a run that needs more fails with DirectoryFull and changes nothing; without the limit it goes through' {
        Copy-Item $template site.cicdb -Force
        $site = Connect-CicDirectory site.cicdb
        $before = Get-SiteState
        $state = Get-FileState $site.Path
        # No user can set it.
        $instance = [Reflection.BindingFlags]'Instance, NonPublic, Public'
        $store = $site.GetType().GetProperty('Store', $instance).GetValue($site)
        $options = $store.GetType().GetField('_options', $instance).GetValue($store)
        $options.GetType().GetProperty('MaxPages', $instance).SetValue($options, 60)

        Get-Fault { Add-CicUser (Import-CicUserCsv many.csv) } | Should -Be 'DirectoryFull'

        Get-FileState $site.Path | Should -Be $state
        Get-SiteState | Should -Be $before
        Add-CicUser @{ UserName = 'small' }
        Undo-CicImport -Last -Confirm:$false
        $options.GetType().GetProperty('MaxPages', $instance).SetValue($options, $null)
        Add-CicUser (Import-CicUserCsv many.csv)
        (Get-CicDirectory).Users | Should -Be 1502
    }
}
