using CicCsvImport.Infrastructure.Files;

namespace CicCsvImport.Infrastructure.Lists;

/// <summary>
/// Writes the rows that were not imported, with their original cells and their issues, as a list that can be corrected and imported
/// again. Files with different headers get separate reject files: the second name ends in -2.
/// </summary>
/// <param name="path">The full path of the first file.</param>
/// <param name="overwrite">Whether an existing file may be replaced.</param>
/// <param name="asWorkbook">Whether the files are workbooks. Otherwise they are CSV lists.</param>
/// <param name="cancellation">Cancels writing.</param>
internal sealed class RejectWriter(string path, bool overwrite, bool asWorkbook = false, CancellationToken cancellation = default)
    : IDisposable
{
    private readonly List<RejectFile> _files = [];
    private int _lastNumber;

    /// <summary>The paths of the created files.</summary>
    public IEnumerable<string> Paths => _files.Select(file => file.Path);

    /// <summary>Writes a row, whose cells must be available.</summary>
    /// <param name="headings">The headings of its list.</param>
    /// <param name="delimiter">The delimiter of its list, or null if it has none.</param>
    /// <param name="row">The row.</param>
    /// <param name="getName">Returns the name of a cell's column in issues; null if that is its heading.</param>
    public void Write(IReadOnlyList<string> headings, char? delimiter, ReadRow row, Func<int, string>? getName = null)
    {
        RejectFile? file = _files.Find(candidate => candidate.Fits(headings, delimiter));
        if (file is null)
            _files.Add(file = Open(headings, delimiter, getName ?? (cell => headings[cell])));
        file.Write(row);
    }

    /// <summary>Moves the complete files to their paths.</summary>
    /// <param name="areAllRead">
    /// Whether every list was read to its end. If so, and nothing was rejected, the rejects of an earlier run are deleted.
    /// </param>
    public void Commit(bool areAllRead)
    {
        if (overwrite && areAllRead && _files.Count == 0)
            AtomicFile.Delete(path);
        foreach (RejectFile file in _files)
            file.Commit();
    }

    public void Dispose()
    {
        foreach (RejectFile file in _files)
            file.Dispose();
    }

    // Only the specified file may be replaced. Another file with a numbered name may belong to the user.
    private RejectFile Open(IReadOnlyList<string> headings, char? delimiter, Func<int, string> getName)
    {
        int number = ++_lastNumber;
        while (number > 1 && File.Exists(GetPath(number)))
            number = ++_lastNumber;
        return new RejectFile(GetPath(number), headings, delimiter, Create);

        IIssueFile Create(int[] cells)
        {
            var file = new AtomicFile(GetPath(number), overwrite && number == 1, ownerOnly: true);
            string[] written = Array.ConvertAll(cells, cell => headings[cell]);
            if (!asWorkbook)
                return new IssueList(file, delimiter ?? ',', written);
            var book = new IssueWorkbook(file, cancellation);
            book.StartSheet(Messages.Get("Workbook_Rows"), written, Array.ConvertAll(cells, cell => getName(cell)), issues: []);
            return book;
        }
    }

    private string GetPath(int number) => number == 1 ? path : System.IO.Path.Combine(
        System.IO.Path.GetDirectoryName(path)!,
        System.IO.Path.GetFileNameWithoutExtension(path) + "-" + number + System.IO.Path.GetExtension(path));

    /// <summary>The rejected rows of the files with one header.</summary>
    private sealed class RejectFile : IDisposable
    {
        private readonly IReadOnlyList<string> _headings;
        private readonly char? _delimiter;
        private readonly int[] _cells;
        private readonly IIssueFile _file;

        public RejectFile(string path, IReadOnlyList<string> columns, char? delimiter, Func<int[], IIssueFile> create)
        {
            Path = path;
            _headings = columns;
            _delimiter = delimiter;
            _cells = CopiedCells.Choose(_headings);
            _file = create(_cells);
        }

        public string Path { get; }

        public bool Fits(IReadOnlyList<string> headings, char? delimiter) =>
            _delimiter == delimiter && _headings.SequenceEqual(headings, Heading.Comparer);

        public void Write(ReadRow row)
        {
            IListRecord source = row.Source!;
            int[] surplus = CopiedCells.ChooseSurplus(_headings, source);
            _file.Write(Array.ConvertAll(_cells, source.Text), row.Issues, Array.ConvertAll(surplus, source.Text));
        }

        public void Commit() => _file.Commit();

        public void Dispose() => _file.Dispose();
    }
}
