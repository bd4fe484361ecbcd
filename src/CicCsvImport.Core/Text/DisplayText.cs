namespace CicCsvImport.Core.Text;

/// <summary>
/// Formats the text of a cell to be shown: on one line, not too long, and without characters that control a terminal or change the
/// reading direction.
/// </summary>
internal static class DisplayText
{
    /// <summary>The maximum length. Longer values are truncated to it, including an ellipsis.</summary>
    public const int MaxLength = 80;

    private const int NamesShown = 5;

    public static string Quote(string value) => "'" + Clean(value) + "'";

    /// <summary>Formats a value on one line, truncated if it is long.</summary>
    public static string Clean(string value) => SafeText.From(value, MaxLength);

    /// <summary>Formats a path on one line, never truncated.</summary>
    public static string CleanPath(string path) => SafeText.From(path);

    /// <summary>The first few of many texts, and how many more there are.</summary>
    public static string Some(IEnumerable<string> texts, int most = NamesShown)
    {
        string[] all = [.. texts.Distinct()];
        string shown = string.Join(", ", all.Take(most));
        return all.Length <= most ? shown : Messages.Format("AndMore", shown, all.Length - most);
    }
}
