namespace CicCsvImport;

/// <summary>A list from which objects were imported.</summary>
public sealed class CicImportSource
{
    internal CicImportSource(string path, string sha256)
    {
        Path = path;
        Sha256 = sha256;
    }

    /// <summary>The full path of the file.</summary>
    public string Path { get; }

    /// <summary>The SHA-256 hash of the file when it was read: 64 hexadecimal digits.</summary>
    public string Sha256 { get; }

    /// <summary>How the list was read; null if that is unknown, such as for objects that another command has read.</summary>
    internal ListFormat? Format { get; init; }

    /// <summary>The path as the user typed it, by which messages name the list.</summary>
    internal string DisplayPath { get => field ?? Path; init; }

    /// <summary>The name of the file, by which saved plans name the list.</summary>
    internal string FileName => DisplayText.CleanPath(System.IO.Path.GetFileName(Path));

    /// <summary>Returns the path.</summary>
    public override string ToString() => Path;
}
