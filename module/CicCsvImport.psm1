# Loads the cmdlets: on PowerShell 7 into a load context of the module's own, on Windows PowerShell 5.1 with a resolver that
# answers for the module's folder only. No Add-Type, so that the module also imports where the engine stands alone.

$framework = if ($PSVersionTable.PSEdition -eq 'Core') { 'net8.0' } else { 'net472' }
$corePath = [System.IO.Path]::Combine($PSScriptRoot, 'bin', $framework, 'CicCsvImport.Core.dll')

try {
    if ($framework -eq 'net8.0') {
        $null = [System.Runtime.Loader.AssemblyLoadContext]::Default.LoadFromAssemblyPath($corePath)
        $cmdlets = [CicCsvImport.Loading.ModuleLoadContext]::LoadCmdlets()
    }
    else {
        $null = [System.Reflection.Assembly]::LoadFrom($corePath)
        $cmdlets = [CicCsvImport.Loading.ModuleAssemblyResolver]::LoadCmdlets()
        $ExecutionContext.SessionState.Module.OnRemove = { [CicCsvImport.Loading.ModuleAssemblyResolver]::Unregister() }
    }
}
catch [System.IO.FileLoadException] {
    throw "Another copy of CicCsvImport is loaded in this session, and .NET cannot unload it. Import this one in a new session. ($corePath)"
}

$imported = Import-Module -Assembly $cmdlets -PassThru

# Where the assembly was imported before (Import-Module -Force), the engine does not export its cmdlets from the new module
# by itself (PowerShell issue 20710).
if ($ExecutionContext.SessionState.Module.ExportedCmdlets.Count -eq 0) {
    $export = [System.Management.Automation.PSModuleInfo].GetMethod('AddExportedCmdlet', [System.Reflection.BindingFlags]'Instance, NonPublic')
    foreach ($cmdlet in $imported.ExportedCmdlets.Values) {
        $null = $export.Invoke($ExecutionContext.SessionState.Module, @($cmdlet))
    }
}
