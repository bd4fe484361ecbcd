using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Issues;
using CicCsvImport.Infrastructure.Text;

namespace CicCsvImport.Infrastructure.Records;

/// <summary>Where the records of a list come from: a CSV file, a sheet, objects. What reads them does not know which.</summary>
internal interface IRecordSource : IDisposable
{
    /// <summary>The source's name, for issues. Its list is not known yet.</summary>
    IssuePlace Place { get; }

    /// <summary>What was noticed when it was opened.</summary>
    IReadOnlyList<CicIssue> Issues { get; }

    /// <summary>The delimiter that reads it, or null where cells need none.</summary>
    char? Delimiter { get; }

    /// <summary>How much of it the present pass has read, from 0 to 1.</summary>
    double Progress { get; }

    /// <summary>
    /// The records that are not blank; the first is the header. Each is valid until the next one is read. They can be read as often
    /// as needed, one pass at a time.
    /// </summary>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="ListReadException">A record cannot be read.</exception>
    IEnumerable<IListRecord> Records(CancellationToken cancellation);

    /// <exception cref="ListReadException">It has changed since it was opened.</exception>
    void ThrowIfChanged();
}
