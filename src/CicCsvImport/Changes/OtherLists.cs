using CicCsvImport.Core.Catalog;

namespace CicCsvImport.Changes;

/// <summary>
/// Recognizes rows of a list of another kind. They have a name too, and users, roles and workgroups are sometimes called like a station.
/// </summary>
internal static class OtherLists
{
    /// <summary>Checks whether objects of a kind can have the name of one of another kind: a station has that of its phone.</summary>
    public static bool ShareNames(ObjectSchema kind, ObjectSchema other) =>
        other == kind || (kind.Identity.Key is { } names && other.Identity.Key == names);

    /// <summary>Finds the list of another kind whose row an object is; null if there is none.</summary>
    /// <param name="kind">The kind of the expected objects.</param>
    /// <param name="properties">The names of the object's properties.</param>
    public static ListDefinition? Find(ObjectSchema kind, IReadOnlyCollection<string> properties)
    {
        int own = kind.Columns.Count(column =>
            properties.Contains(column.Name, Heading.Comparer) || properties.Contains(column.Property, Heading.Comparer));
        return VendorLists.Catalog.Lists.FirstOrDefault(list => !ShareNames(kind, list.Schema)
            && Count(list) > Math.Max(own, 1)
            && list.Columns.All(column => !column.IsRequired || Has(column)));

        int Count(ListDefinition list) => list.Columns.Count(Has);
        bool Has(ListColumn column) => properties.Contains(column.Column.Name, Heading.Comparer);
    }
}
