namespace CicCsvImport.Core.Text;

/// <summary>How a list was read, so that it can be read again in the same way even if the settings or the culture have changed.</summary>
/// <param name="Noun">The noun of the cmdlets that read it.</param>
/// <param name="Encoding">The name of the encoding that was specified; null if none was.</param>
/// <param name="Delimiter">The delimiter that was used.</param>
/// <param name="HeaderMap">The headings that are not the columns' own names, each with the name of its column.</param>
internal sealed record ListFormat(string Noun, string? Encoding, char? Delimiter, IReadOnlyDictionary<string, string> HeaderMap)
{
    /// <summary>The sheet of a workbook; null for another file.</summary>
    public string? Sheet { get; init; }
}
