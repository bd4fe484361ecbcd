using CicCsvImport.Lists;

namespace CicCsvImport.Reading;

/// <summary>Rows that were read together, to be handed on at once.</summary>
/// <param name="Rows">The rows; of a check, those of which there is something to say.</param>
/// <param name="Count">How many were read.</param>
/// <param name="Progress">How far in the file they are, from 0 to 1.</param>
internal sealed record RowBatch(IReadOnlyList<BatchedRow> Rows, int Count, double Progress)
{
    /// <summary>So many rows are some tenths of a millisecond's work: handing them on costs nothing beside, and they take little memory.</summary>
    private const int Most = 256;

    /// <summary>Puts rows into batches.</summary>
    /// <param name="rows">The rows of a file, as they are read.</param>
    /// <param name="progress">How far in the file the last row is.</param>
    /// <param name="kept">What is needed of them.</param>
    public static IEnumerable<RowBatch> Of(IEnumerable<RowReading> rows, Func<double> progress, KeptOfRows kept)
    {
        var batch = new List<BatchedRow>();
        int count = 0;
        foreach (RowReading row in rows)
        {
            if (kept != KeptOfRows.Issues)
                batch.Add(new BatchedRow(row.Result, kept == KeptOfRows.ObjectsAndRejected && row.Result.Record is null ? new KeptRecord(row.Source) : null));
            else if (row.Result.Issues.Count > 0)
                batch.Add(new BatchedRow(new RowResult(null, row.Result.Issues), Rejected: null));
            if (++count < Most)
                continue;
            yield return new RowBatch(batch, count, progress());
            batch = kept != KeptOfRows.Issues ? new List<BatchedRow>(Most) : [];
            count = 0;
        }

        if (count > 0)
            yield return new RowBatch(batch, count, progress());
    }
}

/// <summary>A row of a batch.</summary>
/// <param name="Result">What became of it.</param>
/// <param name="Rejected">Its cells as they stand in the file, where it does not import and they are needed.</param>
internal readonly record struct BatchedRow(RowResult Result, IListRecord? Rejected);
