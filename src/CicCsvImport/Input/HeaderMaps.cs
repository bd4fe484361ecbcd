using System.Collections;

namespace CicCsvImport.Input;

/// <summary>Reads the user's header map.</summary>
[WritesErrors(ErrorId.UnknownColumnName, Uses = [typeof(TableTexts)])]
internal static class HeaderMaps
{
    /// <summary>Returns the user's headings, each with its column's name.</summary>
    public static Dictionary<string, string> Read(CicCmdlet cmdlet, IDictionary? given, IEnumerable<ListDefinition> lists)
    {
        var map = new Dictionary<string, string>(Heading.Comparer);
        Column[] columns = [.. lists.SelectMany(list => list.Columns).Select(listed => listed.Column).Distinct()];
        foreach ((string heading, string column) in TableTexts.Read(cmdlet, given ?? new Hashtable(), ObjectText.From))
        {
            Column? known = columns.FirstOrDefault(
                candidate => Heading.Same(candidate.Name, column) || Heading.Same(candidate.Property, column));
            if (known is null)
                cmdlet.ThrowTerminatingError(Errors.UnknownColumnName(column, columns.Select(candidate => candidate.Name).Distinct()));
            map[heading] = known!.Name;
        }

        return map;
    }
}
