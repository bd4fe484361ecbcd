using CicCsvImport.Issues;
using CicCsvImport.Lists;
using CicCsvImport.Settings;
using CicCsvImport.Text;
using CicCsvImport.Threading;

namespace CicCsvImport.Reading;

/// <summary>
/// A file that is being read as a list, in two passes: opening it goes through all of its bytes, so that a fault on the last
/// line still means that nothing was imported; then the rows are read.
/// </summary>
internal sealed class ListReading : IDisposable
{
    private readonly CicSettings _settings;
    private readonly ListReadOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly List<CicIssue> _issues = [];
    private GivenKeys _givenKeys = new();
    private TextFile? _file;
    private FoundHeader? _header;
    private IssuePlace _place;
    private ColumnMap? _map;
    private int _records;

    private ListReading(IssuePlace place, CicSettings settings, ListReadOptions options, CancellationToken cancellation)
    {
        _place = place;
        _options = options;
        _settings = settings;
        _cancellation = cancellation;
    }

    /// <summary>The file's full path.</summary>
    public string Path => _place.Path;

    /// <summary>The path as the user typed it.</summary>
    public string DisplayPath => _place.DisplayPath;

    /// <summary>What is wrong with the file or its header. A severe issue stands alone.</summary>
    public IReadOnlyList<CicIssue> Issues => _issues;

    /// <summary>Whether the file has rows to read: nothing severe was found.</summary>
    public bool IsReadable => _map is not null;

    /// <summary>The list's header, of a readable file.</summary>
    public ColumnMap Map => _map!;

    /// <summary>The delimiter that reads the file, of a readable file.</summary>
    public char Delimiter => _header!.Delimiter;

    public static ListReading Open(
        string path, string displayPath, ListReadOptions options, CicSettings settings, HeaderReader headers, CancellationToken cancellation)
    {
        var reading = new ListReading(new IssuePlace(path, displayPath, List: null), settings, options, cancellation);
        try
        {
            reading.FirstPass(headers);
        }
        catch (ListReadException fault)
        {
            reading.Reject(fault);
        }
        catch
        {
            reading.Dispose();
            throw;
        }

        return reading;
    }

    /// <summary>
    /// Reads the rows, on the thread that uses them. Can be called again, to read them anew; what it gives is gone through once.
    /// Where the file has changed meanwhile, the last result has no record and a severe issue.
    /// </summary>
    /// <param name="session">What the rows are checked against, and leave their keys in.</param>
    public IEnumerable<ReadRow> Rows(CheckSession session)
    {
        if (!IsReadable)
            return [];
        SecondPass pass = NewPass(session, keeps: true);
        return pass.Records(_cancellation).SelectMany(pass.Rows);
    }

    /// <summary>
    /// Reads the rows in batches, where there are many on threads of their own: one reads records, one makes objects of them, and
    /// their user waits for neither. What it gives is gone through once.
    /// </summary>
    /// <param name="session">What the rows are checked against. Nothing else may use it until the last row is read.</param>
    /// <param name="keepsRejected">Whether the cells of rows that do not import are needed.</param>
    public IEnumerable<RowBatch> Batches(CheckSession session, bool keepsRejected)
    {
        if (!IsReadable)
            return [];
        SecondPass pass = NewPass(session, keeps: true);
        // A directory's connection is one thread's.
        return session.Directory is null ? Ahead.Of(Read, _cancellation) : Read(_cancellation);

        IEnumerable<RowBatch> Read(CancellationToken cancellation) =>
            Ahead.Of(pass.Records, cancellation).Select(records => pass.Batch(records, keepsRejected));
    }

    /// <summary>
    /// Reads the rows in batches for their issues only, without objects: those of which there is something to say. Another thread
    /// reads the records where there are many. What it gives is gone through once.
    /// </summary>
    /// <param name="session">What the rows are checked against.</param>
    public IEnumerable<RowBatch> Check(CheckSession session)
    {
        if (!IsReadable)
            return [];
        SecondPass pass = NewPass(session, keeps: false);
        return Ahead.Of(pass.Records, _cancellation).Select(pass.Check);
    }

    private SecondPass NewPass(CheckSession session, bool keeps)
    {
        session.Keys.Expect(_records);
        return new SecondPass(_file!, _header!, _place, _settings.Limits, new RowReader(_map!, session, _place, _givenKeys, keeps)) { BatchSize = _options.BatchSize };
    }

    public void Dispose() => _file?.Dispose();

    private void FirstPass(HeaderReader headers)
    {
        _file = TextFile.Open(Path, _options.Encoding);
        _header = new HeaderFinder(headers, _settings.Limits, _cancellation).Find(_file, _options.Delimiter);
        if (_header is null)
            throw new ListReadException(IssueCatalog.NoColumns, Messages.Get("NoColumns_Empty"));
        if (!headers.IsKnown(_header.Headings))
            throw new ListReadException(IssueCatalog.NoColumns, new MissedHeader(_file, headers, _settings.Limits, _cancellation).Explain(_header)) { Line = _header.Line };
        if (_header.WasDetected)
            _issues.Add(new CicIssue(IssueCatalog.DelimiterDetected, _place, Lists.Delimiter.NameOf(_header.Delimiter)) { Line = _header.Line });
        ColumnMap? map = headers.Read(_header.Headings, _header.Line, ref _place, _issues);
        if (map is null)
        {
            _issues.RemoveAll(issue => issue.Severity != CicIssueSeverity.Severe);
            return;
        }

        foreach (int cell in GoThrough(map))
            _issues.Add(HeaderReader.Unknown(map.List, Messages.Format("Heading_Blank", cell + 1), _header.Line, _place));
        _file.ThrowIfChanged();
        _map = map;
    }

    /// <summary>Goes through all records: for faults of the whole file, and for what must be known before the first row.</summary>
    /// <returns>The columns without a heading that are not blank.</returns>
    private List<int> GoThrough(ColumnMap map)
    {
        List<int> blankHeadings = [.. Enumerable.Range(0, map.Width).Where(i => map.Headings[i].Length == 0)];
        var used = new List<int>();
        _givenKeys = new GivenKeys(map, new CheckSession(_settings, new KnownNames()), _place);
        using CsvRecords records = OpenRecords();
        while (records.Read())
        {
            _cancellation.ThrowIfCancellationRequested();
            for (int i = blankHeadings.Count - 1; i >= 0; i--)
            {
                if (string.IsNullOrWhiteSpace(records.Text(blankHeadings[i])))
                    continue;
                used.Add(blankHeadings[i]);
                blankHeadings.RemoveAt(i);
            }

            _givenKeys.Add(records);
            _records++;
        }

        used.Sort();
        return used;
    }

    private CsvRecords OpenRecords()
    {
        FoundHeader header = _header!;
        var records = new CsvRecords(_file!.ReadFromStart(_cancellation), header.Delimiter, _settings.Limits);
        for (int i = 0; i < header.RecordsToSkip; i++)
            records.Read();
        return records;
    }

    // A quote that is never closed also makes a record too large: it is what the user must know of.
    private void Reject(ListReadException fault)
    {
        if (_file is not null && (fault.Kind == IssueCatalog.UnterminatedQuote || fault.Kind == IssueCatalog.LimitExceeded))
            fault = FindOpenQuote(fault.Delimiter) ?? fault;
        _issues.Clear();
        _issues.Add(fault.ToIssue(_place));
    }

    private ListReadException? FindOpenQuote(char delimiter)
    {
        try
        {
            int? line = OpenQuote.Find(_file!.ReadFromStart(_cancellation), delimiter);
            return line is null ? null : new ListReadException(IssueCatalog.UnterminatedQuote) { Line = line.Value };
        }
        catch (ListReadException notText)
        {
            return notText;
        }
    }
}
