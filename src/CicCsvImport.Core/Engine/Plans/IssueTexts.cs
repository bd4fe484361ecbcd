namespace CicCsvImport.Core.Engine.Plans;

/// <summary>The texts of issues as plans are saved: on one line, and with the file names of lists instead of paths.</summary>
internal static class IssueTexts
{
    public static string? Clean(string? text) => text is null ? null : DisplayText.CleanPath(text);

    /// <summary>Returns a text that can name lists by their paths, as the user typed them.</summary>
    public static string WithFileNames(string text, IEnumerable<CicImportSource> lists)
    {
        string saved = DisplayText.CleanPath(text);
        foreach (CicImportSource list in lists.OrderByDescending(list => list.DisplayPath.Length))
            saved = saved.Replace(DisplayText.CleanPath(list.DisplayPath), list.FileName);
        return saved;
    }

    /// <summary>Returns a text that names lists by their content, wherever they are.</summary>
    public static string WithHashes(string text, IReadOnlyCollection<CicImportSource> lists) =>
        lists.Aggregate(WithFileNames(text, lists), (plain, list) => plain.Replace(list.FileName, list.Sha256));
}
