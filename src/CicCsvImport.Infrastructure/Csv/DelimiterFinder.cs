using CicCsvImport.Core.Engine.Headers;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Settings;
using CicCsvImport.Core.Text;
using CicCsvImport.Infrastructure.Files;
using CicCsvImport.Infrastructure.Records;
using CicCsvImport.Infrastructure.Text;

namespace CicCsvImport.Infrastructure.Csv;

/// <summary>Finds the delimiter and the header of a CSV file.</summary>
internal sealed class DelimiterFinder(TextFile file, HeaderReader headers, LimitSettings limits, CancellationToken cancellation)
{
    private const char Comma = ',';

    /// <summary>Finds the header; null if the file has no record.</summary>
    /// <param name="said">The delimiter that the user specified. It overrides a <c>sep=</c> line, which overrides detection.</param>
    /// <exception cref="ListReadException">
    /// The header cannot be read, or can be read only with a delimiter other than the specified one.
    /// </exception>
    public FoundHeader? Find(char? said)
    {
        FoundHeader? header = Choose(said);
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

    private FoundHeader? Choose(char? said)
    {
        ListReadException? tooLarge = null;
        FoundHeader? header = null;
        try
        {
            header = Read(said ?? Comma, isSaid: said is not null);
        }
        catch (ListReadException fault) when (said is null && fault.Kind == IssueCatalog.LimitExceeded)
        {
            // A header can have too many columns with a comma but few with another delimiter.
            tooLarge = fault;
        }

        if (tooLarge is null && (header is null || said is not null || header.HasSeparatorLine || headers.IsKnown(header.Headings)))
            return header;
        foreach (char delimiter in Delimiter.Usual.Where(other => other != Comma))
        {
            if (Try(delimiter) is { } other && headers.IsKnown(other.Headings))
                return other with { WasDetected = true };
        }

        return tooLarge is null ? header : throw tooLarge;
    }

    private FoundHeader? Try(char delimiter)
    {
        try
        {
            return Read(delimiter, isSaid: false);
        }
        catch (ListReadException fault) when (fault.Kind == IssueCatalog.LimitExceeded || !FirstLineFits(delimiter))
        {
            // A header that is unreadable with this delimiter and has no known column is delimited by another one.
            return null;
        }
    }

    /// <summary>Checks whether the first line has a known column, regardless of its quotes.</summary>
    private bool FirstLineFits(char delimiter)
    {
        using var text = new StreamReader(file.ReadFromStart(cancellation));
        string? line;
        do
            line = text.ReadLine();
        while (line is not null && string.IsNullOrWhiteSpace(line));
        return line is not null && headers.IsKnown([.. line.Split(delimiter).Select(cell => cell.Trim(' ', '\t', '"'))]);
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
}
