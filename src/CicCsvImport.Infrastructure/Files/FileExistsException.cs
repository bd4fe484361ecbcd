namespace CicCsvImport.Infrastructure.Files;

/// <summary>A file that is to be created already exists, and overwriting was not requested.</summary>
/// <param name="path">The file.</param>
/// <param name="message">The message, if it differs from that of the error.</param>
internal sealed class FileExistsException(string path, string? message = null) : IOException(message ?? ErrorId.FileExists.Text(path))
{
    public string Path { get; } = path;
}
