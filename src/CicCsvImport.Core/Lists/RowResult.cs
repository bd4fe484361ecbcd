namespace CicCsvImport.Lists;

/// <summary>What became of a row.</summary>
/// <param name="Record">The object, or null where the row does not import. Of a reading that keeps no objects it is valid until the next row, and need not have its defaults.</param>
/// <param name="Issues">What is wrong with the row.</param>
internal readonly record struct RowResult(CicRecord? Record, IReadOnlyList<CicIssue> Issues);
