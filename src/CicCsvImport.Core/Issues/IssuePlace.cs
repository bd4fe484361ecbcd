namespace CicCsvImport.Issues;

/// <summary>The file an issue is in.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="DisplayPath">Its path as the user typed it: this one stands in messages.</param>
/// <param name="List">The list it was read as, or null.</param>
internal sealed record IssuePlace(string Path, string DisplayPath, string? List)
{
    /// <summary>Whether there is a file: objects that were made by hand have none, and are numbered.</summary>
    public bool IsFile => Path.Length > 0;
}
