using System.Text;

namespace CicCsvImport.UnitTests.Support;

/// <summary>A file in a folder of its own, which is deleted with everything in it.</summary>
internal sealed class TemporaryFile : IDisposable
{
    public TemporaryFile(byte[] bytes)
        : this()
    {
        File.WriteAllBytes(Path, bytes);
    }

    public TemporaryFile(string text)
        : this(Encoding.UTF8.GetBytes(text))
    {
    }

    /// <summary>Makes the folder only.</summary>
    public TemporaryFile() => Path = System.IO.Path.Combine(Folder, "list.csv");

    public string Folder { get; } = Directory.CreateTempSubdirectory("CicCsvImport-").FullName;

    public string Path { get; }

    /// <summary>Everything that is in the folder now.</summary>
    public IEnumerable<string> Files => Directory.EnumerateFileSystemEntries(Folder).Select(path => System.IO.Path.GetFileName(path));

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
