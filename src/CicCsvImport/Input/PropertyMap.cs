using CicCsvImport.Core.Engine.Headers;

namespace CicCsvImport.Input;

/// <summary>Maps columns to the properties of objects. Successive objects nearly always have the same properties.</summary>
/// <param name="names">The known headings of columns.</param>
/// <param name="headerMap">The user's headings, mapped to column names. It overrides the known headings.</param>
internal sealed class PropertyMap(HeadingNames names, IReadOnlyDictionary<string, string> headerMap)
{
    private readonly Dictionary<ListDefinition, (IReadOnlyList<string> Properties, Dictionary<Column, string> Found)> _last = [];

    /// <summary>Finds the properties of a list's columns, as far as they exist.</summary>
    public Dictionary<Column, string> FindAll(ListDefinition list, IReadOnlyList<string> properties)
    {
        bool isKnown = _last.TryGetValue(list, out (IReadOnlyList<string> Properties, Dictionary<Column, string> Found) last);
        if (!isKnown || !last.Properties.SequenceEqual(properties))
            _last[list] = last = (properties, Map(list, properties));
        return last.Found;
    }

    /// <summary>Finds the column of a property without the user's headings; null if there is none.</summary>
    public Column? FindOwn(ListDefinition list, string property) => names.Find(list, property)?.Column;

    private Dictionary<Column, string> Map(ListDefinition list, IReadOnlyList<string> properties)
    {
        var found = new Dictionary<Column, string>();
        var mapped = new HashSet<Column>();
        foreach (string name in properties)
        {
            bool isMapped = headerMap.TryGetValue(name, out string? meant);
            ListColumn? listed = isMapped
                ? list.Columns.FirstOrDefault(candidate => candidate.Column.Name == meant)
                : names.Find(list, name);
            if (listed is null)
                continue;
            if (isMapped ? mapped.Add(listed.Column) : !found.ContainsKey(listed.Column))
                found[listed.Column] = name;
        }

        return found;
    }
}
