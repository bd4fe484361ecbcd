namespace CicCsvImport.Core.Issues;

/// <summary>The file an issue is in.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="DisplayPath">Its path as the user typed it.</param>
/// <param name="List">The list it was read as, or null.</param>
internal sealed record IssuePlace(string Path, string DisplayPath, string? List)
{
    /// <summary>The sheet of a workbook, or null.</summary>
    public string? Sheet { get; init; }

    /// <summary>What messages call it: <c>users.csv</c>, or with its sheet <c>users.xlsx[Users]</c>.</summary>
    public string Name => Sheet is null ? DisplayPath : DisplayPath + "[" + Sheet + "]";

    /// <summary>Whether there is a file: objects that were made by hand have none, and are numbered.</summary>
    public bool IsFile => Path.Length > 0;
}
