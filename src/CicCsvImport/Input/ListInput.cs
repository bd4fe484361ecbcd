using System.Collections;
using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Infrastructure.Lists;
using CicCsvImport.Infrastructure.Records;
using CicCsvImport.Session;
using CicCsvImport.Streams;

namespace CicCsvImport.Input;

/// <summary>
/// The lists of one noun that a cmdlet reads: it opens them, shows how far it is, writes their issues and keeps them for
/// -IssueVariable.
/// </summary>
[WritesErrors(Uses = [typeof(CsvFormat), typeof(HeaderMaps), typeof(ListPaths)], HasIssueCodes = true)]
internal sealed class ListInput
{
    private readonly CicCmdlet _cmdlet;
    private readonly ListReader _reader;
    private IssueCollector? _collector;

    /// <param name="cmdlet">The cmdlet.</param>
    /// <param name="noun">The noun of the cmdlets that read the lists.</param>
    /// <param name="session">What the rows of all lists are checked against.</param>
    /// <param name="format">How the files are written down.</param>
    /// <param name="headerMap">What the user says that headings mean, or null.</param>
    /// <param name="mapped">The lists whose columns they can mean.</param>
    public ListInput(
        CicCmdlet cmdlet,
        string noun,
        ValidationContext session,
        CsvFormat format,
        IDictionary? headerMap,
        IEnumerable<ListDefinition> mapped)
    {
        _cmdlet = cmdlet;
        Session = session;
        _reader = new ListReader(VendorLists.Catalog, noun, session.Settings, new ListReadOptions
        {
            Encoding = format.GivenEncoding,
            Delimiter = format.GivenDelimiter,
            HeaderMap = HeaderMaps.Read(cmdlet, headerMap, mapped),
        });
    }

    /// <summary>What the rows of all lists are checked against.</summary>
    public ValidationContext Session { get; }

    /// <summary>Prepares a cmdlet to read lists, which are judged by its directory where there is one.</summary>
    public static ListInput Start(
        CicCmdlet cmdlet,
        string noun,
        DirectoryContext context,
        CsvFormat format,
        IDictionary? headerMap,
        IReadOnlyCollection<CicPhoneTemplate>? templates,
        string? issueVariable)
    {
        ValidationContext session = context.Session(context.OpenIfConnected(), templates);
        return new ListInput(cmdlet, noun, session, format, headerMap, VendorLists.Catalog.ReadBy(noun))
        {
            _collector = issueVariable is null ? null : new IssueCollector(cmdlet, issueVariable),
        };
    }

    public ListReading Open(ListPath list) => _reader.Open(list.FullPath, list.DisplayPath, _cmdlet.Cancellation);

    /// <summary>
    /// The rows of a list, with a progress bar where they take their time. Their issues are written, and those of the list.
    /// </summary>
    public IEnumerable<ReadRow> Read(ListReading reading, IEnumerable<RowBatch> batches)
    {
        var streams = new IssueStreams(_cmdlet, Session.Settings.Reporting);
        streams.Write(Collect(reading.Issues));
        foreach (ReadRow row in Rows(reading, batches))
        {
            streams.Write(Collect(row.Issues));
            yield return row;
        }

        streams.Finish();
    }

    /// <summary>The rows of a list, with a progress bar where they take their time.</summary>
    public IEnumerable<ReadRow> Rows(ListReading reading, IEnumerable<RowBatch> batches)
    {
        var progress = ThrottledProgress.ForRows(_cmdlet, reading.Name);
        try
        {
            foreach (RowBatch batch in batches)
            {
                progress.Advance(batch.Count, batch.Progress);
                foreach (ReadRow row in batch.Rows)
                    yield return row;
            }
        }
        finally
        {
            progress.Complete();
        }
    }

    /// <summary>Keeps issues for -IssueVariable.</summary>
    public IReadOnlyList<CicIssue> Collect(IReadOnlyList<CicIssue> issues)
    {
        _collector?.Add(issues);
        return issues;
    }
}
