using CicCsvImport.Core.Catalog;

namespace CicCsvImport.Streams;

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
            || Delimiter.FindInLine(text) is not null
            || (IsOfFile(item) && Array.Exists(Delimiter.Usual, c => Delimiter.Separates(text, c))));

    /// <summary>
    /// Checks whether a text that stands for names is a line of a list. A bar and a semicolon can also separate names. Of these, only
    /// semicolons in a line of a file count.
    /// </summary>
    public static bool IsAmongNames(PSObject item) => item.BaseObject is string text
        && (IsHeader(text) || Delimiter.FindInLine(text) is { } found && (found is ',' or '\t' || (found is ';' && IsOfFile(item))));

    // Get-Content numbers the lines that it reads.
    private static bool IsOfFile(PSObject item) => item.Properties["ReadCount"] is not null;

    /// <summary>Returns a text to be shown: not what is probably a line of a list.</summary>
    public static string Hide(string text) => Delimiter.FindInLine(text) is not null ? Messages.Get("Name_Line") : text;

    /// <summary>Checks whether a text has the names of several columns, separated by a delimiter.</summary>
    public static bool IsHeader(string? text) => text is not null && Delimiter.Usual.Any(delimiter =>
    {
        string[] parts = text.Split(delimiter);
        return parts.Length >= FewestColumns && VendorLists.Catalog.Lists.Any(list =>
            list.Columns.Count(listed => parts.Contains(listed.Column.Name, Heading.Comparer)) >= FewestColumns);
    });
}
