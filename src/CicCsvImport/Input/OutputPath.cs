using Microsoft.PowerShell.Commands;
using DriveNotFoundException = System.Management.Automation.DriveNotFoundException;

namespace CicCsvImport.Input;

/// <summary>Resolves the path of a file that a cmdlet writes.</summary>
[WritesErrors(ErrorId.PathNotUsable, ErrorId.NotFileSystem)]
internal static class OutputPath
{
    public static string Resolve(CicCmdlet cmdlet, string path)
    {
        try
        {
            string fullPath = cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out ProviderInfo provider, out _);
            if (provider.ImplementingType != typeof(FileSystemProvider))
                cmdlet.ThrowTerminatingError(Errors.NotFileSystem(path, provider.Name));
            return Path.GetFullPath(fullPath);
        }
        catch (Exception unusable)
            when (unusable is DriveNotFoundException or ProviderNotFoundException or ArgumentException
                or NotSupportedException or PathTooLongException)
        {
            cmdlet.ThrowTerminatingError(Errors.PathNotUsable(path, unusable));
            throw;
        }
    }
}
