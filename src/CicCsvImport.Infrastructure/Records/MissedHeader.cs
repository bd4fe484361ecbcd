using CicCsvImport.Core.Engine.Headers;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Infrastructure.Text;

namespace CicCsvImport.Infrastructure.Records;

/// <summary>Looks for a header in records of which the first one is none.</summary>
internal static class MissedHeader
{
    /// <summary>A header that stands further below is no header any more.</summary>
    private const int RecordsToTry = 20;

    /// <summary>A row can have a name of a column as a value; it hardly has two.</summary>
    private const int FewestNames = 2;

    /// <summary>The first line with names of columns.</summary>
    public static int? LineOfNames(this HeaderReader headers, IEnumerable<IListRecord> records)
    {
        try
        {
            foreach (IListRecord record in records.Take(RecordsToTry))
            {
                if (headers.CountKnown(record.Headings()) >= FewestNames)
                    return record.Line;
            }
        }
        catch (ListReadException)
        {
            // What cannot be read explains nothing.
        }

        return null;
    }

    /// <summary>The cells of a record, as headings.</summary>
    public static string[] Headings(this IListRecord record) => [.. Enumerable.Range(0, record.Count).Select(i => record.Text(i).Trim())];
}
