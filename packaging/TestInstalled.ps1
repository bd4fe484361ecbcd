<#
.SYNOPSIS
Runs the acceptance suite, tests/pester, with the module that PowerShell finds in a folder of modules.

.DESCRIPTION
Its last line is "Pester: N failed, N passed, N skipped", and it exits with 1 where not all went well.
#>
#Requires -Version 7.4
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [string] $ModuleFolder
)

# No $ErrorActionPreference: the suite would have it too.
Import-Module Pester -MinimumVersion 5.0 -ErrorAction Stop
$env:PSModulePath = $ModuleFolder + [IO.Path]::PathSeparator + $env:PSModulePath
# By its name: Common.ps1 imports it so.
$env:CICCSVIMPORT_MODULE = 'CicCsvImport'
"tests/pester with $((Get-Module -ListAvailable CicCsvImport | Select-Object -First 1).ModuleBase)"

$result = Invoke-Pester -Path (Join-Path $PSScriptRoot '../tests/pester') -Output Normal -PassThru
"Pester: $($result.FailedCount) failed, $($result.PassedCount) passed, $($result.SkippedCount) skipped"
exit [int]($result.Result -ne 'Passed')
