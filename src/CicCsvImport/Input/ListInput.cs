using System.Collections;
using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Headers;
using CicCsvImport.Infrastructure.Files;
using CicCsvImport.Infrastructure.Lists;
using CicCsvImport.Infrastructure.Records;

namespace CicCsvImport.Input;

/// <summary>
/// Reads a cmdlet's lists of one noun: opens them, shows progress, writes their issues and collects these for -IssueVariable.
/// </summary>
[WritesErrors(Uses = [typeof(CsvFormat), typeof(HeaderMaps)], HasIssueCodes = true)]
internal sealed class ListInput
{
    private readonly CicCmdlet _cmdlet;
    private readonly string _noun;
    private readonly ListReader _reader;
    private readonly IReadOnlyList<ListDefinition> _lists;
    private readonly IReadOnlyDictionary<string, string> _headerMap;
    private readonly CsvFormat _format;

    /// <param name="cmdlet">The cmdlet.</param>
    /// <param name="noun">The noun of the cmdlets that read the lists.</param>
    /// <param name="session">The context that the rows of all lists are checked against.</param>
    /// <param name="format">The format of the files.</param>
    /// <param name="headerMap">The user's headings, each with its column's name.</param>
    /// <param name="catalog">All lists, which are distinguished by their headers; null for the vendor's.</param>
    public ListInput(
        CicCmdlet cmdlet,
        string noun,
        ValidationContext session,
        CsvFormat format,
        IReadOnlyDictionary<string, string> headerMap,
        ListCatalog? catalog = null)
    {
        catalog ??= VendorLists.Catalog;
        _cmdlet = cmdlet;
        _noun = noun;
        WriteSevere = severe => cmdlet.WriteError(Errors.Severe(severe));
        EndWith = changed => throw EndingErrors.Ending(cmdlet, Errors.Severe(changed));
        Session = session;
        _lists = catalog.ReadBy(noun);
        _headerMap = headerMap;
        _format = format;
        _reader = new ListReader(catalog, noun, session.Settings, new ListReadOptions
        {
            Encoding = format.GivenEncoding,
            Delimiter = format.GivenDelimiter,
            Sheet = format.Sheet,
            HeaderMap = _headerMap,
        });
    }

    /// <summary>The context that the rows of all lists are checked against.</summary>
    public ValidationContext Session { get; }

    /// <summary>Writes the severe issue of a list without rows.</summary>
    public Action<CicIssue> WriteSevere { get; init; }

    /// <summary>
    /// Ends the command with an issue that was found after rows were output. What collects them must not take them for the whole list.
    /// </summary>
    public Action<CicIssue> EndWith { get; init; }

    /// <summary>Receives all issues; null if they are not collected.</summary>
    public Action<IReadOnlyList<CicIssue>>? OnIssues { get; init; }

    /// <summary>Prepares a cmdlet to read lists, which are checked against its directory if there is one.</summary>
    public static ListInput Start(
        CicCmdlet cmdlet,
        string noun,
        DirectoryContext context,
        CsvFormat format,
        IDictionary? headerMap,
        IReadOnlyCollection<CicPhoneTemplate>? templates,
        string? issueVariable)
    {
        ValidationContext session = context.AdvisorySession(templates);
        return new ListInput(cmdlet, noun, session, format, HeaderMaps.Read(cmdlet, headerMap, VendorLists.Catalog.ReadBy(noun)))
        {
            OnIssues = issueVariable is null ? null : new IssueCollector(cmdlet, issueVariable).Add,
        };
    }

    /// <summary>Prepares to read objects as rows of the lists.</summary>
    public RowInput NewRows() => new(new DistinctStreams(_cmdlet), Session, _lists, _headerMap, _cmdlet.Cancellation);

    /// <summary>Prepares to write the issues of a list.</summary>
    public IssueStreams NewStreams() => NewStreams(WriteSevere);

    public ListReading OpenText(MemoryStream utf8) => _reader.OpenText(utf8, _cmdlet.Cancellation);

    public ListReading Open(ListPath list)
    {
        _cmdlet.Own(new ListInUse(list.FullPath));
        ListReading reading = _reader.Open(list.FullPath, list.DisplayPath, _cmdlet.Cancellation);
        try
        {
            // The error of a list that cannot be read says more.
            if (reading.IsReadable)
                _format.WarnIfOther(list.DisplayPath, isWorkbook: reading.Sheet is not null);
        }
        catch
        {
            reading.Dispose();
            throw;
        }

        return reading;
    }

    /// <summary>Reads the rows of a list with a progress bar, and writes their issues and those of the list.</summary>
    public IEnumerable<ReadRow> Read(ListReading reading, IEnumerable<RowBatch> batches)
    {
        IssueStreams streams = NewStreams(severe => (reading.IsReadable ? EndWith : WriteSevere)(severe));
        streams.Write(Collect(reading.Issues));
        foreach (ReadRow row in Rows(reading, batches))
        {
            streams.Write(Collect(row.Issues));
            yield return row;
        }

        streams.Finish();
    }

    /// <summary>Reads the rows of a list with a progress bar.</summary>
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

    /// <summary>Collects issues.</summary>
    public IReadOnlyList<CicIssue> Collect(IReadOnlyList<CicIssue> issues)
    {
        OnIssues?.Invoke(issues);
        return issues;
    }

    private IssueStreams NewStreams(Action<CicIssue> writeSevere) =>
        new(_cmdlet, _noun, Session.Settings.Reporting) { WriteSevere = writeSevere };
}
