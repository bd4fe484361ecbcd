using System.Management.Automation;
using CicCsvImport.Streams;
using CicCsvImport.Writing;

namespace CicCsvImport.Commands;

/// <summary>Turns what can go wrong with a file that a cmdlet writes into its errors.</summary>
internal static class FileWriting
{
    public static void Run(Cmdlet cmdlet, string path, Action write)
    {
        try
        {
            write();
        }
        catch (FileExistsException exists)
        {
            cmdlet.ThrowTerminatingError(Errors.FileExists(exists));
        }
        catch (Exception notWritable) when (notWritable is IOException or UnauthorizedAccessException or NotSupportedException or System.Security.SecurityException)
        {
            cmdlet.ThrowTerminatingError(Errors.FileNotWritable(path, notWritable));
        }
    }
}
