<#
.SYNOPSIS
Builds, tests, analyzes and packages CicCsvImport.

.DESCRIPTION
Needs the .NET SDK 10; Analyze needs PSScriptAnalyzer, too. Where there is no PowerShell, src/CicCsvImport.Shell starts one:
dotnet run --project src/CicCsvImport.Shell -- -File build.ps1
Tasks are done in the order in which they are given; the first one that fails ends the script.

.PARAMETER Task
Clean    removes what was built.
Build    builds all and lays out the module under out/CicCsvImport.
Test     runs all tests: of the parts, of the module in its host, and the acceptance suite, tests/pester, with the package installed.
Analyze  runs PSScriptAnalyzer over the scripts with PSScriptAnalyzerSettings.psd1. It fails where a rule finds anything, and where
         the analyzer is missing.
Package  makes out/CicCsvImport.VERSION.nupkg of a module that is laid out anew.

.PARAMETER SkipAnalyze
Lets Analyze pass where PSScriptAnalyzer is missing.

.EXAMPLE
./build.ps1

Builds and tests everything, the package included.

.EXAMPLE
./build.ps1 Package

Makes the package.

.EXAMPLE
./build.ps1 -Task Clean, Build, Analyze

Builds anew, and looks at the scripts.
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
        throw "dotnet $($args -join ' ') ended with exit code $LASTEXITCODE."
    }
}

function Clear-Output {
    Invoke-DotNet clean $solution --verbosity quiet
    if (Test-Path -LiteralPath $out) {
        Remove-Item -LiteralPath $out -Recurse -Force
    }
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

    if (-not (Get-Module -ListAvailable PSScriptAnalyzer | Where-Object Version -GE 1.20)) {
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
