using CicCsvImport.Core.Issues;

namespace CicCsvImport.Infrastructure.Files;

/// <summary>There is a file already where one was to be made, and it was not said that it may be replaced.</summary>
/// <param name="path">The file.</param>
/// <param name="message">The message, where it is not that of the error.</param>
internal sealed class FileExistsException(string path, string? message = null) : IOException(message ?? ErrorId.FileExists.Text(path))
{
    public string Path { get; } = path;
}
