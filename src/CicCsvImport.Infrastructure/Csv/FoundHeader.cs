namespace CicCsvImport.Infrastructure.Csv;

/// <summary>The header of a CSV file, and how it was found.</summary>
/// <param name="Delimiter">The file's delimiter.</param>
/// <param name="WasDetected">Whether the delimiter was detected, because the header matches best when split at it.</param>
/// <param name="Headings">The header's cells, trimmed.</param>
/// <param name="Line">The header's physical line.</param>
/// <param name="RecordsToSkip">The number of records above the header, such as a <c>#TYPE</c> or <c>sep=</c> line.</param>
/// <param name="HasSeparatorLine">Whether the file itself specifies its delimiter, in a line <c>sep=;</c>.</param>
internal sealed record FoundHeader(
    char Delimiter, bool WasDetected, IReadOnlyList<string> Headings, int Line, int RecordsToSkip, bool HasSeparatorLine);
