namespace CicCsvImport.Changes;

/// <summary>The requested change of an object.</summary>
/// <param name="Existing">The object as it is in the directory.</param>
/// <param name="Given">The values to set by column. A null or empty value clears the property.</param>
internal sealed record Edit(CicObject Existing, Dictionary<Column, object?> Given)
{
    /// <summary>
    /// The columns whose values are cells of a row. Like a list, a row does not contain the workgroup that everyone joins, and is of one
    /// kind of phone list.
    /// </summary>
    public IReadOnlyCollection<Column> FromRow { get; init; } = [];
}
