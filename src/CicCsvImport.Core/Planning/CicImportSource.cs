namespace CicCsvImport;

/// <summary>A list that objects come from.</summary>
public sealed class CicImportSource
{
    internal CicImportSource(string path, string sha256)
    {
        Path = path;
        Sha256 = sha256;
    }

    /// <summary>The full path of the file.</summary>
    public string Path { get; }

    /// <summary>The SHA-256 of its bytes when it was read: 64 hexadecimal digits.</summary>
    public string Sha256 { get; }

    /// <summary>The path.</summary>
    public override string ToString() => Path;
}
