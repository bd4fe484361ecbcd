using CicCsvImport.Infrastructure.Csv;
using CicCsvImport.Infrastructure.Files;

namespace CicCsvImport.Infrastructure.Lists;

/// <summary>
/// Writes the rows that were not imported, with their original cells and their issues, as a list that can be corrected and imported
/// again. Files with different headers get separate reject files: the second name ends in -2.
/// </summary>
internal sealed class RejectWriter(string path, bool overwrite) : IDisposable
{
    private readonly List<RejectFile> _files = [];
    private int _lastNumber;

    /// <summary>The paths of the created files.</summary>
    public IEnumerable<string> Paths => _files.Select(file => file.Path);

    /// <summary>Writes a row, whose cells must be available.</summary>
    /// <param name="headings">The headings of its list.</param>
    /// <param name="delimiter">The delimiter of its list, or null if it has none.</param>
    /// <param name="row">The row.</param>
    public void Write(IReadOnlyList<string> headings, char? delimiter, ReadRow row)
    {
        RejectFile? file = _files.Find(candidate => candidate.Fits(headings, delimiter));
        if (file is null)
            _files.Add(file = Open(headings, delimiter));
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
    private RejectFile Open(IReadOnlyList<string> headings, char? delimiter)
    {
        int number = ++_lastNumber;
        while (number > 1 && File.Exists(GetPath(number)))
            number = ++_lastNumber;
        return new RejectFile(GetPath(number), overwrite && number == 1, headings, delimiter);
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
        private readonly ListWriter _writer;

        public RejectFile(string path, bool overwrite, IReadOnlyList<string> columns, char? delimiter)
        {
            Path = path;
            _headings = columns;
            _delimiter = delimiter;
            _cells = [.. Enumerable.Range(0, _headings.Count).Where(i => !Heading.Same(_headings[i], Heading.Problem))];
            var file = new AtomicFile(path, overwrite, ownerOnly: true);
            IEnumerable<string> headings = _cells.Select(i => _headings[i]).Append(Heading.Problem);
            _writer = new ListWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), _delimiter ?? ',', headings);
        }

        public string Path { get; }

        public bool Fits(IReadOnlyList<string> headings, char? delimiter) =>
            _delimiter == delimiter && _headings.SequenceEqual(headings, Heading.Comparer);

        public void Write(ReadRow row)
        {
            IListRecord source = row.Source!;
            IEnumerable<string> problems = row.Issues
                .OrderByDescending(issue => issue.Effect)
                .Select(issue => issue.Code + ": " + issue.Reason);
            string problem = string.Join(" ", problems) + " (" + row.Issues[0].Location + ")";
            // Surplus cells are appended, so that no cell of a row is lost.
            IEnumerable<int> surplus = Enumerable.Range(_headings.Count, Math.Max(0, source.Count - _headings.Count));
            _writer.Write([.. _cells.Select(source.Text), problem, .. surplus.Select(source.Text)]);
        }

        public void Commit() => _writer.Commit();

        public void Dispose() => _writer.Dispose();
    }
}
