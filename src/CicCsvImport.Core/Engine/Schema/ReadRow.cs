namespace CicCsvImport.Core.Engine.Schema;

/// <summary>A row that was read.</summary>
/// <param name="Record">
/// The object, or null where the row does not import. Of a reading that keeps no objects it is valid until the next row, and need not
/// have its defaults.
/// </param>
/// <param name="Issues">What is wrong with the row.</param>
internal readonly record struct ReadRow(CicObject? Record, IReadOnlyList<CicIssue> Issues)
{
    /// <summary>Its cells as they are in the file; null where they are not kept, or the issue is not a row's.</summary>
    public IListRecord? Source { get; init; }
}
