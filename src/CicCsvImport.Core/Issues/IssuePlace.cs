namespace CicCsvImport.Core.Issues;

/// <summary>The file that has an issue.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="DisplayPath">Its path as the user typed it.</param>
/// <param name="List">The list that the file was read as, or null.</param>
internal sealed record IssuePlace(string Path, string DisplayPath, string? List)
{
    /// <summary>The sheet of a workbook, or null.</summary>
    public string? Sheet { get; init; }

    /// <summary>The name in messages: <c>users.csv</c>, or with its sheet <c>users.xlsx[Users]</c>.</summary>
    public string Name => Sheet is null ? DisplayPath : DisplayPath + "[" + Sheet + "]";

    /// <summary>Whether there is a file. Objects that were created by code have none and are numbered instead.</summary>
    public bool IsFile => Path.Length > 0;
}
