<#
.SYNOPSIS
Installs a package of the module into a folder, as a user installs it, and says how.

.DESCRIPTION
PSResourceGet installs it from a local repository, where it is to be had; elsewhere the package is unpacked. The module stands then
in .local/share/powershell/Modules below the folder. For a process of its own: the user's home is moved there.
#>
#Requires -Version 7.4
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [string] $Package,

    [Parameter(Mandatory)]
    [string] $Destination
)

$ErrorActionPreference = 'Stop'
$modules = Join-Path $Destination '.local/share/powershell/Modules'
$null = New-Item -ItemType Directory -Path $modules -Force
$name, $version = (Split-Path $Package -LeafBase) -split '\.', 2

$getter = Get-Module -ListAvailable Microsoft.PowerShell.PSResourceGet | Select-Object -First 1
if (-not $getter) {
    $target = Join-Path $modules "$name/$version"
    [IO.Compression.ZipFile]::ExtractToDirectory($Package, $target)
    # What belongs to the package and not to the module, which installing leaves out.
    Remove-Item -LiteralPath (Join-Path $target '[Content_Types].xml'), (Join-Path $target "$name.nuspec"), (Join-Path $target '_rels'), (Join-Path $target 'package') -Recurse -Force
    "$name $version was unpacked: there is no PSResourceGet here."
    return
}

# On Unix PSResourceGet has the user's modules and its list of repositories there.
$env:HOME = $Destination
$env:XDG_DATA_HOME = $null
$repository = "CicCsvImport-$PID"
Register-PSResourceRepository -Name $repository -Uri (Split-Path $Package) -ApiVersion Local -Trusted
try {
    $what = @{ Name = $name; Version = "[$version]"; Repository = $repository }
    if ($IsWindows) {
        # Windows has one folder for the user's modules, which is not for tests.
        Save-PSResource @what -Path $modules
        "$name $version was saved by PSResourceGet $($getter.Version) from a local repository."
    }
    else {
        Install-PSResource @what -Scope CurrentUser
        "$name $version was installed by PSResourceGet $($getter.Version) from a local repository."
    }
}
finally {
    Unregister-PSResourceRepository -Name $repository
}
