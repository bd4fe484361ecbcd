<#
.SYNOPSIS
Runs the acceptance suite, tests/pester, with the module that is installed in a folder of modules.

.DESCRIPTION
Writes what came of each test to a file, as JSON: its name, its failure, why it was skipped. What fails outside a test, in a file
or a block, is written as a test would be; so is a file without tests.
CIC_TEST_FILES names the files, with wildcards and without .Tests.ps1: all, unless it is set.
#>
#Requires -Version 7.4
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [string] $Pester,

    [Parameter(Mandatory)]
    [string] $ModuleFolder,

    [Parameter(Mandatory)]
    [string] $ResultPath
)

# No $ErrorActionPreference: the suite would have it too.
Import-Module $Pester -ErrorAction Stop
$env:PSModulePath = $ModuleFolder + [IO.Path]::PathSeparator + $env:PSModulePath
# By its name: Common.ps1 imports it so.
$env:CICCSVIMPORT_MODULE = 'CicCsvImport'

# What Pester says of errors, each with the files and lines it came by.
function Get-Failure {
    param($Result, $Errors)

    if ($Result -notin 'Passed', 'Skipped') {
        $lines = $Errors | ForEach-Object { $_.DisplayErrorMessage ?? "$_"; $_.DisplayStackTrace ?? $_.ScriptStackTrace }
        if ($lines) { $lines -join "`n" } else { "$Result" }
    }
}

# A test that was not run has its error in a block around it, or in its file.
function Get-TestError {
    param($Test)

    $errors = $Test.ErrorRecord
    for ($block = $Test.Block; -not $errors -and $block; $block = $block.Parent) {
        $errors = $block.ErrorRecord
    }

    if ($errors) { $errors } else { $Test.Block.BlockContainer.ErrorRecord }
}

# Said by Set-ItResult, or the condition that stands after -Skip at the test or a block around it.
function Get-SkipReason {
    param($Test)

    if ($Test.ErrorRecord) {
        return "$($Test.ErrorRecord)"
    }

    for ($item = $Test; $item; $item = if ($item.Block) { $item.Block } else { $item.Parent }) {
        $skip = $item.ScriptBlock.Ast.Parent.Parent.CommandElements | Where-Object { $_.ParameterName -eq 'Skip' }
        if ($skip) {
            return "$($skip.Extent.Text) in $(Split-Path $skip.Extent.File -Leaf), line $($skip.Extent.StartLineNumber)"
        }
    }
}

$files = if ($env:CIC_TEST_FILES) { $env:CIC_TEST_FILES } else { '*' }
$run = Invoke-Pester -Path (Join-Path $PSScriptRoot "../tests/pester/$files.Tests.ps1") -Output Normal -PassThru
$results = @(
    foreach ($test in $run.Tests) {
        @{
            Name    = "$(Split-Path $test.ScriptBlock.File -LeafBase): $($test.ExpandedPath)"
            Failure = Get-Failure $test.Result (Get-TestError $test)
            Skip    = if ($test.Result -eq 'Skipped') { Get-SkipReason $test }
        }
    }

    foreach ($block in $run.FailedBlocks) {
        @{
            Name    = "$(Split-Path $block.ScriptBlock.File -LeafBase): $($block.ExpandedPath)"
            Failure = Get-Failure $block.Result $block.ErrorRecord
        }
    }

    foreach ($container in $run.Containers) {
        $errors = if ($container.TotalCount -eq 0 -and -not $container.ErrorRecord) { 'It has no tests.' } else { $container.ErrorRecord }
        if ($errors) {
            @{ Name = Split-Path $container.Item -Leaf; Failure = Get-Failure 'Failed' $errors }
        }
    }
)
ConvertTo-Json -InputObject $results | Set-Content -LiteralPath $ResultPath
