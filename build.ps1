<#
.SYNOPSIS
Builds, tests, analyzes and packages CicCsvImport.

.DESCRIPTION
Needs the .NET SDK 10. Analyze needs PSScriptAnalyzer, and Test runs the acceptance suite where it finds PowerShell 7 with
Pester 5; it says so where it does not.

.PARAMETER Task
Clean    removes what was built.
Build    builds all and lays out the module under out/CicCsvImport.
Test     runs the unit and host tests, and tests/pester where Pester 5 is to be had.
Analyze  runs PSScriptAnalyzer over the scripts with PSScriptAnalyzerSettings.psd1; without the analyzer it fails.
Package  makes out/CicCsvImport.VERSION.nupkg from a clean build.

.PARAMETER Configuration
Debug or Release.

.PARAMETER SkipAnalyze
Lets Analyze pass where PSScriptAnalyzer is missing.

.EXAMPLE
./build.ps1 Build, Test
#>
#Requires -Version 5.1
[CmdletBinding()]
param(
    [Parameter(Position = 0)]
    [ValidateSet('Clean', 'Build', 'Test', 'Analyze', 'Package')]
    [string[]] $Task = @('Build', 'Test'),

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Debug',

    [switch] $SkipAnalyze
)

$ErrorActionPreference = 'Stop'
$root = $PSScriptRoot
$out = Join-Path $root 'out'
$module = Join-Path $out 'CicCsvImport'

function Invoke-DotNet {
    & dotnet @args
    if ($LASTEXITCODE -ne 0) {
        throw "dotnet $($args -join ' ') ended with exit code $LASTEXITCODE."
    }
}

function Clear-Output([string] $Configuration) {
    Invoke-DotNet clean (Join-Path $root 'CicCsvImport.sln') --configuration $Configuration --verbosity quiet
    if (Test-Path -LiteralPath $out) {
        Remove-Item -LiteralPath $out -Recurse -Force
    }
}

function Build-Module([string] $Configuration) {
    Invoke-DotNet build (Join-Path $root 'CicCsvImport.sln') --configuration $Configuration
}

function Test-Module([string] $Configuration) {
    Invoke-DotNet test (Join-Path $root 'CicCsvImport.sln') --configuration $Configuration
    $pester = Get-Module -ListAvailable -Name Pester | Where-Object { $_.Version.Major -ge 5 } | Select-Object -First 1
    if (-not $pester) {
        Write-Warning 'tests/pester was not run: Pester 5 is not installed here.'
        return
    }

    # In a process of its own: an assembly that a session has loaded cannot be built again.
    $shell = (Get-Process -Id $PID).Path
    & $shell -NoProfile -Command "Import-Module Pester -MinimumVersion 5.0; Invoke-Pester -Path '$(Join-Path $root 'tests/pester')' -CI:`$false -Output Normal -PassThru | ForEach-Object { exit `$_.FailedCount }"
    if ($LASTEXITCODE -ne 0) {
        throw "$LASTEXITCODE tests of tests/pester failed."
    }
}

function Invoke-Analysis([bool] $SkipAnalyze) {
    if (-not (Get-Module -ListAvailable -Name PSScriptAnalyzer)) {
        if (-not $SkipAnalyze) {
            throw 'PSScriptAnalyzer is not installed here. -SkipAnalyze goes on without it.'
        }

        Write-Warning 'The scripts were not analyzed: PSScriptAnalyzer is not installed here.'
        return
    }

    $settings = Join-Path $root 'PSScriptAnalyzerSettings.psd1'
    $findings = foreach ($path in 'build.ps1', 'module', 'tests') {
        Invoke-ScriptAnalyzer -Path (Join-Path $root $path) -Recurse -Settings $settings
    }

    if ($findings) {
        $findings | Format-Table -AutoSize | Out-String | Write-Warning
        throw "PSScriptAnalyzer found $(@($findings).Count) faults."
    }
}

function Export-Package {
    if (Test-Path -LiteralPath $module) {
        Remove-Item -LiteralPath $module -Recurse -Force
    }

    $project = Join-Path $root 'src/CicCsvImport/CicCsvImport.csproj'
    Invoke-DotNet build $project --configuration Release
    Invoke-DotNet pack $project --configuration Release --no-build --output $out
}

foreach ($name in $Task) {
    switch ($name) {
        'Clean' { Clear-Output $Configuration }
        'Build' { Build-Module $Configuration }
        'Test' { Test-Module $Configuration }
        'Analyze' { Invoke-Analysis $SkipAnalyze }
        'Package' { Export-Package }
    }
}
