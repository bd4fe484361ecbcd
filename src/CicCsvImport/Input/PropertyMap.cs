using CicCsvImport.Core.Engine.Headers;
using CicCsvImport.Core.Engine.Schema;

namespace CicCsvImport.Input;

/// <summary>Which properties of objects mean which columns. Objects of one origin have the same properties, which are looked up once.</summary>
/// <param name="names">The headings that mean a column.</param>
/// <param name="headerMap">The user's own: heading to column name. It beats the column's names.</param>
internal sealed class PropertyMap(HeadingNames names, IReadOnlyDictionary<string, string> headerMap)
{
    private readonly Dictionary<ListDefinition, (IReadOnlyList<string> Properties, Dictionary<Column, string> Found)> _last = [];

    /// <summary>The name of the property that means each of a list's columns, as far as there is one.</summary>
    public Dictionary<Column, string> FindAll(ListDefinition list, IReadOnlyList<string> properties)
    {
        if (!_last.TryGetValue(list, out (IReadOnlyList<string> Properties, Dictionary<Column, string> Found) last) || !last.Properties.SequenceEqual(properties))
            _last[list] = last = (properties, Map(list, properties));
        return last.Found;
    }

    /// <summary>The column of a list that the name of a property means by itself, or null.</summary>
    public Column? FindOwn(ListDefinition list, string property) => names.Find(list, property)?.Column;

    private Dictionary<Column, string> Map(ListDefinition list, IReadOnlyList<string> properties)
    {
        var found = new Dictionary<Column, string>();
        var mapped = new HashSet<Column>();
        foreach (string name in properties)
        {
            bool isMapped = headerMap.TryGetValue(name, out string? meant);
            ListColumn? listed = isMapped ? list.Columns.FirstOrDefault(candidate => candidate.Column.Name == meant) : names.Find(list, name);
            if (listed is null)
                continue;
            if (isMapped ? mapped.Add(listed.Column) : !found.ContainsKey(listed.Column))
                found[listed.Column] = name;
        }

        return found;
    }
}
