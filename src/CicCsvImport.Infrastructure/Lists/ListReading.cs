using CicCsvImport.Core.Engine.Headers;
using CicCsvImport.Core.Engine.Rows;
using CicCsvImport.Infrastructure.Records;
using CicCsvImport.Infrastructure.Text;
using CicCsvImport.Infrastructure.Threading;

namespace CicCsvImport.Infrastructure.Lists;

/// <summary>
/// A source that is read as a list, in two passes. Opening it reads all of its records, so that even a fault in the last one means
/// that nothing was imported. The second pass reads the rows.
/// </summary>
internal sealed class ListReading : IDisposable
{
    private readonly CicSettings _settings;
    private readonly ListReadOptions _options;
    private readonly string _noun;
    private readonly CancellationToken _cancellation;
    private readonly List<CicIssue> _issues = [];
    private ReservedKeys _givenKeys = new();
    private IRecordSource? _source;
    private IssuePlace _place;
    private ColumnMap? _map;
    private int _records;

    private ListReading(IssuePlace place, string noun, ListReadOptions options, CicSettings settings, CancellationToken cancellation)
    {
        _place = place;
        _noun = noun;
        _options = options;
        _settings = settings;
        _cancellation = cancellation;
    }

    /// <summary>The full path of the source's file.</summary>
    public string Path => _place.Path;

    /// <summary>The list as issues name it.</summary>
    public IssuePlace Place => _place;

    /// <inheritdoc cref="IssuePlace.Name"/>
    public string Name => _place.Name;

    /// <inheritdoc cref="IssuePlace.Sheet"/>
    public string? Sheet => _place.Sheet;

    /// <summary>The issues of the source or its header. A severe issue is the only one.</summary>
    public IReadOnlyList<CicIssue> Issues => _issues;

    /// <summary>Whether there are rows to read, because no issue is severe.</summary>
    public bool IsReadable => _map is not null;

    /// <summary>The header of a readable source.</summary>
    public ColumnMap Map => _map!;

    /// <inheritdoc cref="IRecordSource.Delimiter"/>
    public char? Delimiter => _source?.Delimiter;

    /// <summary>How a readable source is read, so that it can be read again in the same way.</summary>
    public ListFormat Format
    {
        get
        {
            var headings = new Dictionary<string, string>(Heading.Comparer);
            for (int i = 0; i < Map.Width; i++)
            {
                if (Map.Columns[i]?.Column.Name is { } name && !Heading.Same(Map.Headings[i], name))
                    headings[Map.Headings[i]] = name;
            }

            return new ListFormat(_noun, _options.Encoding?.WebName, Delimiter, headings) { Sheet = _place.Sheet };
        }
    }

    public static ListReading Open(
        IssuePlace place,
        Func<IRecordSource> open,
        string noun,
        ListReadOptions options,
        CicSettings settings,
        HeaderReader headers,
        CancellationToken cancellation)
    {
        var reading = new ListReading(place, noun, options, settings, cancellation);
        try
        {
            reading.FirstPass(open, headers);
        }
        catch (ListReadException fault)
        {
            reading._issues.Clear();
            reading._issues.Add(fault.ToIssue(reading._place));
        }
        catch
        {
            reading.Dispose();
            throw;
        }

        return reading;
    }

    /// <summary>
    /// Reads the rows on the calling thread. It can be called again to reread the source, but each result can be enumerated only
    /// once. If the source has changed meanwhile, the last result has a severe issue and no record.
    /// </summary>
    /// <param name="session">The context that the rows are checked against and that receives their keys.</param>
    public IEnumerable<ReadRow> Rows(ValidationContext session)
    {
        if (!IsReadable)
            return [];
        SecondPass pass = NewPass(session, keeps: true);
        return pass.Records(_cancellation).SelectMany(pass.Rows);
    }

    /// <summary>
    /// Reads the rows in batches. If there are many, one background thread reads records and another creates objects, so that the
    /// caller waits for neither. The result can be enumerated only once.
    /// </summary>
    /// <param name="session">The context that the rows are checked against. Nothing else may use it until the last row is read.</param>
    /// <param name="keepsRejected">Whether the cells of rows that are not imported are needed.</param>
    public IEnumerable<RowBatch> Batches(ValidationContext session, bool keepsRejected)
    {
        if (!IsReadable)
            return [];
        SecondPass pass = NewPass(session, keeps: true);
        // A directory's connection may be used on one thread only.
        return session.Directory is null ? ReadAhead.From(Read, _cancellation) : Read(_cancellation);

        IEnumerable<RowBatch> Read(CancellationToken cancellation) =>
            ReadAhead.From(pass.Records, cancellation).Select(records => pass.Batch(records, keepsRejected));
    }

    /// <summary>
    /// Reads the issues of the rows in batches, without creating objects. If there are many records, a background thread reads them. The
    /// result can be enumerated only once.
    /// </summary>
    /// <param name="session">The context that the rows are checked against.</param>
    /// <param name="keepsCells">Whether all rows are returned, with their cells. Otherwise only rows with issues are.</param>
    public IEnumerable<RowBatch> Check(ValidationContext session, bool keepsCells = false)
    {
        if (!IsReadable)
            return [];
        SecondPass pass = NewPass(session, keeps: false);
        return ReadAhead.From(pass.Records, _cancellation).Select(records => pass.Check(records, keepsCells));
    }

    private SecondPass NewPass(ValidationContext session, bool keeps)
    {
        session.Keys.Expect(_records);
        var file = new FileContext(_map!, session, _place, keeps) { Format = Format };
        var reader = new RowReader(file, _givenKeys);
        return new SecondPass(_source!, _place, reader) { BatchSize = _options.BatchSize };
    }

    public void Dispose() => _source?.Dispose();

    private void FirstPass(Func<IRecordSource> open, HeaderReader headers)
    {
        _source = open();
        _place = _source.Place;
        IReadOnlyList<CicIssue> opened = _source.Issues;
        _issues.AddRange(opened);
        HeaderRecord header = _source.ReadHeader(_cancellation)
            ?? throw new ListReadException(IssueCatalog.NoColumns, Messages.Get("NoColumns_Empty"));
        int line = header.Line;
        bool isKnown = headers.IsKnown(header.Headings);
        int? below = isKnown ? null : headers.LineOfNames(_source.Records(_cancellation));
        string? place = below is null ? null : _place.NameLine(below.Value);
        if (below is null && header.FindAbsorbedLines() is { } absorbed)
            throw OpenQuoteInHeader(line, absorbed.Line, absorbed.Count);
        if (!isKnown)
            throw new ListReadException(IssueCatalog.NoColumns, ExplainNoColumns(headers, header.Headings, place)) { Line = line };
        ColumnMap? map = headers.Read(header, ref _place, _issues);
        if (map is null)
        {
            _issues.RemoveAll(issue => issue.Severity != CicIssueSeverity.Severe);
            // The first record can be a title with a known heading in it.
            if (headers.LineOfNames(_source.Records(_cancellation), headers.CountKnown(header.Headings)) is { } better)
                _issues[0].AddDetails("Header_Below", _place.Describe(better, isHere: true));
            return;
        }

        using IEnumerator<IListRecord> records = _source.Records(_cancellation).GetEnumerator();
        records.MoveNext();
        foreach (int cell in GoThrough(records, map))
            _issues.Add(HeaderReader.Unknown(map.List, Messages.Format("Heading_Blank", cell + 1), line, _place));
        _source.ThrowIfChanged();
        _issues.AddRange(_source.Issues.Skip(opened.Count));
        map.IsMisread = _issues.Exists(issue => issue.Kind == IssueCatalog.SuspectEncoding);
        map.Other?.IsMisread = map.IsMisread;
        map.Other?.HoldsSecrets = map.HoldsSecrets;
        _map = map;
    }

    private static ListReadException OpenQuoteInHeader(int line, int quote, int absorbed) =>
        new(IssueCatalog.UnterminatedQuote, quote, quote + 1, quote + absorbed)
        {
            Line = line,
            TextId = absorbed == 1 ? "UnterminatedQuote_HeaderLine" : "UnterminatedQuote_HeaderLines",
        };

    // The cells are not shown: in a list without a header, they are personal data.
    private static string ExplainNoColumns(HeaderReader headers, IReadOnlyList<string> headings, string? below)
    {
        if (headers.DelimiterInCell(headings) is { } delimiter)
            return Messages.Format("NoColumns_OneCell", Core.Text.Delimiter.GetName(delimiter));
        if (below is { } line)
            return Messages.Format("NoColumns_Below", line);
        return headers.DescribeSimilar(headings) is { } similar
            ? Messages.Format("NoColumns_Similar", similar)
            : Messages.Get("NoColumns_Header");
    }

    /// <summary>
    /// Reads all records below the header, to find faults of the whole source and to collect what must be known before the first
    /// row.
    /// </summary>
    /// <returns>The nonblank columns without a heading.</returns>
    private List<int> GoThrough(IEnumerator<IListRecord> records, ColumnMap map)
    {
        List<int> blankHeadings = [.. Enumerable.Range(0, map.Width).Where(i => map.Headings[i].Length == 0)];
        var used = new List<int>();
        _givenKeys = new ReservedKeys(map, new ValidationContext(_settings, new KnownNames()), _place);
        while (records.MoveNext())
        {
            IListRecord record = records.Current;
            _cancellation.ThrowIfCancellationRequested();
            for (int i = blankHeadings.Count - 1; i >= 0; i--)
            {
                if (record.IsBlank(blankHeadings[i]))
                    continue;
                used.Add(blankHeadings[i]);
                blankHeadings.RemoveAt(i);
            }

            for (int i = 0; i < map.SecretCells.Count && !map.HoldsSecrets; i++)
                map.HoldsSecrets = !record.IsBlank(map.SecretCells[i]);
            _givenKeys.Add(record);
            _records++;
        }

        used.Sort();
        return used;
    }
}
