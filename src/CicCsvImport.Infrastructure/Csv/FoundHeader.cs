namespace CicCsvImport.Infrastructure.Csv;

/// <summary>The header of a CSV file, found.</summary>
/// <param name="Delimiter">The delimiter that reads the file.</param>
/// <param name="WasDetected">Whether the delimiter was found out by its fit.</param>
/// <param name="Headings">The header's cells, trimmed.</param>
/// <param name="Line">The header's physical line.</param>
/// <param name="RecordsToSkip">How many records stand above the header: lines that speak of the file.</param>
/// <param name="HasSeparatorLine">Whether the file itself names its delimiter, in a line <c>sep=;</c>.</param>
internal sealed record FoundHeader(char Delimiter, bool WasDetected, IReadOnlyList<string> Headings, int Line, int RecordsToSkip, bool HasSeparatorLine);
