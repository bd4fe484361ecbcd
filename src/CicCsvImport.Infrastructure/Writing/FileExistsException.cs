using CicCsvImport.Text;

namespace CicCsvImport.Writing;

/// <summary>There is a file already where one was to be made, and it was not said that it may be replaced.</summary>
internal sealed class FileExistsException(string path) : IOException(Messages.Format("Error_FileExists", path))
{
    public string Path { get; } = path;
}
