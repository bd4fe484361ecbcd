using CicCsvImport.Lists;

namespace CicCsvImport.Reading;

/// <summary>Rows that were read together, to be handed on at once.</summary>
/// <param name="Rows">The rows; of a check, those of which there is something to say.</param>
/// <param name="Count">How many were read.</param>
/// <param name="Progress">How far in the file they are, from 0 to 1.</param>
internal sealed record RowBatch(IReadOnlyList<BatchedRow> Rows, int Count, double Progress)
{
    /// <summary>Puts the rows of a batch of records into a batch.</summary>
    /// <param name="records">The records.</param>
    /// <param name="rows">Their rows, as they are read.</param>
    /// <param name="kept">What is needed of them.</param>
    public static RowBatch Of(RecordBatch records, IEnumerable<RowReading> rows, KeptOfRows kept)
    {
        // Behind their last row the records are another batch's.
        (int count, double progress) = (records.Size, records.Progress);
        var batch = new List<BatchedRow>(kept == KeptOfRows.Issues ? 0 : count + 1);
        foreach (RowReading row in rows)
        {
            if (kept != KeptOfRows.Issues)
                batch.Add(new BatchedRow(row.Result, kept == KeptOfRows.ObjectsAndRejected && row.Result.Record is null ? new KeptRecord(row.Source) : null));
            else if (row.Result.Issues.Count > 0)
                batch.Add(new BatchedRow(new RowResult(null, row.Result.Issues), Rejected: null));
        }

        return new RowBatch(batch, count, progress);
    }
}

/// <summary>A row of a batch.</summary>
/// <param name="Result">What became of it.</param>
/// <param name="Rejected">Its cells as they stand in the file, where it does not import and they are needed.</param>
internal readonly record struct BatchedRow(RowResult Result, IListRecord? Rejected);
