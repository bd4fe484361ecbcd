using CicCsvImport.Core.Engine.Headers;
using CicCsvImport.Infrastructure.Files;
using CicCsvImport.Infrastructure.Records;
using CicCsvImport.Infrastructure.Text;

namespace CicCsvImport.Infrastructure.Csv;

/// <summary>Finds the delimiter and the header of a CSV file.</summary>
internal sealed class DelimiterFinder(TextFile file, HeaderReader headers, LimitSettings limits, CancellationToken cancellation)
{
    private const char Comma = ',';

    /// <summary>The first line of an unreadable header is not searched for names beyond this.</summary>
    private const int MostCharacters = 64 * 1024;

    private string? _firstLine;

    /// <summary>Finds the header; null if the file has no record.</summary>
    /// <param name="said">The delimiter that the user specified. It overrides a <c>sep=</c> line, which overrides detection.</param>
    /// <exception cref="ListReadException">
    /// The header cannot be read, or can be read only with a delimiter other than the specified one.
    /// </exception>
    public FoundHeader? Find(char? said)
    {
        FoundHeader? header = said is null ? Choose() : Read(said.Value, isSaid: true);
        if (header is null || headers.IsKnown(header.Headings) || LineOfNames(header.Delimiter) is not null)
            return header;
        foreach (char delimiter in Delimiter.Usual)
        {
            if (LineOfNames(delimiter) is not { } line)
                continue;
            string reason = Messages.Format("NoColumns_Delimiter", Delimiter.GetName(header.Delimiter), Delimiter.GetName(delimiter), line);
            throw new ListReadException(IssueCatalog.NoColumns, reason) { Line = header.Line };
        }

        return header;
    }

    /// <summary>Reads the header with the delimiter that gives the most known columns; at a tie, with a comma if possible.</summary>
    private FoundHeader? Choose()
    {
        Attempt best = Try(Comma);
        if (best.Header is { } header && (header.HasSeparatorLine || (best.Known > 1 && best.Known == header.Headings.Count)))
            return header;
        foreach (char delimiter in Delimiter.Usual.Where(other => other != Comma))
        {
            Attempt attempt = Try(delimiter);
            if (attempt.Known > best.Known)
                best = attempt;
        }

        if (best.Fault is not null)
            throw best.Fault;
        if (best.Header is not null && MayBeTitle(best.Header.Headings) && FindDelimiterOfNames() is { } other)
            best = Try(other);
        else if (best.Known == 0)
            best = FindSimilar(best);
        return best.Delimiter == Comma ? best.Header : best.Header! with { WasDetected = true };
    }

    // Headings that are only nearly right can be explained if they are split.
    private Attempt FindSimilar(Attempt best)
    {
        int most = best.Header is null ? 0 : headers.CountSimilar(best.Header.Headings);
        foreach (Attempt attempt in Delimiter.Usual.Select(Try).Where(attempt => attempt.Header is not null))
        {
            int similar = headers.CountSimilar(attempt.Header!.Headings);
            if (similar > most)
                (best, most) = (attempt, similar);
        }

        return best;
    }

    // A title can be a known heading, but hardly with another cell.
    private bool MayBeTitle(IReadOnlyList<string> headings) =>
        !headers.IsKnown(headings) || headings.Count(heading => heading.Length > 0) == 1;

    private char? FindDelimiterOfNames()
    {
        foreach (char delimiter in Delimiter.Usual)
        {
            if (LineOfNames(delimiter) is not null)
                return delimiter;
        }

        return null;
    }

    private Attempt Try(char delimiter)
    {
        try
        {
            FoundHeader? header = Read(delimiter, isSaid: false);
            return new Attempt(delimiter, header, header is null ? 0 : headers.CountKnown(header.Headings), Fault: null);
        }
        catch (ListReadException fault) when (fault.Kind == IssueCatalog.LimitExceeded || fault.Kind == IssueCatalog.UnterminatedQuote)
        {
            // A header that is unreadable with this delimiter is probably delimited by another one, unless its first line fits this one.
            return new Attempt(delimiter, Header: null, CountKnownInFirstLine(delimiter), fault);
        }
    }

    /// <summary>Counts the known columns in the first line, regardless of its quotes.</summary>
    private int CountKnownInFirstLine(char delimiter) =>
        headers.CountKnown([.. (_firstLine ??= ReadFirstLine()).Split(delimiter).Select(cell => cell.Trim(' ', '\t', '"'))]);

    private string ReadFirstLine()
    {
        using var text = new StreamReader(file.ReadFromStart(cancellation));
        char[] block = new char[MostCharacters];
        int length = text.ReadBlock(block, 0, block.Length);
        using var lines = new StringReader(new string(block, 0, length));
        string? line;
        do
            line = lines.ReadLine();
        while (line is not null && (string.IsNullOrWhiteSpace(line) || IsTypeLine(line)));
        return line ?? "";
    }

    private FoundHeader? Read(char delimiter, bool isSaid)
    {
        using CsvRecords records = Open(delimiter);
        if (!records.Read())
            return null;
        int toSkip = 0;
        if (IsTypeLine(records.RawText))
        {
            toSkip++;
            if (!records.Read())
                return null;
        }

        char? separator = SeparatorLine(records.RawText);
        if (separator is { } other)
        {
            if (!isSaid && other != delimiter)
                return Read(other, isSaid: true);
            toSkip++;
            if (!records.Read())
                return null;
        }

        return new FoundHeader(
            delimiter,
            WasDetected: false,
            records.Headings(),
            records.Line,
            toSkip,
            HasSeparatorLine: separator is not null);
    }

    /// <summary>Checks whether a line is the one with which Export-Csv of Windows PowerShell records the type of its objects.</summary>
    private static bool IsTypeLine(string text) => text.StartsWith("#TYPE ", StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the delimiter in a first line <c>sep=;</c>, which Excel reads and writes; null for any other line.</summary>
    private static char? SeparatorLine(string text)
    {
        const string Prefix = "sep=";
        string line = text.Length == Prefix.Length + 3 && text[0] == '"' ? text.Trim('"') : text;
        bool isSeparatorLine = line.Length == Prefix.Length + 1
            && line.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
            && Delimiter.IsUsable(line[Prefix.Length]);
        return isSeparatorLine ? line[Prefix.Length] : null;
    }

    private int? LineOfNames(char delimiter)
    {
        using CsvRecords records = Open(delimiter);
        return headers.LineOfNames(All(records));

        static IEnumerable<IListRecord> All(CsvRecords records)
        {
            while (records.Read())
                yield return records;
        }
    }

    private CsvRecords Open(char delimiter) => new(file.ReadFromStart(cancellation), delimiter, limits);

    /// <summary>The result of reading the header with a delimiter.</summary>
    /// <param name="Delimiter">The delimiter.</param>
    /// <param name="Header">The header; null if it is unreadable or the file has no record.</param>
    /// <param name="Known">The number of its known columns.</param>
    /// <param name="Fault">The reason why the header is unreadable, or null.</param>
    private readonly record struct Attempt(char Delimiter, FoundHeader? Header, int Known, ListReadException? Fault);
}
