# What the module brings along, in the build folder or installed.

BeforeDiscovery {
    . "$PSScriptRoot/Common.ps1"
    # It has no assemblies compiled beforehand.
    $script:isDebug = [Attribute]::GetCustomAttribute([CicCsvImport.CicUser].Assembly, [Diagnostics.DebuggableAttribute]).IsJITOptimizerDisabled
}

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $script:manifest = Import-PowerShellDataFile $ModuleManifest
}

Describe 'The module''s folder' {
    It 'has <_>' -ForEach 'LICENSE', 'THIRD-PARTY-NOTICES.txt', 'CHANGELOG.md', 'README.md', 'icon.png', 'en-US/CicCsvImport.dll-Help.xml', 'docs/columns.md', 'Samples/CSV User List.csv', 'Samples/CSV User List.xlsx' {
        (Get-Item (Join-Path $ModulePath $_)).Length | Should -BeGreaterThan 0
    }

    It 'has an icon of 128 by 128 points' {
        $icon = [IO.File]::ReadAllBytes((Join-Path $ModulePath 'icon.png'))

        [Text.Encoding]::ASCII.GetString($icon[1..3]) | Should -Be 'PNG'
        $icon[16..23] | Should -Be 0, 0, 0, 128, 0, 0, 0, 128
    }

    It 'is under the MIT license' {
        Get-Content (Join-Path $ModulePath 'LICENSE') -TotalCount 1 | Should -Be 'MIT License'
        $manifest.Copyright | Should -Match 'MIT'
    }

    It 'names every library of others that it ships' {
        $notices = Get-Content (Join-Path $ModulePath 'THIRD-PARTY-NOTICES.txt') -Raw
        $libraries = Get-ChildItem (Join-Path $ModulePath 'bin') -Include *.dll, *.so, *.dylib -Recurse | Where-Object Name -NotLike 'CicCsvImport*'

        $libraries.Count | Should -BeGreaterThan 30
        # Those of the configuration stand in one line, by what follows their common name.
        $names = $libraries | ForEach-Object { if ($_.Name -like '*e_sqlite3.*' -and $_.Name -notlike 'SQLitePCLRaw*') { $_.Name } else { $_.BaseName } } | Sort-Object -Unique
        $names -replace '^Microsoft\.Extensions\.Configuration\.' | Where-Object { $notices -notmatch "\b$([regex]::Escape($_))\b" } | Should -BeNullOrEmpty
    }

    It 'has no file that is for building only' {
        Get-ChildItem $ModulePath -Include *.pdb, *.deps.json, *.nuspec, *.cs, *.svg -Recurse | Should -BeNullOrEmpty
    }
}

Describe 'The assemblies compiled beforehand for <Platform>' -Skip:$isDebug -ForEach @(
    @{ Platform = 'win-x64'; Machine = 0x8664 }
    # .NET marks what it compiles for Linux: no other system takes it for its own.
    @{ Platform = 'linux-x64'; Machine = 0x8664 -bxor 0x7B79 }
) {
    It 'are all that there are for PowerShell 7, with the same code, and of that platform' {
        function Get-Image {
            param([System.IO.FileInfo] $File)

            $reader = [System.Reflection.PortableExecutable.PEReader]::new($File.OpenRead())
            try {
                $metadata = [System.Reflection.Metadata.PEReaderExtensions]::GetMetadataReader($reader)
                [pscustomobject]@{
                    Identity = $metadata.GetGuid($metadata.GetModuleDefinition().Mvid)
                    IsNative = $reader.PEHeaders.CorHeader.ManagedNativeHeaderDirectory.Size -gt 0
                    Machine  = [int] $reader.PEHeaders.CoffHeader.Machine
                }
            }
            finally {
                $reader.Dispose()
            }
        }

        $files = Get-ChildItem "$ModulePath/bin/net8.0"
        $ahead = Get-ChildItem "$ModulePath/bin/$Platform"
        $images = $ahead | ForEach-Object { Get-Image $_ }

        $ahead.Name | Should -Be $files.Name
        $images.Identity | Should -Be ($files | ForEach-Object { (Get-Image $_).Identity })
        $images.IsNative | Sort-Object -Unique | Should -BeTrue
        $images.Machine | Sort-Object -Unique | Should -Be $Machine
    }
}

Describe 'Where .NET takes what was compiled beforehand' -Skip:($isDebug -or [Environment]::Version.Major -lt 10) {
    It 'so does the module' {
        $platform = [System.Runtime.InteropServices.RuntimeInformation]::RuntimeIdentifier -replace '-musl'
        $folder = if (Test-Path "$ModulePath/bin/$platform") { $platform } else { 'net8.0' }

        [CicCsvImport.CicUser].Assembly.Location | Split-Path | Split-Path -Leaf | Should -Be $folder
        (Get-Command Test-CicUserCsv).DLL | Split-Path | Split-Path -Leaf | Should -Be $folder
    }
}

Describe 'The manifest' {
    It 'describes the module' {
        $manifest.Description | Should -Match 'Genesys CIC'
        $manifest.Author | Should -Not -BeNullOrEmpty
        $manifest.PrivateData.PSData.Tags | Should -Contain 'PSEdition_Desktop'
        $manifest.PrivateData.PSData.Tags | Should -Contain 'PSEdition_Core'
    }

    It 'has the changelog''s part about its version as release notes' {
        $changes = Get-Content (Join-Path $ModulePath 'CHANGELOG.md') -Raw
        $part = [regex]::Match($changes, "(?ms)^## $([regex]::Escape($manifest.ModuleVersion))\s*\n(.*?)(?=^## |\z)").Groups[1].Value.Trim()

        $part | Should -Not -BeNullOrEmpty
        $manifest.PrivateData.PSData.ReleaseNotes.Trim() | Should -BeExactly $part
    }
}

Describe 'Where it is installed' -Skip:(-not $env:CICCSVIMPORT_MODULE) {
    It 'PowerShell finds it by its name, and only there' {
        $found = Get-Module -ListAvailable CicCsvImport

        $found.ModuleBase | Should -Be $ModulePath
        $found.Version | Should -Be $manifest.ModuleVersion
        $ModulePath | Should -Not -BeLike "$((Get-Item "$PSScriptRoot/../..").FullName)*"
    }
}
