namespace CicCsvImport.Core.Engine.Schema;

/// <summary>The result of reading a row.</summary>
/// <param name="Record">
/// The object, or null if the row is not imported. If the reading keeps no objects, it is valid until the next row and may lack its
/// defaults.
/// </param>
/// <param name="Issues">The issues of the row.</param>
internal readonly record struct ReadRow(CicObject? Record, IReadOnlyList<CicIssue> Issues)
{
    /// <summary>The object's name, of a row that is not imported; null if the row has no usable name.</summary>
    public string? Name { get; init; }

    /// <summary>The row's cells as they are in the file; null if they are not kept or the issues do not belong to a row.</summary>
    public IListRecord? Source { get; init; }
}
