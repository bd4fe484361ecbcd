namespace CicCsvImport.Core.Kinds.Stations;

/// <summary>The type of a station or a phone.</summary>
internal static class TypeRules
{
    /// <summary>Reads one of the types, in the vendor's spelling.</summary>
    public static string? OneOf(string[] types, in Cell cell)
    {
        string text = cell.Text;
        return StationType.Find(text, types)
            ?? cell.Drop(IssueCatalog.InvalidType, () => NearestName.Find(text, types), [string.Join(", ", types)]);
    }
}
