<#
.SYNOPSIS
Measures the speed that the module promises, and prints ratios.

.DESCRIPTION
Creates a realistic user list (12 columns, quoted commas, names beyond ASCII, 0.1 % of rows with faults) and reads it in this process,
alternating between Import-Csv and the module. Machines differ and are noisy, so only ratios of medians are meaningful. Then it
measures the peak memory of separate processes, and the time of a separate process for a short list. Requires PowerShell 7 and the
module as laid out by `dotnet build`.

.PARAMETER Rows
The number of users in the list.

.PARAMETER Rounds
The number of measurements.

.PARAMETER ModulePath
The path of the module.

.PARAMETER Only
The parts to measure: Reading, Export, Memory, Start.

.EXAMPLE
pwsh -NoProfile tests/Measure-Speed.ps1

.EXAMPLE
pwsh -NoProfile tests/Measure-Speed.ps1 -Rows 100000 -Only Reading
#>
#Requires -Version 7.4
[CmdletBinding()]
param(
    [ValidateRange(1, [int]::MaxValue)]
    [int] $Rows = 1000000,

    [ValidateRange(1, 99)]
    [int] $Rounds = 5,

    [string] $ModulePath = (Join-Path $PSScriptRoot '../out/CicCsvImport'),

    [ValidateSet('Reading', 'Export', 'Memory', 'Start')]
    [string[]] $Only = @('Reading', 'Export', 'Memory', 'Start')
)

$ErrorActionPreference = 'Stop'
$ModulePath = (Resolve-Path -LiteralPath $ModulePath).ProviderPath
$folder = Join-Path ([System.IO.Path]::GetTempPath()) ('cic-speed-' + [guid]::NewGuid().ToString('N'))

function Write-UserList {
    param([string] $Path, [int] $Rows)

    $first = 'Anna', 'Bob', 'Chloé', 'Dmitri', 'Eva', 'François', 'Günther', 'Hana', 'Igor', 'José', 'Klara', 'Liam', 'Zoë'
    $last = 'Smith', 'Müller', 'García', "O'Neil", 'Novák', 'Dubois', 'Rossi', 'Silva', 'Lee', 'Brown', 'Åberg', 'Schmidt', 'King', 'Łukasz', 'Weber', 'Young', 'Hill'
    $roles = 'Agent', 'Business User', 'Supervisor', 'Agent|Business User', 'Agent|Supervisor'
    $workgroups = 'Support', 'Sales', 'Sales|Marketing', 'Billing', 'Support|Sales|Service', 'Backoffice', ''
    $writer = [System.IO.StreamWriter]::new($Path, $false, [System.Text.UTF8Encoding]::new($true))
    try {
        $writer.Write("User Name,First Name,Last Name,Display Name,Extension,DID,Password,Network ID,Mailbox,Roles,Workgroups,Station Name`r`n")
        for ($i = 0; $i -lt $Rows; $i++) {
            $given = $first[$i % $first.Length]
            $family = $last[$i % $last.Length]
            $display = if ($i % 3 -eq 0) { "`"$family, $given`"" } elseif ($i % 3 -eq 1) { "$given $family" } else { '' }
            # One row in a thousand has a fault: an extension with a letter O instead of a zero, or one that another row has.
            $extension = if ($i % 2000 -eq 17) { "10O$i" } elseif ($i % 2000 -eq 1017) { "$(100000 + $i - 1)" } else { "$(100000 + $i)" }
            $who = "agent$i,$given,$family,$display,$extension,+4930$(10000000 + $i),,ACME\agent$i,SMTP:agent$i@acme.example.com"
            $writer.Write("$who,$($roles[$i % $roles.Length]),$($workgroups[$i % $workgroups.Length]),Station$i`r`n")
        }
    }
    finally {
        $writer.Dispose()
    }
}

function Measure-Run {
    param([scriptblock] $Run)

    [gc]::Collect()
    [gc]::WaitForPendingFinalizers()
    $watch = [System.Diagnostics.Stopwatch]::StartNew()
    & $Run
    $watch.Elapsed.TotalSeconds
}

function Get-Median {
    param([double[]] $Values)

    $sorted = $Values | Sort-Object
    @($sorted)[[math]::Floor($Values.Count / 2)]
}

function Write-Ratio {
    param([string] $What, [double[]] $Theirs, [double[]] $Ours, [double] $AtLeast)

    $theirMedian = Get-Median $Theirs
    $ourMedian = Get-Median $Ours
    '{0}: {1:n2} times as fast (at least {2}; {3:n2} s : {4:n2} s)' -f $What, ($theirMedian / $ourMedian), $AtLeast, $theirMedian, $ourMedian
}

# Runs a script in a separate process. The last line of its output is a number.
function Invoke-Process {
    param([string] $Script)

    [double](& (Get-Process -Id $PID).Path -NoLogo -NoProfile -NonInteractive -Command $Script | Select-Object -Last 1)
}

function Measure-Reading {
    param([string] $List, [int] $Rounds)

    $path = $List
    $theirs = @(); $imports = @(); $tests = @()
    # The first round is not counted, because all code is compiled in it.
    foreach ($round in 0..$Rounds) {
        $theirs += Measure-Run { Import-Csv $path | Out-Null }
        $imports += Measure-Run { Import-CicUserCsv $path -WarningAction Ignore | Out-Null }
        $tests += Measure-Run { Test-CicUserCsv $path | Out-Null }
    }

    $theirs, $imports, $tests = $theirs[1..$Rounds], $imports[1..$Rounds], $tests[1..$Rounds]
    Write-Ratio -What "Import-CicUserCsv of $Rows users, compared with Import-Csv" -Theirs $theirs -Ours $imports -AtLeast 5
    Write-Ratio -What "Test-CicUserCsv of $Rows users, compared with Import-Csv" -Theirs $theirs -Ours $tests -AtLeast 8
}

function Measure-Export {
    param([string] $List, [int] $Rounds)

    $users = Import-CicUserCsv $List -WarningAction Ignore | Select-Object -First 100000
    $theirs = @(); $ours = @()
    foreach ($round in 0..$Rounds) {
        $theirs += Measure-Run { $users | Export-Csv (Join-Path $folder 'theirs.csv') -UseQuotes AsNeeded }
        $ours += Measure-Run { $users | Export-CicUserCsv (Join-Path $folder 'ours.csv') -Force }
    }

    $what = "Export-CicUserCsv of $($users.Count) users, compared with Export-Csv"
    Write-Ratio -What $what -Theirs $theirs[1..$Rounds] -Ours $ours[1..$Rounds] -AtLeast 4
}

function Measure-Memory {
    param([string] $List, [string] $Double, [int] $Rounds)

    $peak = {
        param($list)
        $before = "`$p = Get-Process -Id `$PID; Import-Module '$ModulePath'; `$start = `$p.PeakWorkingSet64"
        Invoke-Process "$before; Import-CicUserCsv '$list' -WarningAction Ignore | Out-Null; `$p.Refresh(); `$p.PeakWorkingSet64 - `$start"
    }
    $once = Get-Median (1..$Rounds | ForEach-Object { & $peak $List })
    $twice = Get-Median (1..$Rounds | ForEach-Object { & $peak $Double })
    'Peak memory while {0} users are imported: {1:n0} MB more than at the start (at most 250)' -f $Rows, ($once / 1MB)
    'Peak memory while {0} users are imported: {1:n0} MB more, which is {2:n0} bytes a further row' -f (2 * $Rows), ($twice / 1MB), (($twice - $once) / $Rows)
}

function Measure-Start {
    param([string] $List, [int] $Rounds)

    $script = "Import-Module '$ModulePath'; Import-CicUserCsv '$List' -WarningAction Ignore | Out-Null"
    $empty = @(); $import = @()
    $shell = (Get-Process -Id $PID).Path
    foreach ($round in 0..(2 * $Rounds)) {
        $empty += Measure-Run { & $shell -NoLogo -NoProfile -NonInteractive -Command '1' | Out-Null }
        $import += Measure-Run { & $shell -NoLogo -NoProfile -NonInteractive -Command $script | Out-Null }
    }

    $last = 2 * $Rounds
    $more = (Get-Median $import[1..$last]) - (Get-Median $empty[1..$last])
    'The first import of 50 users in a new process: {0:n0} ms more than an empty run (at most 250)' -f ($more * 1000)
}

$null = New-Item -ItemType Directory -Path $folder
try {
    Import-Module $ModulePath
    $list = Join-Path $folder 'users.csv'
    Write-UserList $list $Rows
    "The list: $Rows rows, {0:n0} MB; PowerShell $($PSVersionTable.PSVersion), {1} processors" -f ((Get-Item $list).Length / 1MB), [Environment]::ProcessorCount
    if ('Reading' -in $Only) { Measure-Reading $list $Rounds }
    if ('Export' -in $Only) { Measure-Export $list $Rounds }
    if ('Memory' -in $Only) {
        $double = Join-Path $folder 'double.csv'
        Write-UserList $double (2 * $Rows)
        Measure-Memory -List $list -Double $double -Rounds $Rounds
    }
    if ('Start' -in $Only) {
        $short = Join-Path $folder 'short.csv'
        Write-UserList $short 50
        Measure-Start $short $Rounds
    }
}
finally {
    Remove-Item -LiteralPath $folder -Recurse -Force
}
