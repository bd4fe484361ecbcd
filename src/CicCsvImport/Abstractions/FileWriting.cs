using System.Management.Automation;
using CicCsvImport.Streams;
using CicCsvImport.Writing;

namespace CicCsvImport.Commands;

/// <summary>
/// Turns what can go wrong with a file that a cmdlet writes into its errors; a cancelled writing ends as the engine ends a stopped
/// pipeline.
/// </summary>
internal static class FileWriting
{
    /// <param name="cmdlet">The cmdlet.</param>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes it.</param>
    /// <param name="canForce">Whether the user can say that a file is to be replaced.</param>
    public static void Run(Cmdlet cmdlet, string path, Action write, bool canForce = true) =>
        Run(cmdlet, path, write, static it => it(), canForce);

    /// <param name="cmdlet">The cmdlet.</param>
    /// <param name="path">The file.</param>
    /// <param name="what">What is written.</param>
    /// <param name="write">Writes it.</param>
    /// <param name="canForce">Whether the user can say that a file is to be replaced.</param>
    public static void Run<T>(Cmdlet cmdlet, string path, T what, Action<T> write, bool canForce = true)
    {
        try
        {
            write(what);
        }
        catch (OperationCanceledException)
        {
            throw new PipelineStoppedException();
        }
        catch (FileExistsException exists)
        {
            cmdlet.ThrowTerminatingError(Errors.FileExists(canForce ? exists : new FileExistsException(exists.Path, Text.Messages.Format("Error_ReportExists", exists.Path))));
        }
        catch (Exception notWritable) when (notWritable is IOException or UnauthorizedAccessException or NotSupportedException or System.Security.SecurityException)
        {
            cmdlet.ThrowTerminatingError(Errors.FileNotWritable(path, notWritable));
        }
    }
}
