<#
.SYNOPSIS
Runs the acceptance suite, tests/pester, with a module that is installed in a modules folder.

.DESCRIPTION
Writes the result of each test to a JSON file: its name, its failure, and why it was skipped. A failure outside a test, in a file or
a block, is written like that of a test, and so is a file without tests.
CIC_TEST_FILES selects files, with wildcards and without .Tests.ps1. If it is not set, all files are run.
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

# $ErrorActionPreference is not set, because the suite would inherit it.
Import-Module $Pester -ErrorAction Stop
$env:PSModulePath = $ModuleFolder + [IO.Path]::PathSeparator + $env:PSModulePath
# Common.ps1 imports the module by this name.
$env:CICCSVIMPORT_MODULE = 'CicCsvImport'

# Pester's text of the errors, each with its stack trace.
function Get-Failure {
    param($Result, $Errors)

    if ($Result -notin 'Passed', 'Skipped') {
        $lines = $Errors | ForEach-Object { $_.DisplayErrorMessage ?? "$_"; $_.DisplayStackTrace ?? $_.ScriptStackTrace }
        if ($lines) { $lines -join "`n" } else { "$Result" }
    }
}

# The error of a test that was not run is in an enclosing block or in its file.
function Get-TestError {
    param($Test)

    $errors = $Test.ErrorRecord
    for ($block = $Test.Block; -not $errors -and $block; $block = $block.Parent) {
        $errors = $block.ErrorRecord
    }

    if ($errors) { $errors } else { $Test.Block.BlockContainer.ErrorRecord }
}

# The reason comes from Set-ItResult, or is the condition of -Skip at the test or an enclosing block.
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
        $errors = if ($container.TotalCount -eq 0 -and -not $container.ErrorRecord) { 'The file has no tests.' } else { $container.ErrorRecord }
        if ($errors) {
            @{ Name = Split-Path $container.Item -Leaf; Failure = Get-Failure 'Failed' $errors }
        }
    }
)
ConvertTo-Json -InputObject $results | Set-Content -LiteralPath $ResultPath
