using CicCsvImport.Core.Catalog;

namespace CicCsvImport.Session;

/// <summary>
/// Recognizes a line of a list where a name is expected, such as those of Get-Content, which is easily taken for Import-Csv. It is not
/// shown, because it can contain a password.
/// </summary>
internal static class ListLine
{
    private const int FewestColumns = 2;

    /// <summary>Checks whether a piped text is a line of a list.</summary>
    public static bool Is(PSObject item) =>
        item.BaseObject is string text
        && (IsHeader(text)
            || (item.Properties["ReadCount"] is not null && Array.Exists(Delimiter.Usual, c => Delimiter.Separates(text, c))));

    /// <summary>Checks whether a text has the names of several columns, separated by a delimiter.</summary>
    public static bool IsHeader(string? text) => text is not null && Delimiter.Usual.Any(delimiter =>
    {
        string[] parts = text.Split(delimiter);
        return parts.Length >= FewestColumns && VendorLists.Catalog.Lists.Any(list =>
            list.Columns.Count(listed => parts.Contains(listed.Column.Name, Heading.Comparer)) >= FewestColumns);
    });
}
