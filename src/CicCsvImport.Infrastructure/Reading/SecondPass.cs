using System.Collections.Concurrent;
using CicCsvImport.Issues;
using CicCsvImport.Lists;
using CicCsvImport.Settings;
using CicCsvImport.Text;

namespace CicCsvImport.Reading;

/// <summary>The second pass over a file, whose first one found it readable: its records, and the rows that they are.</summary>
/// <param name="file">The file.</param>
/// <param name="header">Its header.</param>
/// <param name="place">The file's name.</param>
/// <param name="limits">How large records may be.</param>
/// <param name="reader">What makes rows of its records.</param>
internal sealed class SecondPass(TextFile file, FoundHeader header, IssuePlace place, LimitSettings limits, RowReader reader)
{
    private readonly ConcurrentStack<RecordBatch> _free = [];

    /// <summary>How many records make a batch.</summary>
    public int BatchSize { get; init; } = RecordBatch.UsualMost;

    /// <summary>
    /// Reads the records, in batches. Where the file has changed meanwhile, the last of them has a severe issue.
    /// </summary>
    public IEnumerable<RecordBatch> Records(CancellationToken cancellation)
    {
        using var records = new CsvRecords(file.ReadFromStart(), header.Delimiter, limits, cancellation);
        int toSkip = header.RecordsToSkip;
        bool isMore = true;
        while (isMore)
        {
            RecordBatch batch = _free.TryPop(out RecordBatch? free) ? free : new RecordBatch(BatchSize, reader.RawTexts);
            while (!batch.IsFull && (isMore = Next(records, batch)))
            {
                cancellation.ThrowIfCancellationRequested();
                if (toSkip > 0)
                    toSkip--;
                else
                    batch.Add(records);
            }

            batch.Progress = file.Progress;
            yield return batch;
        }
    }

    /// <summary>Reads the rows of a batch of records.</summary>
    public IEnumerable<RowReading> Rows(RecordBatch records)
    {
        while (records.MoveNext())
            yield return new RowReading(reader.Read(records), records);
        if (records.Fault is { } fault)
            yield return new RowReading(new RowResult(null, [fault]), records);
        // What has gone wrong on the way here leaves it to be collected, and so is one that takes much memory.
        if (records.IsLarge)
            yield break;
        records.Clear();
        _free.Push(records);
    }

    /// <summary>Goes on to the next record. Where the file has changed, there is none.</summary>
    private bool Next(CsvRecords records, RecordBatch batch)
    {
        try
        {
            if (records.Read())
                return true;
            file.ThrowIfChanged();
        }
        catch (ListReadException changed)
        {
            // The first pass has read the same bytes without a fault: they are not the same any more.
            batch.Fault = new ListReadException(IssueCatalog.FileNotReadable, Messages.Get("Reading_Changed")) { Line = changed.Line }.ToIssue(place);
        }

        return false;
    }
}
