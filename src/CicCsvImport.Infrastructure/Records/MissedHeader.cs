using CicCsvImport.Core.Engine.Headers;
using CicCsvImport.Infrastructure.Text;

namespace CicCsvImport.Infrastructure.Records;

/// <summary>Searches for a header below the first record.</summary>
internal static class MissedHeader
{
    /// <summary>Header lines further below are not searched for.</summary>
    private const int RecordsToTry = 20;

    /// <summary>So many rows show how many cells a row usually has.</summary>
    private const int RowsToCount = 100;

    /// <summary>The minimum number of column names in a header. A row may have one as a value, but hardly two.</summary>
    private const int FewestNames = 2;

    /// <summary>Finds the first line with column names; null if there is none.</summary>
    /// <param name="headers">Recognizes the names.</param>
    /// <param name="records">The records.</param>
    /// <param name="known">The number of names in the first record. A header has more.</param>
    public static int? LineOfNames(this HeaderReader headers, IEnumerable<IListRecord> records, int known = 0)
    {
        int fewest = Math.Max(FewestNames, known + 1);
        try
        {
            foreach (IListRecord record in records.Take(RecordsToTry))
            {
                if (headers.CountKnown(record.Headings()) >= fewest)
                    return record.Line;
            }
        }
        catch (ListReadException)
        {
            // An unreadable record only means that there is no explanation.
        }

        return null;
    }

    /// <summary>Finds the delimiter of a header that is in one cell, because its line is in quotes; null if there is none.</summary>
    public static char? DelimiterInCell(this HeaderReader headers, IReadOnlyList<string> headings)
    {
        string[] given = [.. headings.Where(heading => heading.Length > 0)];
        if (given.Length != 1)
            return null;
        foreach (char delimiter in Delimiter.Usual)
        {
            if (headers.CountSimilar([.. given[0].Split(delimiter).Select(name => name.Trim(' ', '\t', '"'))]) >= FewestNames)
                return delimiter;
        }

        return null;
    }

    /// <summary>Reads the header and counts the cells of the first rows; null if there is no record.</summary>
    public static HeaderRecord? ReadHeader(this IRecordSource source, CancellationToken cancellation)
    {
        using IEnumerator<IListRecord> records = source.Records(cancellation).GetEnumerator();
        if (!records.MoveNext())
            return null;
        string[] cells = [.. Enumerable.Range(0, records.Current.Count).Select(records.Current.Text)];
        int line = records.Current.Line;
        var widths = new List<int>();
        try
        {
            while (widths.Count < RowsToCount && records.MoveNext())
                widths.Add(records.Current.Count);
        }
        catch (ListReadException)
        {
            // The row is read again with all others, and is reported then.
        }

        return new HeaderRecord(cells, line, source.Delimiter, widths);
    }

    /// <summary>Returns the cells of a record as headings.</summary>
    public static string[] Headings(this IListRecord record) => [.. Enumerable.Range(0, record.Count).Select(i => record.Text(i).Trim())];
}
