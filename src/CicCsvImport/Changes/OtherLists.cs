using CicCsvImport.Core.Catalog;

namespace CicCsvImport.Changes;

/// <summary>
/// Recognizes rows of a list of another kind. They have a name too, and users, roles and workgroups are sometimes called like a station.
/// </summary>
/// <param name="kind">The kind of the expected objects.</param>
internal sealed class OtherLists(ObjectSchema kind)
{
    /// <summary>What every row can have without belonging to a list: a name and another value.</summary>
    private const int FewestColumns = 2;

    private IReadOnlyList<string> _last = [];
    private ListDefinition? _found;

    /// <summary>Checks whether objects of a kind can have the name of one of another kind: a station has that of its phone.</summary>
    public static bool ShareNames(ObjectSchema kind, ObjectSchema other) =>
        other == kind || (kind.Identity.Key is { } names && other.Identity.Key == names);

    /// <summary>Finds the list of another kind whose row an object is; null if there is none.</summary>
    /// <param name="properties">The names of the object's properties.</param>
    public ListDefinition? Find(IReadOnlyList<string> properties)
    {
        // Successive objects nearly always have the same properties.
        if (!_last.SequenceEqual(properties))
            (_last, _found) = (properties, Judge(new HashSet<string>(properties, Heading.Comparer)));
        return _found;
    }

    private ListDefinition? Judge(HashSet<string> properties)
    {
        Column identity = kind.Identity;
        if (!IsName(identity.Name) && (properties.Contains(identity.Name) || properties.Contains(identity.Property)))
            return null;
        int own = kind.Columns.Count(column =>
            column != identity && (properties.Contains(column.Name) || properties.Contains(column.Property)));
        int least = Math.Max(own + (properties.Any(IsName) ? 1 : 0), FewestColumns);
        return VendorLists.Catalog.Lists.FirstOrDefault(list => !ShareNames(kind, list.Schema)
            && list.Columns.Count(Has) > least
            && list.Columns.All(column => !column.IsRequired || Has(column)));

        bool Has(ListColumn column) => properties.Contains(column.Column.Name);
    }

    private static bool IsName(string heading) => Heading.Same(heading, "Name");
}
