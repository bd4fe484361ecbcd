using CicCsvImport.Infrastructure.Text;

namespace CicCsvImport.Infrastructure.Records;

/// <summary>A source of a list's records: a CSV file, a worksheet, objects. Its readers do not know which one it is.</summary>
internal interface IRecordSource : IDisposable
{
    /// <summary>The source's name for issues. Its list is not known yet.</summary>
    IssuePlace Place { get; }

    /// <summary>The issues found so far. Reading all records can find more.</summary>
    IReadOnlyList<CicIssue> Issues { get; }

    /// <summary>The delimiter; null if cells need none.</summary>
    char? Delimiter { get; }

    /// <summary>The position of the current pass, from 0 to 1.</summary>
    double Progress { get; }

    /// <summary>
    /// Reads the nonblank records; the first is the header. Each is valid until the next one is read. The records can be read
    /// repeatedly, one pass at a time.
    /// </summary>
    /// <param name="cancellation">Cancels reading.</param>
    /// <exception cref="ListReadException">A record cannot be read.</exception>
    IEnumerable<IListRecord> Records(CancellationToken cancellation);

    /// <exception cref="ListReadException">The source has changed since it was opened.</exception>
    void ThrowIfChanged();
}
