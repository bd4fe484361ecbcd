namespace CicCsvImport.Help.Pages;

/// <summary>A table in Markdown.</summary>
internal static class MarkdownTable
{
    public static string Make(string[] headings, IEnumerable<string[]> rows) => string.Join(
        "\n",
        new[] { headings, [.. headings.Select(_ => "---")] }.Concat(rows.Select(row => row.Select(Escape)))
            .Select(cells => "| " + string.Join(" | ", cells) + " |"));

    private static string Escape(string text) =>
        text.Replace("<", "\\<", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);
}
