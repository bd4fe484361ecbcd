namespace CicCsvImport.Core.Engine.Headers;

/// <summary>The lists, which are distinguished by their headers.</summary>
internal sealed class ListCatalog(params ListDefinition[] lists)
{
    public IReadOnlyList<ListDefinition> Lists { get; } = lists;

    /// <summary>Returns the lists that a cmdlet noun reads.</summary>
    public IReadOnlyList<ListDefinition> ReadBy(string noun) => [.. Lists.Where(list => list.Noun == noun)];
}
