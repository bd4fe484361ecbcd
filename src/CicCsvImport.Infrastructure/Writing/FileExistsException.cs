using CicCsvImport.Text;

namespace CicCsvImport.Writing;

/// <summary>There is a file already where one was to be made, and it was not said that it may be replaced.</summary>
/// <param name="path">The file.</param>
/// <param name="text">The name of the message.</param>
internal sealed class FileExistsException(string path, string text = "Error_FileExists") : IOException(Messages.Format(text, path))
{
    public string Path { get; } = path;
}
