<#
.SYNOPSIS
Installs a package of the module with PSResourceGet, as a user does.

.DESCRIPTION
Runs in a separate process whose home is a new folder, because on Unix PSResourceGet keeps the user's modules and its list of
repositories there. Windows has only one folder for the user's modules, which tests must not use, so the module is saved to the
specified folder.
#>
#Requires -Version 7.4
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [string] $Package,

    [Parameter(Mandatory)]
    [string] $ModuleFolder
)

$ErrorActionPreference = 'Stop'
$name, $version = (Split-Path $Package -LeafBase) -split '\.', 2
$repository = "CicCsvImport-$PID"
Register-PSResourceRepository -Name $repository -Uri (Split-Path $Package) -ApiVersion Local -Trusted
try {
    $what = @{ Name = $name; Version = "[$version]"; Repository = $repository }
    if ($IsWindows) {
        $null = New-Item -ItemType Directory -Path $ModuleFolder -Force
        Save-PSResource @what -Path $ModuleFolder
    }
    else {
        Install-PSResource @what -Scope CurrentUser
    }
}
finally {
    Unregister-PSResourceRepository -Name $repository
}
