# What no output replaces or deletes, whatever names it has and whatever -Force is: devices and pipes, databases, settings, and the
# lists that are being read.

BeforeDiscovery {
    # The commands that write a file, with -Force if they have it. $out is the path.
    $commands = @(
        @{ Command = '-RejectPath'; Script = { Import-CicUserCsv bad.csv -RejectPath $out -Force } }
        @{ Command = '-RejectPath without rejects'; Script = { Import-CicUserCsv good.csv -RejectPath $out -Force } }
        @{ Command = '-RejectPath for objects'; Script = { Import-Csv bad.csv | Import-CicUserCsv -RejectPath $out -Force } }
        @{ Command = 'Export-CicUserCsv'; Script = { Import-CicUserCsv good.csv | Export-CicUserCsv $out -Force } }
        @{ Command = 'Export-CicStationCsv'; Script = { @{ Name = 'one' } | Export-CicStationCsv $out -Force } }
        @{ Command = 'New-CicCsv'; Script = { New-CicCsv User $out -Force } }
        @{ Command = 'Export-CicImportPlan'; Script = { New-CicImportPlan -User good.csv | Export-CicImportPlan $out -Force } }
        @{ Command = 'Export-CicReport'; Script = { Get-CicDirectory | Export-CicReport $out -Format Html -Force } }
        @{ Command = 'Export-CicPasswordReport'; Script = { Export-CicPasswordReport $out -InputObject @() } }
        @{ Command = '-PasswordReport'; Script = { Add-CicUser @{ UserName = 'anna' } -PasswordReport $out } }
    )
    $forcing = $commands | Where-Object Command -NotLike '*PasswordReport'
    # With what there is, and how it is seen to be there still.
    $things = if ($IsWindows) { @() } else {
        @{ Thing = 'a pipe'; Make = { mkfifo $args }; Type = 'fifo' }
        @{ Thing = 'a socket'; Make = { $script:socket = [Net.Sockets.Socket]::new('Unix', 'Stream', 'Unspecified'); $socket.Bind([Net.Sockets.UnixDomainSocketEndPoint]::new("$args")) }; Type = 'socket' }
        @{ Thing = 'a link to a pipe'; Make = { mkfifo "$args-p"; ln -s "$args-p" $args }; Type = 'symbolic link' }
        @{ Thing = 'a link to an open file'; Make = { ln -s /proc/self/fd/1 $args }; Type = 'symbolic link' }
        @{ Thing = 'a link to itself'; Make = { ln -s $args $args }; Type = 'symbolic link' }
    }
    $matrix = foreach ($one in $commands) { foreach ($thing in $things) { $one + $thing } }
}

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $script:start = Get-Location
}

AfterAll {
    Disconnect-CicDirectory
    Set-Location $start
}

Describe 'An output path' {
    BeforeEach {
        # Short, because a socket's path is.
        $script:folder = (New-Item -ItemType Directory -Path (Join-Path ([IO.Path]::GetTempPath()) "cic-$([guid]::NewGuid().ToString('N').Substring(0, 8))")).FullName
        Set-Location $folder
        Set-Content good.csv 'User Name', 'anna'
        Set-Content bad.csv 'User Name,DID', 'anna,', ',1'
        $WarningPreference = 'SilentlyContinue'
        $null = Connect-CicDirectory site.cicdb -Create
        $script:out = Join-Path $folder out.csv

        function Get-Listing { (Get-ChildItem -Force | Sort-Object Name).Name -join ' ' }
    }

    AfterEach {
        Disconnect-CicDirectory
        if ($script:socket) { $script:socket.Dispose(); $script:socket = $null }
        Set-Location $start
        Remove-Item $folder -Recurse -Force
    }

    It '<Thing>: <Command> does not write to it' -ForEach $matrix {
        $null = & $Make $out
        $before = Get-Listing

        $run = Invoke-Recorded $Script

        $run.End.FullyQualifiedErrorId | Should -BeLikeExactly 'FileNotWritable,*'
        $run.End.Exception.Message | Should -BeLike "*$out*"
        $run.Output | Should -BeNullOrEmpty
        stat -c %F $out | Should -BeExactly $Type
        Get-Listing | Should -BeExactly $before
    }

    It 'that is the directory: <Command>' -ForEach $forcing {
        $hash = (Get-FileHash site.cicdb).Hash
        foreach ($out in 'site.cicdb', './site.cicdb', "$folder/site.cicdb", 'site.cicdb-wal', 'SITE.CICDB-SHM'.ToLowerInvariant(), 'site.cicdb-journal') {
            (Invoke-Recorded $Script).End.FullyQualifiedErrorId | Should -BeLikeExactly 'FileNotWritable,*' -Because $out
        }

        Get-Listing | Should -BeExactly 'bad.csv good.csv site.cicdb'
        (Get-FileHash site.cicdb).Hash | Should -Be $hash
    }

    It 'that is another name of the directory, or another database: <Command>' -Skip:$IsWindows -ForEach $forcing {
        ln site.cicdb hard.csv
        ln -s site.cicdb soft.csv
        Copy-Item site.cicdb copy.csv
        [IO.File]::WriteAllText("$folder/damaged.csv", "SQLite format 3`0 and no more")
        $before = Get-ChildItem | Get-FileHash | ForEach-Object Hash
        foreach ($out in 'hard.csv', 'soft.csv', 'copy.csv', 'damaged.csv') {
            (Invoke-Recorded $Script).End.FullyQualifiedErrorId | Should -BeLikeExactly 'FileNotWritable,*' -Because $out
        }

        Get-ChildItem | Get-FileHash | ForEach-Object Hash | Should -Be $before
        (Get-CicDirectory).Users | Should -Be 0
    }

    It 'that is the settings file: <Command>' -ForEach @(
        @{ Command = '-RejectPath'; Script = { Import-CicUserCsv bad.csv -Settings s.json -RejectPath $out -Force } }
        @{ Command = 'Export-CicUserCsv'; Script = { Import-CicUserCsv good.csv | Export-CicUserCsv $out -Settings s.json -Force } }
        @{ Command = 'Export-CicImportPlan'; Script = { New-CicImportPlan -User good.csv | Export-CicImportPlan $out -Settings s.json -Force } }
    ) {
        Set-Content s.json '{ "Reporting": { "WarningsPerCodeAndFile": 9 } }'
        $null = New-Item -ItemType Directory sub
        foreach ($out in 's.json', 'sub/../s.json', "$folder/s.json") {
            (Invoke-Recorded $Script).End.FullyQualifiedErrorId | Should -BeLikeExactly 'FileNotWritable,*' -Because $out
        }

        Get-Content s.json | Should -BeLike '*WarningsPer*'
    }

    It 'that is the list: <How>' -Skip:$IsWindows -ForEach @(
        @{ How = 'itself'; List = 'l.csv'; Reject = 'l.csv' }
        @{ How = 'with ./'; List = 'l.csv'; Reject = './l.csv' }
        @{ How = 'with ..'; List = 'l.csv'; Reject = 'd/../l.csv' }
        @{ How = 'a link to it'; List = 'l.csv'; Reject = 'soft.csv' }
        @{ How = 'a link to a link'; List = 'l.csv'; Reject = 'softer.csv' }
        @{ How = 'a hard link'; List = 'l.csv'; Reject = 'hard.csv' }
        @{ How = 'read through a link'; List = 'soft.csv'; Reject = 'l.csv' }
        @{ How = 'read through a link, with a hard link'; List = 'soft.csv'; Reject = 'hard.csv' }
        @{ How = 'in a folder that is a link'; List = 'l.csv'; Reject = 'here/l.csv' }
        @{ How = 'read in a folder that is a link'; List = 'here/l.csv'; Reject = 'l.csv' }
        @{ How = 'among others'; List = 'good.csv', 'l.csv'; Reject = 'soft.csv' }
    ) {
        foreach ($rows in ('anna', ',1'), ('anna', 'bert')) {
            Set-Content l.csv (@('User Name,DID') + $rows)
            $null = New-Item -ItemType Directory d -Force
            if (-not (Test-Path soft.csv)) {
                ln -s l.csv soft.csv
                ln -s soft.csv softer.csv
                ln l.csv hard.csv
                ln -s . here
            }

            $before = (Get-FileHash l.csv).Hash

            $run = Invoke-Recorded { Import-CicUserCsv $List -RejectPath $Reject -Force }

            $run.End.FullyQualifiedErrorId | Should -BeLikeExactly 'RejectPathIsList,*'
            (Get-FileHash l.csv).Hash | Should -Be $before
            stat -c '%F %h' l.csv | Should -BeExactly 'regular file 2'
        }
    }

    It 'that is the list of the module''s own objects' {
        $users = Import-CicUserCsv good.csv
        $before = (Get-FileHash good.csv).Hash

        (Invoke-Recorded { $users | Import-CicUserCsv -RejectPath good.csv -Force }).End.FullyQualifiedErrorId | Should -BeLikeExactly 'RejectPathIsList,*'
        (Get-FileHash good.csv).Hash | Should -Be $before
    }

    It 'that is the list that the rows come from, by any name: <How>' -ForEach @(
        @{ How = 'users'; Script = { Import-CicUserCsv l.csv | Export-CicUserCsv $out -Force } }
        @{ How = 'users with passwords'; Script = { Import-CicUserCsv l.csv | Export-CicUserCsv $out -IncludePassword -Force } }
        @{ How = 'some of them'; Script = { Import-CicUserCsv good.csv, l.csv | Where-Object UserName -EQ anna | Export-CicUserCsv $out -Force } }
        @{ How = 'their properties'; Script = { Import-CicUserCsv l.csv | Select-Object UserName, Extension | Export-CicUserCsv $out -Force } }
        @{ How = 'none is imported'; List = ',1'; Script = { Import-CicUserCsv l.csv | Export-CicUserCsv $out -Force } }
        @{ How = 'rejected rows of another list'; Script = { Import-CicUserCsv l.csv | ForEach-Object { Import-CicUserCsv bad.csv -RejectPath $out -Force } } }
        @{ How = 'another command reads it'; Script = { Import-CicUserCsv l.csv | ForEach-Object { New-CicCsv User $out -Force } } }
        @{ How = 'what was added'; Script = { Import-CicUserCsv l.csv | Add-CicUser -PassThru | Export-CicUserCsv $out -Force } }
        @{ How = 'read before'; Script = { $users = Import-CicUserCsv l.csv; $users | Export-CicUserCsv $out -Force } }
        @{ How = 'read before, as an argument'; Script = { $users = @(Import-CicUserCsv other.csv, l.csv); Export-CicUserCsv $out -InputObject $users -Force } }
        @{ How = 'copies'; Script = { Import-CicUserCsv l.csv | Export-Clixml copy.xml; Import-Clixml copy.xml | Export-CicUserCsv $out -Force } }
        @{ How = 'their properties, read before'; Script = { $rows = Import-CicUserCsv l.csv | Select-Object UserName, Path; $rows | Export-CicUserCsv $out -Force } }
        @{ How = 'results of a plan'; Script = { $done = New-CicImportPlan -User l.csv | Invoke-CicImportPlan; $done | Export-CicUserCsv $out -Force } }
        @{ How = 'stations'; List = 'Name', 'anna', ''; Script = { Import-CicStationCsv l.csv | Export-CicStationCsv $out -Force } }
        @{ How = 'phones'; List = 'Name,MAC Address,Template', 'anna,0004f2000001,t', ',,'; Script = { Import-CicPhoneCsv l.csv | Export-CicPhoneCsv $out -Force } }
    ) {
        $rows = if (-not $List) { 'User Name,DID,Password', 'anna,,86420975', ',1,' } elseif ($List[0] -eq ',1') { 'User Name,DID', ',1' } else { $List }
        Set-Content l.csv $rows
        Set-Content other.csv 'User Name', 'bert'
        $names = if ($IsWindows) { 'l.csv' } else { ln l.csv hard.csv; ln -s l.csv soft.csv; 'l.csv', './hard.csv', 'soft.csv' }
        foreach ($out in $names) {
            $run = Invoke-Recorded $Script

            $run.End.FullyQualifiedErrorId | Should -BeLikeExactly 'FileNotWritable,*' -Because $out
            $run.End.Exception.Message | Should -BeLike "*' is a list that is being read or that the objects come from*"
            Get-Content l.csv | Should -BeExactly $rows
            if ((Get-CicDirectory).Users -gt 0) { Remove-CicUser anna -Force -Confirm:$false 6> $null }
        }
    }

    It 'that is the workbook that the rows come from' {
        New-CicCsv User l.xlsx -Sample | Out-Null
        $before = (Get-FileHash l.xlsx).Hash
        $users = Import-CicUserCsv l.xlsx

        (Invoke-Recorded { $users | Export-CicUserCsv l.xlsx -Force }).End.FullyQualifiedErrorId | Should -BeLikeExactly 'FileNotWritable,*'
        (Get-FileHash l.xlsx).Hash | Should -Be $before
    }

    It 'that was read can be overwritten by rows that do not come from it, and after the pipeline that read it' {
        $users = Import-CicUserCsv good.csv | Select-Object UserName
        Import-CicUserCsv bad.csv | Export-CicUserCsv good.csv -Force
        $users | Export-CicUserCsv bad.csv -Force

        Get-Content bad.csv | Should -HaveCount 2
    }

    It 'that is a list of the plan' {
        $plan = New-CicImportPlan -User good.csv
        $before = (Get-FileHash good.csv).Hash

        (Invoke-Recorded { $plan | Export-CicImportPlan ./good.csv -Force }).End.FullyQualifiedErrorId | Should -BeLikeExactly 'FileNotWritable,*'
        (Get-FileHash good.csv).Hash | Should -Be $before
    }

    It 'that is a link of the user leads to the file, which is replaced, and the link stays: <Command>' -Skip:$IsWindows -ForEach (
        $forcing | Where-Object Command -NotLike '*without*') {
        Set-Content target.csv 'old'
        ln -s target.csv out.csv

        $run = Invoke-Recorded $Script

        $run.End | Should -BeNullOrEmpty
        stat -c %F out.csv target.csv | Should -BeExactly 'symbolic link', 'regular file'
        Get-Content target.csv -Raw | Should -Not -BeLike 'old*'
    }

    It 'that is a link in a folder of all users is not followed: <How>' -Skip:$IsWindows -ForEach @(
        @{ How = 'of a file'; Mode = '1777'; Path = 'all/link.csv' }
        @{ How = 'of a file, without the sticky bit'; Mode = '777'; Path = 'all/link.csv' }
        @{ How = 'of a file, writable by a group'; Mode = '775'; Path = 'all/link.csv' }
        @{ How = 'of a folder'; Mode = '1777'; Path = 'all/folder/precious.csv' }
        @{ How = 'of a new file'; Mode = '1777'; Path = 'all/new.csv' }
        @{ How = 'behind another link'; Mode = '1777'; Path = 'mine.csv' }
        @{ How = 'of a folder, behind another link to the folder'; Mode = '1777'; Path = 'within/precious.csv' }
        @{ How = 'of a folder, behind another link to the file'; Mode = '1777'; Path = 'through.csv' }
        @{ How = 'of a folder, behind a link with two dots'; Mode = '1777'; Path = 'dots/precious.csv' }
    ) {
        $null = New-Item -ItemType Directory all, precious
        Set-Content precious/precious.csv 'precious'
        ln -s ../precious/precious.csv all/link.csv
        ln -s ../precious all/folder
        ln -s ../precious/new.csv all/new.csv
        ln -s all/link.csv mine.csv
        ln -s "$folder/all/folder" within
        ln -s all/folder/precious.csv through.csv
        ln -s precious/../all/folder dots
        chmod $Mode all

        foreach ($script in { Import-CicUserCsv good.csv, bad.csv -RejectPath $Path -Force }, { Import-CicUserCsv good.csv | Export-CicUserCsv $Path -Force }, { Add-CicUser @{ UserName = 'x' } -PasswordReport $Path }) {
            (Invoke-Recorded $script).End.FullyQualifiedErrorId | Should -BeLikeExactly 'FileNotWritable,*' -Because "$script"
        }

        $new = [IO.Path]::ChangeExtension($Path, '.cicdb')
        if ($Path -like '*/precious.csv') {
            (Invoke-Recorded { Connect-CicDirectory $new -Create }).Error.FullyQualifiedErrorId | Should -BeLikeExactly 'DirectoryNotWritable,*'
        }

        Get-ChildItem precious | ForEach-Object Name | Should -BeExactly 'precious.csv'
        Get-Content precious/precious.csv | Should -BeExactly 'precious'
    }

    It 'that is a link with two dots in a folder that is a link leads where the system leads' -Skip:$IsWindows {
        $null = New-Item -ItemType Directory sub/deep
        ln -s sub/deep here
        ln -s ../target.csv sub/deep/link.csv

        Import-CicUserCsv good.csv | Export-CicUserCsv here/link.csv

        'sub/target.csv' | Should -Exist
        'target.csv' | Should -Not -Exist
    }

    It 'that cannot be created ends the command before the first row: <What>' -Skip:(-not $IsLinux) -ForEach @(
        @{ What = 'in a folder for reading only'; Path = 'readonly/out.csv' }
        @{ What = 'with too long a name'; Path = "$('n' * 300).csv" }
    ) {
        if ($Path -like 'readonly*') {
            # Root may write to every folder of a disk that can be written.
            $null = New-Item -ItemType Directory readonly
            mount -t tmpfs -o ro tmpfs "$folder/readonly" 2> $null
            if ($LASTEXITCODE -ne 0) {
                Set-ItResult -Skipped -Because 'this account may not mount a disk'
                return
            }
        }

        try {
            foreach ($script in { Import-CicUserCsv bad.csv -RejectPath $Path }, { @{ UserName = 'x' } | Export-CicUserCsv $Path }, { Add-CicUser @{ UserName = 'x' } -PasswordReport $Path }) {
                $run = Invoke-Recorded $script

                $run.End.FullyQualifiedErrorId | Should -BeLikeExactly 'FileNotWritable,*' -Because "$script"
                $run.End.Exception.Message | Should -BeLike "*$Path*"
                $run.End.Exception.Message | Should -Not -BeLike '*.tmp*'
                $run.Output | Should -BeNullOrEmpty
            }
        }
        finally {
            if ($Path -like 'readonly*') { umount "$folder/readonly" }
        }

        (Get-CicDirectory).Users | Should -Be 0
    }

    It 'is not hindered by a pipe with the name of a temporary file' -Skip:$IsWindows {
        mkfifo .cic-abcdefgj.abc.tmp

        Import-CicUserCsv good.csv | Export-CicUserCsv e.csv

        Get-Listing | Should -BeExactly '.cic-abcdefgj.abc.tmp bad.csv e.csv good.csv site.cicdb'
    }

    It 'that is good leaves nothing behind with -WhatIf' {
        Import-CicUserCsv bad.csv -RejectPath r.csv -WhatIf | Out-Null
        Import-CicUserCsv good.csv | Export-CicUserCsv e.csv -WhatIf
        New-CicImportPlan -User good.csv | Export-CicImportPlan p.json -WhatIf

        Get-Listing | Should -BeExactly 'bad.csv good.csv site.cicdb'
    }
}
