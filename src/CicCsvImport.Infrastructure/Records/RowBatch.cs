namespace CicCsvImport.Infrastructure.Records;

/// <summary>Rows that were read together and are passed on at once.</summary>
/// <param name="Rows">The rows; in a check, only those with issues.</param>
/// <param name="Count">The number of rows read.</param>
/// <param name="Progress">The position in the file, from 0 to 1.</param>
internal sealed record RowBatch(IReadOnlyList<ReadRow> Rows, int Count, double Progress);
