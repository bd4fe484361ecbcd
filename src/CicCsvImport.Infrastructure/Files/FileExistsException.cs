namespace CicCsvImport.Infrastructure.Files;

/// <summary>A file that is to be created already exists, and overwriting was not requested.</summary>
/// <param name="path">The file.</param>
/// <param name="message">The message, if it differs from that of the error.</param>
internal sealed class FileExistsException(string path, string? message = null) : IOException(message ?? ErrorId.FileExists.Text(path))
{
    /// <summary>The file. The path is not public, because Get-Error would display it as it is.</summary>
    internal string Path { get; } = path;
}
