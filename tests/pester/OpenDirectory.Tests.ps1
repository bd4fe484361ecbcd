#Requires -Version 7.4

# A directory that is reached by a link, or may only be read, and a module that is there twice.

BeforeAll {
    . $PSScriptRoot/Common.ps1
    . $PSScriptRoot/Site.ps1
}

AfterAll {
    Disconnect-CicDirectory
}

Describe 'A directory behind a link' -Skip:$IsWindows {
    BeforeAll {
        Enter-NewFolder
        $null = New-Item -ItemType Directory -Path site, links
        $null = Connect-CicDirectory site/site.cicdb -Create
        Initialize-CicDirectory -Administrator admin -WarningAction SilentlyContinue
        $null = New-Item -ItemType SymbolicLink -Path absolute.cicdb -Target "$PWD/site/site.cicdb"
        ln -s site/site.cicdb relative.cicdb
        ln -s ../relative.cicdb links/chain.cicdb
        ln -s site folder
    }

    AfterAll {
        Pop-Location
    }

    It 'is read and changed: <_>' -ForEach 'absolute.cicdb', 'relative.cicdb', 'links/chain.cicdb', 'folder/site.cicdb' {
        $site = Connect-CicDirectory $_

        $site.Path | Should -Be "$PWD/$_"
        $count = @(Get-CicUser).Count
        Add-CicUser @{ UserName = "user$count" } -WarningAction SilentlyContinue
        @(Get-CicUser) | Should -HaveCount ($count + 1)
        @(Get-CicUser -Directory (Connect-CicDirectory site/site.cicdb -NoDefault)) | Should -HaveCount ($count + 1)
        Get-ChildItem site, links -Name | Should -BeExactly 'site.cicdb', 'chain.cicdb'
    }
}

Describe 'A directory that may only be read' {
    BeforeDiscovery {
        # Root may write everywhere, unless it gives that away.
        $script:prefix = if ($IsWindows) { $null }
        elseif ((id -u) -ne '0') { , @() }
        elseif (Get-Command setpriv -ErrorAction Ignore) { , @('setpriv', '--inh-caps=-all', '--bounding-set=-all', '--') }
        $script:cases = foreach ($way in 'the file', 'the folder', 'both') { @{ Way = $way; Prefix = $prefix } }
    }

    BeforeEach {
        Enter-NewFolder
        $null = New-Item -ItemType Directory -Path site
        $null = Connect-CicDirectory site/site.cicdb -Create
        Initialize-CicDirectory -Administrator admin -WarningAction SilentlyContinue
    }

    AfterEach {
        if (-not $IsWindows) { chmod -R u+rwX site }
        Pop-Location
    }

    It 'can be read, and nothing is left beside it: <Way>' -ForEach $cases -Skip:($null -eq $prefix) {
        if ($Way -ne 'the folder') { chmod a-w site/site.cicdb }
        if ($Way -ne 'the file') { chmod a-w site }
        $hash = (Get-FileHash site/site.cicdb).Hash

        $session = Open-Session -Prefix $Prefix -Script @"
Set-Location '$PWD'
(Connect-CicDirectory site/site.cicdb).Users
(Get-CicUser).UserName
(Get-CicImport -Last -Change).Count -gt 2
try { Add-CicUser @{ UserName = 'new' } } catch { `$_.FullyQualifiedErrorId }
"@
        $output = $session.StandardOutput.ReadToEnd()
        $session.WaitForExit()

        ($output -split '\r?\n' -ne '') | Should -BeExactly '2', 'admin', 'Operator', 'True', 'DirectoryNotWritable,CicCsvImport.Commands.AddCicUserCommand'
        (Get-FileHash site/site.cicdb).Hash | Should -BeExactly $hash
        Get-ChildItem site -Name -Force | Should -BeExactly 'site.cicdb'
    }

    It 'is an error in a folder that one may not enter' -ForEach @{ Prefix = $prefix } -Skip:($null -eq $prefix) {
        chmod 000 site

        $session = Open-Session -Prefix $Prefix -Script @"
Set-Location '$PWD'
try { Connect-CicDirectory site/site.cicdb } catch { `$_.FullyQualifiedErrorId }
try { Connect-CicDirectory site/new.cicdb -Create } catch { `$_.FullyQualifiedErrorId }
"@
        $output = $session.StandardOutput.ReadToEnd()
        $session.WaitForExit()

        ($output -split '\r?\n' -ne '') | Should -BeExactly (@('DirectoryNotWritable,CicCsvImport.Commands.ConnectCicDirectoryCommand') * 2)
    }
}

Describe 'Initialize-CicDirectory' {
    It 'does not read a license without a count as none' {
        $null = Connect-CicDirectory (Join-Path $TestDrive 'counts.cicdb') -Create

        { Initialize-CicDirectory -Administrator admin -License @{ 'Client Access' = $null } } | Should -Throw -ErrorId 'InvalidLicenseCount,*'
        { Initialize-CicDirectory -Administrator admin -License @{ x = $null } } | Should -Throw -ErrorId 'LicenseNotFound,*'
        (Get-CicDirectory).Revision | Should -Be 0
    }

    It 'does not round a license count: <Count>' -ForEach @(
        @{ Count = 1.5 }, @{ Count = '1.5' }, @{ Count = [double]::NaN }, @{ Count = 1e300 }, @{ Count = -1 }, @{ Count = $true },
        @{ Count = '1.000' }, @{ Count = '1,000' }, @{ Count = '1E3' }, @{ Count = '0x10' }, @{ Count = 3GB }, @{ Count = [char]'7' }
    ) {
        $null = Connect-CicDirectory (Join-Path $TestDrive "$([guid]::NewGuid()).cicdb") -Create
        $row = [pscustomobject]@{ Name = 'Client Access'; Count = $Count }

        { Initialize-CicDirectory -Administrator admin -License @{ 'Client Access' = $Count } } |
            Should -Throw -ErrorId 'InvalidLicenseCount,*'
        { $row | Set-CicLicense -ErrorAction Stop } | Should -Throw -ErrorId 'InvalidLicenseCount,*'
        (Get-CicDirectory).Revision | Should -Be 0
    }

    It 'reads a license count from a text' {
        $null = Connect-CicDirectory (Join-Path $TestDrive 'text.cicdb') -Create

        $null = Initialize-CicDirectory -Administrator admin -License @{ 'Client Access' = '5' } 3>$null 6>$null

        (Get-CicLicense 'Client Access').Count | Should -Be 5
    }
}

Describe 'The module, a second time' {
    It 'says that another copy is loaded' {
        $copy = Join-Path $TestDrive 'copy'
        $null = New-Item -ItemType Directory -Path $copy
        Copy-Item -LiteralPath $ModulePath -Destination (Join-Path $copy 'CicCsvImport') -Recurse
        $text = Invoke-NewSession @"
Import-Module '$ModuleManifest'
try { Import-Module '$copy/CicCsvImport/CicCsvImport.psd1' -ErrorAction Stop; 'no error' } catch { "`$_" }
(Get-Module CicCsvImport).Count
Import-Module '$ModuleManifest' -Force
(Get-TypeData CicCsvImport.CicUser).DefaultDisplayPropertySet.ReferencedProperties.Count -gt 0
Remove-Module CicCsvImport
`$null -eq (Get-TypeData CicCsvImport.CicUser)
"@

        $text[0] | Should -BeLike 'Another copy of CicCsvImport is loaded in this session*'
        $text[1..3] | Should -Be '1', 'True', 'True'
    }
}
