<#
.SYNOPSIS
Builds, tests, analyzes and packages CicCsvImport.

.DESCRIPTION
Requires the .NET SDK 10; Analyze also requires PSScriptAnalyzer. If PowerShell is not installed, src/CicCsvImport.Shell starts it:
dotnet run --project src/CicCsvImport.Shell -- -File build.ps1
The tasks run in the specified order. The script ends with the first task that fails.

.PARAMETER Task
Clean    removes all build output.
Build    builds everything and lays out the module under out/CicCsvImport.
Test     runs all tests: the unit tests, the tests of the module in its host, and the acceptance suite, tests/pester, with the
         installed package.
Analyze  analyzes the scripts with PSScriptAnalyzer and PSScriptAnalyzerSettings.psd1. It fails if a rule finds anything or if
         PSScriptAnalyzer is not installed.
Package  lays out the module from scratch and creates out/CicCsvImport.VERSION.nupkg.

.PARAMETER SkipAnalyze
Skips Analyze with a warning if PSScriptAnalyzer is not installed.

.EXAMPLE
./build.ps1

Builds and tests everything, including the package.

.EXAMPLE
./build.ps1 Package

Creates the package.

.EXAMPLE
./build.ps1 -Task Clean, Build, Analyze

Rebuilds everything and analyzes the scripts.
#>
#Requires -Version 5.1
[CmdletBinding()]
param(
    [Parameter(Position = 0)]
    [ValidateSet('Clean', 'Build', 'Test', 'Analyze', 'Package')]
    [string[]] $Task = 'Test',

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
        throw "dotnet $($args -join ' ') failed with exit code $LASTEXITCODE."
    }
}

function Clear-Output {
    Invoke-DotNet clean $solution --verbosity quiet
    if (Test-Path -LiteralPath $out) {
        Remove-Item -LiteralPath $out -Recurse -Force
    }
}

# The analyzer runs its rules in parallel, and sometimes one of its threads does not find Get-Command in a session that is not ready
# yet. This failure is not the scripts' fault and persists in that process, so another process tries again.
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

        Write-Warning "The analyzer failed: $($broken[0])"
    }

    throw $broken[0]
}

function Invoke-Analysis {
    param([bool] $SkipAnalyze)

    if (-not (Get-Module -ListAvailable PSScriptAnalyzer | Where-Object Version -GE 1.20)) {
        if (-not $SkipAnalyze) {
            throw 'PSScriptAnalyzer is not installed. Install it, or use -SkipAnalyze to continue without it.'
        }

        Write-Warning 'The scripts were not analyzed, because PSScriptAnalyzer is not installed.'
        return
    }

    $settings = Join-Path $root 'PSScriptAnalyzerSettings.psd1'
    $paths = 'build.ps1', 'module', 'packaging', 'tests', 'PSScriptAnalyzerSettings.psd1' | ForEach-Object { Join-Path $root $_ }
    $findings = Invoke-Analyzer -Path $paths -Settings $settings

    if ($findings) {
        $findings | ForEach-Object { Write-Warning "$($_.ScriptPath):$($_.Line) $($_.RuleName): $($_.Message)" }
        throw "PSScriptAnalyzer reported issues: $(@($findings).Count)."
    }

    'PSScriptAnalyzer reported no issues.'
}

function Export-Package {
    if (Test-Path -LiteralPath $module) {
        Remove-Item -LiteralPath $module -Recurse -Force
    }

    $project = Join-Path $root 'src/CicCsvImport/CicCsvImport.csproj'
    Invoke-DotNet build $project
    Invoke-DotNet pack $project --no-build --output $out
}

foreach ($name in $Task) {
    switch ($name) {
        'Clean' { Clear-Output }
        'Build' { Invoke-DotNet build $solution }
        'Test' { Invoke-DotNet test $solution }
        'Analyze' { Invoke-Analysis $SkipAnalyze }
        'Package' { Export-Package }
    }
}
