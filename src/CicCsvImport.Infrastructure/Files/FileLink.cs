namespace CicCsvImport.Infrastructure.Files;

/// <summary>Finds the file that a symbolic link leads to.</summary>
internal static class FileLink
{
    /// <summary>Returns the full path of the file at the end of a chain of links, or the path itself if it is not a link.</summary>
    public static string GetEnd(string path)
    {
#if NET
        try
        {
            return new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path;
        }
        catch (IOException)
        {
            // A chain without an end is reported when the file is opened.
            return path;
        }
#else
        return path;
#endif
    }
}
