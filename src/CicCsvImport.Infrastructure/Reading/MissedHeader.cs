using CicCsvImport.Lists;
using CicCsvImport.Settings;
using CicCsvImport.Text;

namespace CicCsvImport.Reading;

/// <summary>
/// Finds out why no list knows the header of a file: its names stand below a title, or another delimiter parts them than the one
/// that was said.
/// </summary>
internal sealed class MissedHeader(TextFile file, HeaderReader headers, LimitSettings limits, CancellationToken cancellation)
{
    /// <summary>A header that stands further below is no header any more.</summary>
    private const int RecordsToTry = 20;

    /// <summary>A row can have a name of a column as a value; it hardly has two.</summary>
    private const int FewestNames = 2;

    /// <summary>Says what is wrong with the header.</summary>
    public string Explain(FoundHeader header)
    {
        if (LineOfNames(header.Delimiter) is { } line)
            return Messages.Format("NoColumns_Below", line);
        foreach (char delimiter in Delimiter.Usual)
        {
            if (LineOfNames(delimiter) is { } other)
                return Messages.Format("NoColumns_Delimiter", Delimiter.NameOf(header.Delimiter), Delimiter.NameOf(delimiter), other);
        }

        // The cells are not shown: of a list without a header, they are somebody's data.
        return Messages.Get("NoColumns_Header");
    }

    /// <summary>The first line with names of columns, where a delimiter parts its cells.</summary>
    private int? LineOfNames(char delimiter)
    {
        try
        {
            using var records = new CsvRecords(file.ReadFromStart(cancellation), delimiter, limits);
            for (int i = 0; i < RecordsToTry && records.Read(); i++)
            {
                if (headers.CountKnown([.. Enumerable.Range(0, records.Count).Select(cell => records.Text(cell).Trim())]) >= FewestNames)
                    return records.Line;
            }
        }
        catch (ListReadException)
        {
            // What this delimiter cannot read it does not explain.
        }

        return null;
    }
}
