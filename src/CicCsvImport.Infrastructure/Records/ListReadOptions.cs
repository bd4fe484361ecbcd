using CicCsvImport.Infrastructure.Csv;
using CicCsvImport.Infrastructure.Text;

namespace CicCsvImport.Infrastructure.Records;

/// <summary>The user's options for reading lists.</summary>
internal sealed class ListReadOptions
{
    /// <summary>The encoding of files without a byte-order mark; null means UTF-8.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>The delimiter; null means that it is detected.</summary>
    public char? Delimiter { get; init; }

    /// <summary>The name or number of the sheet in workbooks; null means that it is detected.</summary>
    public string? Sheet { get; init; }

    /// <summary>The number of records that one thread passes to another at once.</summary>
    public int BatchSize { get; init; } = RecordBatch.UsualMost;

    /// <summary>Headings in the user's files, each with its column's name.</summary>
    public IReadOnlyDictionary<string, string> HeaderMap { get; init; } = new Dictionary<string, string>();

    /// <summary>Creates the options to read a list in the same way as before.</summary>
    public static ListReadOptions From(ListFormat format) => new()
    {
        Encoding = format.Encoding is { } encoding ? TextEncodings.ByName(encoding) : null,
        Delimiter = format.Delimiter,
        Sheet = format.Sheet,
        HeaderMap = format.HeaderMap,
    };
}
