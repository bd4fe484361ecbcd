namespace CicCsvImport.Lists;

/// <summary>Where a key was claimed.</summary>
/// <param name="File">The number of the file in the session.</param>
/// <param name="Line">The physical line.</param>
internal readonly record struct KeyClaim(int File, int Line)
{
    /// <summary>Whether a default claimed it, which gives way to a value that a later file gives.</summary>
    public bool IsDefault { get; init; }
}
