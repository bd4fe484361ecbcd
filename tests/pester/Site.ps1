#Requires -Version 7.4

# What the files about directories begin with, after Common.ps1: sites to work on, other processes, and looks at a file.

# A password is hashed so often that it takes its time; the tests have better things to wait for.
$env:CIC_Passwords__HashIterations = '1000'

# Makes a directory and fills it as the setup does; it becomes the default one.
function Initialize-Site {
    param(
        [Parameter(Mandatory)] [string] $Name,
        [switch] $Bare
    )

    $path = Join-Path $TestDrive $Name
    $null = New-Item -ItemType Directory -Path (Split-Path $path) -Force
    Remove-Item -Path "$path*"
    $site = Connect-CicDirectory $path -Create
    if (-not $Bare) {
        Initialize-CicDirectory -Administrator admin -WarningAction SilentlyContinue
    }

    $site
}

# The file and all that lies beside it under its name, as bytes: equal texts are equal files.
function Get-FileState {
    param([Parameter(Mandatory)] [string] $Path)

    $files = Get-Item -Path "$([WildcardPattern]::Escape($Path))*" -Force | Sort-Object Name
    ($files | ForEach-Object { '{0} {1} {2}' -f $_.Name, $_.Length, (Get-FileHash -LiteralPath $_.FullName).Hash }) -join "`n"
}

# What a directory holds, as the lists that it exports: equal texts are equal objects.
function Get-SiteState {
    param($Directory = (Get-CicDirectory))

    $null = New-Item -ItemType Directory -Path "$TestDrive/state" -Force
    Get-CicStation -Directory $Directory | Export-CicStationCsv "$TestDrive/state/stations.csv" -Force -WarningAction SilentlyContinue
    Get-CicPhone -Directory $Directory | Export-CicPhoneCsv "$TestDrive/state/phones.csv" -Format TMM -Force
    Get-CicUser -Directory $Directory | Export-CicUserCsv "$TestDrive/state/users.csv" -Force -WarningAction SilentlyContinue
    $managed = @(Get-CicStation -Directory $Directory | Where-Object Type -Like 'Managed*').Count
    $hashes = 'stations', 'phones', 'users' | ForEach-Object { (Get-FileHash "$TestDrive/state/$_.csv").Hash.Substring(0, 16) }
    "$managed managed stations, lists $hashes"
}

# Starts a script in a process of its own and does not wait for it. It has the module, and stands in the test drive. A prefix is
# a program that becomes the shell, with its arguments.
function Open-Session {
    param(
        [Parameter(Mandatory)] [string] $Script,
        [hashtable] $Environment = @{},
        [string[]] $Prefix = @()
    )

    $file = Join-Path $TestDrive "$([guid]::NewGuid()).ps1"
    Set-Content -LiteralPath $file -Encoding utf8BOM -Value @"
`$ErrorActionPreference = 'Stop'
`$ProgressPreference = 'SilentlyContinue'
`$WarningPreference = 'SilentlyContinue'
# The console's warnings go to the output, where the words of the script are.
`$WarningPreference = 'SilentlyContinue'
function Say([string] `$Text) { [Console]::Out.WriteLine(`$Text); [Console]::Out.Flush() }
Set-Location '$TestDrive'
Import-Module '$ModuleManifest'
$Script
"@
    $program, $arguments = $Prefix + @(Get-ThisShell) + '-NoProfile', '-NonInteractive', '-File', $file
    $start = [Diagnostics.ProcessStartInfo]::new($program)
    $arguments | ForEach-Object { $start.ArgumentList.Add($_) }
    $start.RedirectStandardOutput = $true
    $start.Environment['NO_COLOR'] = '1'
    foreach ($name in $Environment.Keys) {
        $start.Environment[$name] = $Environment[$name]
    }

    [Diagnostics.Process]::Start($start)
}

# The module's own SQLite, for what its cmdlets would never do. It is loaded as soon as a directory was connected.
function Open-Sqlite {
    param([Parameter(Mandatory)] [string] $Path)

    $type = [AppDomain]::CurrentDomain.GetAssemblies() | ForEach-Object { $_.GetType('Microsoft.Data.Sqlite.SqliteConnection') } | Select-Object -First 1
    $connection = $type::new("Data Source=$Path;Pooling=False")
    $connection.Open()
    $connection
}

function Invoke-Sqlite {
    param(
        [Parameter(Mandatory)] $Connection,
        [Parameter(Mandatory)] [string] $Sql
    )

    $command = $Connection.CreateCommand()
    $command.CommandText = $Sql
    $command.ExecuteScalar()
}
