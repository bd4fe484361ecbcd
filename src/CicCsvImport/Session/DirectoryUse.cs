using System.Management.Automation;
using CicCsvImport.Streams;

namespace CicCsvImport.Session;

/// <summary>How cmdlets get at a directory.</summary>
internal static class DirectoryUse
{
    /// <summary>The directory that is given, or the default one; without one, the command ends with an error.</summary>
    public static CicDirectory Require(Cmdlet cmdlet, CicDirectory? given)
    {
        if ((given ?? Connections.Default) is { IsConnected: true } directory)
            return directory;
        cmdlet.ThrowTerminatingError(Errors.NotConnected());
        throw new PipelineStoppedException();
    }

    /// <summary>Does something with a directory; a fault of it ends the command with an error.</summary>
    public static void Run(Cmdlet cmdlet, Action work)
    {
        try
        {
            work();
        }
        catch (CicDirectoryException fault)
        {
            cmdlet.ThrowTerminatingError(Errors.Directory(fault));
        }
    }
}
