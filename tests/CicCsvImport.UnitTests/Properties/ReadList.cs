using CicCsvImport.Core.Engine.Rows;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Settings;
using CicCsvImport.Infrastructure.Lists;
using CicCsvImport.Infrastructure.Records;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Properties;

/// <summary>What reading a file gave, row by row.</summary>
/// <param name="Issues">What was found with the file or its header.</param>
/// <param name="IsReadable">Whether there were rows to read.</param>
/// <param name="Rows">What became of each row.</param>
internal sealed record ReadList(IReadOnlyList<CicIssue> Issues, bool IsReadable, IReadOnlyList<ReadRow> Rows)
{
    /// <summary>The list that a readable file is.</summary>
    public ListDefinition? List { get; private init; }

    /// <summary>The delimiter that the product found.</summary>
    public char Delimiter { get; private init; }

    /// <summary>The header's cells.</summary>
    public IReadOnlyList<string> Headings { get; private init; } = [];

    /// <summary>For each cell of the header its column's name, or null.</summary>
    public IReadOnlyList<string?> Columns { get; private init; } = [];

    // Small, so that a short list also goes from thread to thread, and its batches are used again.
    private const int SmallBatch = 2;

    private static readonly Lazy<CicSettings> Shipped = new(Repository.Settings);

    /// <summary>The shipped settings, which must not be changed.</summary>
    public static CicSettings Settings => Shipped.Value;

    /// <summary>Every issue of the file, its header and its rows.</summary>
    public IEnumerable<CicIssue> AllIssues => Issues.Concat(Rows.SelectMany(row => row.Issues));

    /// <summary>The objects, in the order of their rows.</summary>
    public IReadOnlyList<CicObject> Records => [.. Rows.Select(row => row.Record).OfType<CicObject>()];

    public static ReadList Of(string noun, byte[] bytes, ListReadOptions options)
    {
        using var file = new TemporaryFile(bytes);
        return Of(noun, file.Path, options);
    }

    public static ReadList Of(string noun, string path, ListReadOptions options)
    {
        var lists = new TestLists
        {
            Settings = Settings,
            Options = new ListReadOptions
            {
                Encoding = options.Encoding,
                Delimiter = options.Delimiter,
                HeaderMap = options.HeaderMap,
                BatchSize = SmallBatch,
            },
        };
        using ListReading reading = lists.Open(noun, path);
        ReadRow[] all = [.. reading.Rows(lists.NewSession())];
        Batched.ThrowIfNotThese(all, reading, lists.NewSession);
        // After the rows comes what is said once a file.
        IEnumerable<CicIssue> counted = all.Where(row => row.Source is null).SelectMany(row => row.Issues);
        var read = new ReadList([.. reading.Issues, .. counted], reading.IsReadable, [.. all.Where(row => row.Source is not null)]);
        return !read.IsReadable ? read : read with
        {
            List = reading.Map.List,
            Delimiter = reading.Delimiter!.Value,
            Headings = reading.Map.Headings,
            Columns = [.. reading.Map.Columns.Select(column => column?.Column.Name)],
        };
    }

    /// <summary>Reads the rows of a list as objects that have its cells.</summary>
    public static IReadOnlyList<ReadRow> OfObjects(ListDefinition list, KnownList known)
    {
        var reader = new ObjectReader(new TestLists { Settings = Settings }.NewSession());
        int[] cellOf = [.. list.Columns.Select(listed => known.Columns.ToList().IndexOf(listed.Column.Name))];
        return [.. known.Rows.Select(Read)];

        ReadRow Read(KnownRow row)
        {
            object?[] cells = CellsOf(row);
            // The cmdlets tell the reader that an object has one value only.
            bool isAlone = cells.Count(IsGiven) == 1 && row.Cells.Count(IsGiven) == 1;
            int properties = known.Headings.Count(heading => !Heading.Same(heading, Heading.Problem));
            ReadRow read = reader.Read(list, cells, record: null, row.Line, isAlone && properties > 1 ? properties : null);
            // An object has no line: here it is the number of the object.
            if (read.Record is { } record)
                record.Line = row.Line;
            return read;
        }

        static bool IsGiven(object? cell) => cell is string text && !CellOracle.IsBlank(text);

        object?[] CellsOf(KnownRow row) => [.. cellOf.Select(cell => cell < 0 ? null : row.Cells.ElementAtOrDefault(cell) ?? "")];
    }
}
