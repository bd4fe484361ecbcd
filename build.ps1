<#
.SYNOPSIS
Builds, tests, analyzes and packages CicCsvImport.

.DESCRIPTION
Needs the .NET SDK 10. Analyze needs PSScriptAnalyzer. The acceptance suite needs PowerShell 7 with Pester 5; where it is not run,
a warning says so. Tasks are done in the order in which they are given; the first one that fails ends the script.

.PARAMETER Task
Clean        removes what was built.
Build        builds all and lays out the module under out/CicCsvImport.
Test         runs the unit and host tests; then what Package and TestPackage do.
Analyze      runs PSScriptAnalyzer over the scripts with PSScriptAnalyzerSettings.psd1. It fails where a rule finds anything,
             and where the analyzer is missing.
Package      makes out/CicCsvImport.VERSION.nupkg from a clean Release build.
TestPackage  installs that package into a folder of its own, with PSResourceGet where it is to be had and unpacked where not,
             and runs the acceptance suite, tests/pester, with the module that PowerShell finds there.

.PARAMETER Configuration
Debug or Release, for Clean, Build and Test; a package is always made of Release.

.PARAMETER SkipAnalyze
Lets Analyze pass where PSScriptAnalyzer is missing.

.EXAMPLE
./build.ps1

Builds and tests everything, the package included.

.EXAMPLE
./build.ps1 Package

Makes the package.

.EXAMPLE
./build.ps1 -Task Clean, Build, Analyze -Configuration Release

Builds anew, and looks at the scripts.
#>
#Requires -Version 5.1
[CmdletBinding()]
param(
    [Parameter(Position = 0)]
    [ValidateSet('Clean', 'Build', 'Test', 'Analyze', 'Package', 'TestPackage')]
    [string[]] $Task = @('Build', 'Test'),

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Debug',

    [switch] $SkipAnalyze
)

$ErrorActionPreference = 'Stop'
$root = $PSScriptRoot
$out = Join-Path $root 'out'
$module = Join-Path $out 'CicCsvImport'
$solution = Join-Path $root 'CicCsvImport.sln'

function Invoke-DotNet {
    & dotnet @args
    if ($LASTEXITCODE -ne 0) {
        throw "dotnet $($args -join ' ') ended with exit code $LASTEXITCODE."
    }
}

# In a process of its own: an assembly that a session has loaded cannot be built again.
function Invoke-NewShell {
    & (Get-Process -Id $PID).Path -NoProfile -NonInteractive -File @args
    if ($LASTEXITCODE -ne 0) {
        throw "$($args[0]) ended with exit code $LASTEXITCODE."
    }
}

function Find-InstalledModule {
    param([string] $Name, [version] $MinimumVersion)

    Get-Module -ListAvailable -Name $Name | Where-Object Version -GE $MinimumVersion | Select-Object -First 1
}

function Clear-Output {
    param([string] $Configuration)

    Invoke-DotNet clean $solution --configuration $Configuration --verbosity quiet
    if (Test-Path -LiteralPath $out) {
        Remove-Item -LiteralPath $out -Recurse -Force
    }
}

function Build-Module {
    param([string] $Configuration)

    Invoke-DotNet build $solution --configuration $Configuration
}

function Test-Module {
    param([string] $Configuration)

    Invoke-DotNet test $solution --configuration $Configuration
}

# The analyzer runs its rules side by side, and at times one of its own threads does not find Get-Command, in a session that is not
# ready yet. That says nothing of the scripts, and stays so in that process: they are looked at again, in another one.
function Invoke-Analyzer {
    param([string[]] $Path, [string] $Settings)

    $analyze = {
        param([string[]] $Path, [string] $Settings)

        $Path | Invoke-ScriptAnalyzer -Recurse -Settings $Settings -ErrorAction Stop
    }
    foreach ($try in 1..5) {
        $job = Start-Job -ScriptBlock $analyze -ArgumentList $Path, $Settings
        $findings = $job | Receive-Job -Wait -AutoRemoveJob -ErrorAction SilentlyContinue -ErrorVariable broken
        if (-not $broken) {
            return $findings
        }

        Write-Warning "The analyzer broke off: $($broken[0])"
    }

    throw $broken[0]
}

function Invoke-Analysis {
    param([bool] $SkipAnalyze)

    if (-not (Find-InstalledModule PSScriptAnalyzer 1.20)) {
        if (-not $SkipAnalyze) {
            throw 'PSScriptAnalyzer is not installed here. -SkipAnalyze goes on without it.'
        }

        Write-Warning 'The scripts were not analyzed: PSScriptAnalyzer is not installed here.'
        return
    }

    $settings = Join-Path $root 'PSScriptAnalyzerSettings.psd1'
    $paths = 'build.ps1', 'module', 'packaging', 'tests', 'PSScriptAnalyzerSettings.psd1' | ForEach-Object { Join-Path $root $_ }
    $findings = Invoke-Analyzer -Path $paths -Settings $settings

    if ($findings) {
        $findings | ForEach-Object { Write-Warning "$($_.ScriptPath):$($_.Line) $($_.RuleName): $($_.Message)" }
        throw "PSScriptAnalyzer found $(@($findings).Count) faults."
    }

    'PSScriptAnalyzer found nothing.'
}

function Get-PackagePath {
    $version = (Import-PowerShellDataFile (Join-Path $root 'module/CicCsvImport.psd1')).ModuleVersion
    Join-Path $out "CicCsvImport.$version.nupkg"
}

function Export-Package {
    if (Test-Path -LiteralPath $module) {
        Remove-Item -LiteralPath $module -Recurse -Force
    }

    $project = Join-Path $root 'src/CicCsvImport/CicCsvImport.csproj'
    Invoke-DotNet build $project --configuration Release
    Invoke-DotNet pack $project --configuration Release --no-build --output $out
}

function Test-Package {
    $package = Get-PackagePath
    if (-not (Test-Path -LiteralPath $package)) {
        throw "$package is not there: the task Package makes it."
    }

    if ($PSVersionTable.PSVersion -lt [version]'7.4') {
        Write-Warning 'tests/pester was not run: it needs PowerShell 7.4.'
        return
    }

    if (-not (Find-InstalledModule Pester 5.0)) {
        Write-Warning 'tests/pester was not run: Pester 5 is not installed here.'
        return
    }

    $folder = Join-Path ([IO.Path]::GetTempPath()) "CicCsvImport-$([guid]::NewGuid())"
    try {
        Invoke-NewShell (Join-Path $root 'packaging/Install.ps1') -Package $package -Destination $folder
        Invoke-NewShell (Join-Path $root 'packaging/TestInstalled.ps1') -ModuleFolder (Join-Path $folder '.local/share/powershell/Modules')
    }
    finally {
        Remove-Item -LiteralPath $folder -Recurse -Force -ErrorAction Ignore
    }
}

foreach ($name in $Task) {
    switch ($name) {
        'Clean' { Clear-Output $Configuration }
        'Build' { Build-Module $Configuration }
        'Test' { Test-Module $Configuration; Export-Package; Test-Package }
        'Analyze' { Invoke-Analysis $SkipAnalyze }
        'Package' { Export-Package }
        'TestPackage' { Test-Package }
    }
}
