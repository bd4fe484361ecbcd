using System.Collections;
using System.Globalization;
using System.Management.Automation;
using CicCsvImport.Lists;
using CicCsvImport.Streams;

namespace CicCsvImport.Commands;

/// <summary>Checks the arguments that the cmdlets which read lists and those which write them have in common.</summary>
internal static class ListArguments
{
    /// <summary>The delimiter that the user names, or null.</summary>
    public static char? Delimiter(Cmdlet cmdlet, char? given, bool useCulture)
    {
        string cultures = CultureInfo.CurrentCulture.TextInfo.ListSeparator;
        char? delimiter = given ?? (useCulture && cultures.Length == 1 ? cultures[0] : null);
        if (delimiter is { } c && !Reading.Delimiter.IsUsable(c))
            cmdlet.ThrowTerminatingError(Errors.InvalidDelimiter(c));
        return delimiter;
    }

    /// <summary>The user's headings, each with the name of the column it means.</summary>
    public static Dictionary<string, string> HeaderMap(Cmdlet cmdlet, IDictionary? given, IEnumerable<ListDefinition> lists)
    {
        var map = new Dictionary<string, string>(Heading.Comparer);
        string[] known = [.. lists.SelectMany(list => list.Columns).Select(column => column.Column.Name).Distinct()];
        foreach (DictionaryEntry entry in given ?? new Hashtable())
        {
            string column = entry.Value?.ToString() ?? "";
            if (!known.Contains(column, Heading.Comparer))
                cmdlet.ThrowTerminatingError(Errors.UnknownColumnName(column, known));
            map[entry.Key.ToString()!] = column;
        }

        return map;
    }
}
