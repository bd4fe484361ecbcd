#Requires -Version 7.4

# What every file of the suite begins with: the module, and lists to work on.
# The module is the built one, unless CICCSVIMPORT_MODULE names another: by its folder, or by its name where it is installed.

$module = if ($env:CICCSVIMPORT_MODULE) { $env:CICCSVIMPORT_MODULE } else { Join-Path $PSScriptRoot '../../out/CicCsvImport' }
$script:ModulePath = (Import-Module $module -PassThru).ModuleBase
# For other sessions to import: an installed module's folder is named after its version, and cannot be imported by that.
$script:ModuleManifest = Join-Path $script:ModulePath 'CicCsvImport.psd1'

# A directory that another file of the suite has left connected would judge the lists of this one.
Disconnect-CicDirectory

# The path of one of the vendor's sample lists: 'User', 'SIP Station', 'Managed IP Phone List-TMM', ...
function Get-SampleList {
    param([Parameter(Mandatory)] [string] $Name)

    (Get-Item (Join-Path $script:ModulePath "Samples/CSV $Name*.csv")).FullName
}

# Writes a list into the test drive, as Excel does with "CSV UTF-8".
function Write-List {
    param(
        [Parameter(Mandatory)] [string] $Name,
        [Parameter(Mandatory)] [string[]] $Line,
        [string] $Encoding = 'utf8BOM'
    )

    $path = Join-Path $TestDrive $Name
    $null = New-Item -ItemType Directory -Path (Split-Path $path) -Force
    Set-Content -LiteralPath $path -Value $Line -Encoding $Encoding
}

# The program that this process runs and, where that is dotnet as for a .NET tool, the argument that makes it PowerShell:
#     $shell, $first = Get-ThisShell
#     & $shell @first -NoProfile ...
function Get-ThisShell {
    $program = [Environment]::ProcessPath
    $program
    if ([IO.Path]::GetFileNameWithoutExtension($program) -eq 'dotnet') {
        [Environment]::GetCommandLineArgs()[0]
    }
}

# Runs a script in a session of its own, as a scheduled task does, and returns what it writes to its output.
function Invoke-NewSession {
    param([Parameter(Mandatory)] [string] $Script)

    $shell, $first = Get-ThisShell
    $file = Join-Path $TestDrive "$([guid]::NewGuid()).ps1"
    Set-Content -LiteralPath $file -Value $Script -Encoding utf8BOM
    & $shell @first -NoProfile -NonInteractive -File $file
}

# Goes into a new folder of the test drive, until Pop-Location.
function Enter-NewFolder {
    Push-Location -LiteralPath (New-Item -ItemType Directory -Path (Join-Path $TestDrive ([guid]::NewGuid()))).FullName
}

# Runs a script and returns all that it wrote, stream by stream. An error that ends it is also the last of the errors.
function Invoke-Recorded {
    param([Parameter(Mandatory)] [scriptblock] $Recorded)

    # The script's own, whatever the test prefers.
    $ErrorActionPreference = 'Continue'
    $recordedEnd = $null
    $written = [Collections.Generic.List[object]]::new()
    try {
        & $Recorded *>&1 | ForEach-Object { $written.Add($_) }
    }
    catch {
        $recordedEnd = $_
    }

    $streams = 'Error', 'Warning', 'Verbose', 'Debug', 'Information'
    $record = @{ End = $recordedEnd; Output = @($written.Where({ $null -ne $_ -and $_.GetType().Name -notmatch "^($($streams -join '|'))Record$" })) }
    foreach ($stream in $streams) {
        $record[$stream] = @($written.Where({ $null -ne $_ -and $_.GetType().Name -eq "${stream}Record" }))
    }

    if ($recordedEnd) {
        $record.Error += $recordedEnd
    }

    [pscustomobject]$record
}

# How many milliseconds processors work for this process while a script runs: other processes make that take longer, not more.
function Measure-Processor {
    param([Parameter(Mandatory)] [scriptblock] $Script)

    $process = [Diagnostics.Process]::GetCurrentProcess()
    $before = $process.TotalProcessorTime
    & $Script
    $process.Refresh()
    ($process.TotalProcessorTime - $before).TotalMilliseconds
}
