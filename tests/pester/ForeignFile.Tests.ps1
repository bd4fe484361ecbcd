# Files that are no directory, or no good one: one clear error each, and they stay as they are.

BeforeDiscovery {
    $script:files = @(
        @{ What = 'an empty file'; Id = 'NotADirectory'; Make = { [IO.File]::WriteAllBytes($path, @()) } }
        @{ What = 'a text'; Id = 'NotADirectory'; Make = { Set-Content $path ('Some text that is long enough for a header. ' * 9) } }
        @{ What = 'a list'; Id = 'NotADirectory'; Make = { Copy-Item (Get-SampleList User) $path } }
        @{ What = 'a zip file'; Id = 'NotADirectory'; Make = { Compress-Archive (Get-SampleList User) "$path.zip"; Move-Item "$path.zip" $path } }
        @{
            What = 'the database of another program'
            Id   = 'NotADirectory'
            Make = {
                $other = Open-Sqlite $path
                $null = Invoke-Sqlite $other 'CREATE TABLE meta (id); INSERT INTO meta VALUES (1)'
                $other.Dispose()
            }
        }
        @{ What = 'a database with another program''s mark'; Id = 'NotADirectory'; Make = { Edit-Byte 68 (0, 0, 0, 1) } }
        @{ What = 'a directory of a newer version'; Id = 'DirectoryTooNew'; Make = { Edit-Byte 60 (0, 0, 0, 99) } }
        @{ What = 'a directory of an older version'; Id = 'DirectoryOutdated'; Make = { Edit-Byte 60 (0, 0, 0, 0) } }
        @{ What = 'the first page of a directory'; Id = 'DirectoryDamaged'; Make = { [IO.File]::WriteAllBytes($path, $content[0..4095]) } }
        @{ What = 'the first half of a directory'; Id = 'DirectoryDamaged'; Make = { [IO.File]::WriteAllBytes($path, $content[0..($content.Length / 2)]) } }
        @{ What = 'a directory without its last byte'; Id = 'DirectoryDamaged'; Make = { [IO.File]::WriteAllBytes($path, $content[0..($content.Length - 2)]) } }
        @{ What = 'the header of a directory'; Id = 'NotADirectory|DirectoryDamaged'; Make = { [IO.File]::WriteAllBytes($path, $content[0..99]) } }
        @{ What = 'half of a header'; Id = 'NotADirectory'; Make = { [IO.File]::WriteAllBytes($path, $content[0..49]) } }
        @{ What = 'a directory with all pages but the first wiped'; Id = 'DirectoryDamaged'; Make = { [IO.File]::WriteAllBytes($path, $content[0..4095] + [byte[]]::new($content.Length - 4096)) } }
        @{ What = 'a folder'; Id = 'NotADirectory'; Make = { $null = New-Item -ItemType Directory $path } }
        @{ What = 'nothing'; Id = 'DirectoryNotFound'; Make = { } }
    )
}

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/Site.ps1"
    Push-Location $TestDrive
    $good = Initialize-Site good.cicdb
    Import-CicUserCsv (Get-SampleList User) -WarningAction SilentlyContinue | Add-CicUser -WarningAction SilentlyContinue
    $content = [IO.File]::ReadAllBytes($good.Path)
    $path = "$TestDrive/place/site.cicdb"

    function Edit-Byte {
        param([int] $Offset, [byte[]] $Value)

        $bytes = [byte[]]$content.Clone()
        $Value.CopyTo($bytes, $Offset)
        [IO.File]::WriteAllBytes($path, $bytes)
    }

    # The content and the time of the last change of everything in the folder.
    function Get-Place {
        Get-ChildItem place -Force | ForEach-Object { "$($_.Name) $($_.LastWriteTimeUtc.Ticks) $(if (-not $_.PSIsContainer) { (Get-FileHash $_).Hash })" }
    }

    # What is left of one error: there must not be two, nor another one.
    function Get-Fault {
        param([scriptblock] $Script)

        $Error.Clear()
        try {
            $null = & $Script
            'no error'
        }
        catch [CicCsvImport.CicDirectoryException] {
            $_.Exception.ErrorId | Should -Be ($_.FullyQualifiedErrorId -split ',')[0]
            $_.Exception.Message | Should -BeLike '*site.cicdb*'
            $Error | Should -HaveCount 1
            $_.Exception.ErrorId
        }
    }
}

AfterAll {
    Pop-Location
}

Describe '<What>' -ForEach $files {
    BeforeEach {
        Remove-Item place -Recurse -Force -ErrorAction Ignore
        $null = New-Item -ItemType Directory place
    }

    It 'is <Id> when it is connected, and stays as it is' {
        & $Make
        $before = Get-Place

        Get-Fault { Connect-CicDirectory $path -NoDefault } | Should -Match "^($Id)$"

        Get-Place | Should -Be $before
    }

    It 'is an error with -Upgrade too, and stays as it is' {
        & $Make
        $before = Get-Place

        # An older version would be upgraded; but there has never been one, and this one only says that it is.
        Get-Fault { Connect-CicDirectory $path -NoDefault -Upgrade } | Should -Match "^($Id|DirectoryDamaged)$"

        Get-Place | Should -Be $before
    }

    It 'is not replaced by -Create' {
        & $Make
        $before = Get-Place

        if ($What -ne 'nothing') {
            Get-Fault { Connect-CicDirectory $path -NoDefault -Create } | Should -Be 'DirectoryExists'
            Get-Place | Should -Be $before
        }
    }

    It 'put in the place of a connected directory is an error for <_>, and stays as it is' -ForEach 'Get-CicUser', 'Add-CicUser @{ UserName = "new" }', 'Undo-CicImport -Last' {
        [IO.File]::WriteAllBytes($path, $content)
        $null = Connect-CicDirectory $path
        Remove-Item $path
        & $Make
        $before = Get-Place

        # Damage in a part that was not read yet is found when it is read.
        Get-Fault ([scriptblock]::Create($_)) | Should -Match "^($Id)$"

        Get-Place | Should -Be $before
    }
}

Describe 'Another directory' {
    It 'put in the place of a connected one is DirectoryReplaced for <_>' -ForEach 'Get-CicUser', 'Add-CicUser @{ UserName = "new" }', 'Undo-CicImport -Last', 'Get-CicDirectory' {
        $connected = Initialize-Site place/site.cicdb
        [IO.File]::WriteAllBytes($connected.Path, $content)
        $before = Get-Place

        Get-Fault ([scriptblock]::Create($_)) | Should -Be 'DirectoryReplaced'

        Get-Place | Should -Be $before
    }
}

Describe 'A directory with a byte that was changed' {
    It 'is connected as it was, or is an error, and stays as it is: byte by byte of the header, and at other places' {
        Remove-Item place -Recurse -Force -ErrorAction Ignore
        $null = New-Item -ItemType Directory place
        # How many other places is CIC_TEST_BYTES.
        $count = if ($env:CIC_TEST_BYTES) { [int]$env:CIC_TEST_BYTES } else { 100 }
        $random = [Random]::new($count)
        $places = @(0..99) + (1..$count | ForEach-Object { $random.Next(100, $content.Length) })
        $seen = @{}
        foreach ($place in $places) {
            Edit-Byte $place (($content[$place] -bxor (1 + $random.Next(255))))
            $before = Get-Place
            $fault = Get-Fault {
                $site = Connect-CicDirectory $path -NoDefault
                Get-CicUser -Directory $site
                Get-CicImport -Directory $site -Change
            }

            $fault | Should -BeIn 'no error', 'NotADirectory', 'DirectoryDamaged', 'DirectoryTooNew', 'DirectoryOutdated' -Because "byte $place was changed"
            if ($fault -ne 'no error') {
                Get-Place | Should -Be $before -Because "byte $place was changed"
            }

            Get-ChildItem place -Force | Should -HaveCount 1 -Because "byte $place was changed"
            $seen[$fault]++
        }

        $seen['DirectoryDamaged'] | Should -BeGreaterThan 5
        Write-Information "    $(($seen.Keys | Sort-Object | ForEach-Object { "$_ $($seen[$_])x" }) -join '; ')" -InformationAction Continue
    }
}
