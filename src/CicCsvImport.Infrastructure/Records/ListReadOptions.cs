using System.Text;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Infrastructure.Csv;
using CicCsvImport.Infrastructure.Text;

namespace CicCsvImport.Infrastructure.Records;

/// <summary>What the user says of the files.</summary>
internal sealed class ListReadOptions
{
    /// <summary>The encoding of files without a byte-order mark; null means UTF-8.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>The delimiter, or null where it is to be found out.</summary>
    public char? Delimiter { get; init; }

    /// <summary>How many records one thread hands to another at once.</summary>
    public int BatchSize { get; init; } = RecordBatch.UsualMost;

    /// <summary>Headings in the user's files, each with the name of the column it means.</summary>
    public IReadOnlyDictionary<string, string> HeaderMap { get; init; } = new Dictionary<string, string>();

    /// <summary>What reads a list the same way as it was read before.</summary>
    public static ListReadOptions From(ListFormat format) => new()
    {
        Encoding = format.Encoding is { } encoding ? TextEncodings.ByName(encoding) : null,
        Delimiter = format.Delimiter,
        HeaderMap = format.HeaderMap,
    };
}
