using CicCsvImport.Issues;
using CicCsvImport.Lists;
using CicCsvImport.Settings;

namespace CicCsvImport.Reading;

/// <summary>Finds the header of a file, and with it the delimiter.</summary>
internal sealed class HeaderFinder(HeaderReader headers, LimitSettings limits, CancellationToken cancellation)
{
    private const char Comma = ',';

    /// <summary>The header, or null where the file has no record.</summary>
    /// <param name="file">The file.</param>
    /// <param name="said">The delimiter the user names: it beats an <c>sep=</c> line, which beats what fits.</param>
    public FoundHeader? Find(TextFile file, char? said)
    {
        ListReadException? tooLarge = null;
        FoundHeader? header = null;
        try
        {
            header = Read(file, said ?? Comma, isSaid: said is not null);
        }
        catch (ListReadException fault) when (said is null && fault.Kind == IssueCatalog.LimitExceeded)
        {
            // Too many columns with a comma can be few with another delimiter.
            tooLarge = fault;
        }

        if (tooLarge is null && (header is null || said is not null || header.HasSeparatorLine || headers.IsKnown(header.Headings)))
            return header;
        foreach (char delimiter in Delimiter.Usual.Where(other => other != Comma))
        {
            if (Try(file, delimiter) is { } other && headers.IsKnown(other.Headings))
                return other with { WasDetected = true };
        }

        return tooLarge is null ? header : throw tooLarge;
    }

    private FoundHeader? Try(TextFile file, char delimiter)
    {
        try
        {
            return Read(file, delimiter, isSaid: false);
        }
        catch (ListReadException fault) when (fault.Kind == IssueCatalog.LimitExceeded || !FirstLineFits(file, delimiter))
        {
            // A header that cannot be read with this delimiter, and has no column of ours, is not delimited by it.
            return null;
        }
    }

    /// <summary>Whether the first line has a known column, its quotes aside.</summary>
    private bool FirstLineFits(TextFile file, char delimiter)
    {
        using var text = new StreamReader(file.ReadFromStart(cancellation));
        string? line;
        do
            line = text.ReadLine();
        while (line is not null && string.IsNullOrWhiteSpace(line));
        return line is not null && headers.IsKnown([.. line.Split(delimiter).Select(cell => cell.Trim(' ', '\t', '"'))]);
    }

    private FoundHeader? Read(TextFile file, char delimiter, bool isSaid)
    {
        using var records = new CsvRecords(file.ReadFromStart(cancellation), delimiter, limits);
        if (!records.Read())
            return null;
        int toSkip = 1;
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
                return Read(file, other, isSaid: true);
            toSkip++;
            if (!records.Read())
                return null;
        }

        return new FoundHeader(delimiter, WasDetected: false, Cells(records), records.Line, toSkip, HasSeparatorLine: separator is not null);
    }

    /// <summary>Whether a first line is the one with which Export-Csv of Windows PowerShell says what its objects were.</summary>
    private static bool IsTypeLine(string text) => text.StartsWith("#TYPE ", StringComparison.OrdinalIgnoreCase);

    /// <summary>The delimiter that a first line <c>sep=;</c>, as Excel reads and writes it, names; null for another line.</summary>
    private static char? SeparatorLine(string text)
    {
        const string Prefix = "sep=";
        string line = text.Length == Prefix.Length + 3 && text[0] == '"' ? text.Trim('"') : text;
        bool isSeparatorLine = line.Length == Prefix.Length + 1
            && line.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
            && Delimiter.IsUsable(line[Prefix.Length]);
        return isSeparatorLine ? line[Prefix.Length] : null;
    }

    private static string[] Cells(CsvRecords record) => [.. Enumerable.Range(0, record.Count).Select(i => record.Text(i).Trim())];
}
