using System.Collections.Concurrent;
using CicCsvImport.Core.Engine.Rows;
using CicCsvImport.Infrastructure.Csv;
using CicCsvImport.Infrastructure.Records;
using CicCsvImport.Infrastructure.Text;

namespace CicCsvImport.Infrastructure.Lists;

/// <summary>The second pass over a readable source: its records, and their rows.</summary>
/// <param name="source">The source.</param>
/// <param name="place">Its name.</param>
/// <param name="reader">Reads rows from the records.</param>
internal sealed class SecondPass(IRecordSource source, IssuePlace place, RowReader reader)
{
    private readonly ConcurrentStack<RecordBatch> _free = [];

    /// <summary>The number of records in a batch.</summary>
    public int BatchSize { get; init; } = RecordBatch.UsualMost;

    /// <summary>Reads the records in batches. If the source has changed meanwhile, the last batch has a severe issue.</summary>
    public IEnumerable<RecordBatch> Records(CancellationToken cancellation)
    {
        using IEnumerator<IListRecord> records = source.Records(cancellation).GetEnumerator();
        bool isHeader = true;
        bool isMore = true;
        while (isMore)
        {
            RecordBatch batch = _free.TryPop(out RecordBatch? free) ? free : new RecordBatch(BatchSize, reader.RawTexts);
            while (!batch.IsFull && (isMore = Next(records, batch)))
            {
                cancellation.ThrowIfCancellationRequested();
                if (!isHeader)
                    batch.Add(records.Current);
                isHeader = false;
            }

            batch.IsLast = !isMore;
            batch.Progress = source.Progress;
            yield return batch;
        }
    }

    /// <summary>Reads the rows of a batch of records for their issues.</summary>
    /// <param name="records">The records.</param>
    /// <param name="keepsCells">Whether all rows are returned, with their cells. Otherwise only rows with issues are.</param>
    public RowBatch Check(RecordBatch records, bool keepsCells)
    {
        // After its last row is read, the batch is reused for other records.
        (int count, double progress) = (records.Size, records.Progress);
        ReadRow[] rows =
        [
            .. Rows(records).Where(row => keepsCells || row.Issues.Count > 0)
                .Select(row => new ReadRow(null, row.Issues) { Source = keepsCells ? Keep(row.Source) : null }),
        ];
        return new RowBatch(rows, count, progress);
    }

    /// <summary>Reads the rows of a batch of records.</summary>
    /// <param name="records">The records.</param>
    /// <param name="keepsRejected">Whether the cells of rows that are not imported are needed. They can contain a password.</param>
    public RowBatch Batch(RecordBatch records, bool keepsRejected)
    {
        (int count, double progress) = (records.Size, records.Progress);
        var rows = new List<ReadRow>(count + 1);
        foreach (ReadRow row in Rows(records))
        {
            bool isKept = keepsRejected && row is { Record: null, Issues.Count: > 0 };
            rows.Add(row with { Source = isKept ? Keep(row.Source) : null });
        }

        return new RowBatch(rows, count, progress);
    }

    /// <summary>
    /// Reads the rows of a batch of records. The cells of each row are valid until the next row. The last row is followed by the issues
    /// that are reported once a file.
    /// </summary>
    public IEnumerable<ReadRow> Rows(RecordBatch records)
    {
        while (records.MoveNext())
            yield return reader.Read(records) with { Source = records };
        if (records.Fault is { } fault)
            yield return new ReadRow(null, [fault]);
        else if (records.IsLast && reader.TakeCounted() is { Count: > 0 } counted)
            yield return new ReadRow(null, counted);
        // A batch that takes much memory is not reused, and neither is one whose reading has failed.
        if (records.IsLarge)
            yield break;
        records.Clear();
        _free.Push(records);
    }

    private static KeptRecord? Keep(IListRecord? record) => record is null ? null : new KeptRecord(record);

    /// <summary>Moves to the next record. If the source has changed, there is none.</summary>
    private bool Next(IEnumerator<IListRecord> records, RecordBatch batch)
    {
        try
        {
            if (records.MoveNext())
                return true;
            source.ThrowIfChanged();
        }
        catch (ListReadException changed)
        {
            // The first pass read the same records without a fault, so they must have changed.
            string reason = Messages.Get("Reading_Changed");
            batch.Fault = new ListReadException(IssueCatalog.FileNotReadable, reason) { Line = changed.Line }.ToIssue(place);
        }

        return false;
    }
}
