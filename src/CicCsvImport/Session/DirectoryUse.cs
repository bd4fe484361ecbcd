namespace CicCsvImport.Session;

/// <summary>Finds a cmdlet's directory and runs work on it.</summary>
internal static class DirectoryUse
{
    /// <summary>Returns the specified directory, or the default one. Without one, the command ends with an error.</summary>
    public static CicDirectory Require(CicCmdlet cmdlet, CicDirectory? given)
    {
        if ((given ?? Connections.Default) is { IsConnected: true } directory)
            return directory;
        cmdlet.ThrowTerminatingError(Errors.NotConnected());
        throw new PipelineStoppedException();
    }

    /// <summary>Runs work on a directory. An error of the directory ends the command.</summary>
    public static void Run(CicCmdlet cmdlet, Action work)
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
