# Loads the cmdlets: on PowerShell 7 into the module's own load context, on Windows PowerShell 5.1 with a resolver that handles only
# the module's folder. Add-Type is not used, because it would compile code at every import.

$framework = if ($PSVersionTable.PSEdition -eq 'Core') { 'net8.0' } else { 'net472' }
$folder = [System.IO.Path]::Combine($PSScriptRoot, 'bin', $framework)
if ($framework -eq 'net8.0') {
    # Prefers assemblies that were compiled ahead for this platform: see CompileAhead.targets.
    $system = if ($IsWindows) { 'win' } elseif ($IsLinux) { 'linux' } else { 'osx' }
    $platform = '{0}-{1}' -f $system, "$([System.Runtime.InteropServices.RuntimeInformation]::ProcessArchitecture)".ToLowerInvariant()
    $ahead = [System.IO.Path]::Combine($PSScriptRoot, 'bin', $platform)
    if ([System.Environment]::Version.Major -ge 10 -and [System.IO.Directory]::Exists($ahead)) {
        $folder = $ahead
    }
}

$corePath = [System.IO.Path]::Combine($folder, 'CicCsvImport.Core.dll')

try {
    $core = if ($framework -eq 'net8.0') {
        [System.Runtime.Loader.AssemblyLoadContext]::Default.LoadFromAssemblyPath($corePath)
    }
    else {
        [System.Reflection.Assembly]::LoadFrom($corePath)
    }

    # .NET returns the assembly of the other copy if both are the same build, and fails otherwise.
    if ($core.Location -ne $corePath) {
        throw [System.IO.FileLoadException]::new($corePath)
    }
}
catch [System.IO.FileLoadException] {
    throw "Another copy of CicCsvImport is loaded in this session, and .NET cannot unload it. Import this one in a new session. ($corePath)"
}

$cmdlets = if ($framework -eq 'net8.0') {
    [CicCsvImport.Loading.ModuleLoadContext]::LoadCmdlets()
}
else {
    [CicCsvImport.Loading.ModuleAssemblyResolver]::LoadCmdlets()
}

# Not in the manifest: PowerShell would load it first, and report its types as duplicates if another copy is loaded.
$types = [System.IO.Path]::Combine($PSScriptRoot, 'CicCsvImport.Types.ps1xml')
# A session can be made without this cmdlet.
$hasTypes = $null -ne $ExecutionContext.InvokeCommand.GetCommand('Update-TypeData', 'Cmdlet')
if ($hasTypes) {
    Update-TypeData -AppendPath $types
}

$ExecutionContext.SessionState.Module.OnRemove = {
    if ($hasTypes) {
        Remove-TypeData -Path $types
    }

    if ($framework -ne 'net8.0') {
        [CicCsvImport.Loading.ModuleAssemblyResolver]::Unregister()
    }
}

$imported = Import-Module -Assembly $cmdlets -PassThru

# If the assembly was imported before (Import-Module -Force), the engine does not export its cmdlets from the new module
# (PowerShell issue 20710).
if ($ExecutionContext.SessionState.Module.ExportedCmdlets.Count -eq 0) {
    $export = [System.Management.Automation.PSModuleInfo].GetMethod('AddExportedCmdlet', [System.Reflection.BindingFlags]'Instance, NonPublic')
    foreach ($cmdlet in $imported.ExportedCmdlets.Values) {
        $null = $export.Invoke($ExecutionContext.SessionState.Module, @($cmdlet))
    }
}
