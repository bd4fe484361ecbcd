using CicCsvImport.Core.Engine.Headers;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Infrastructure.Text;

namespace CicCsvImport.Infrastructure.Records;

/// <summary>Searches for a header below the first record.</summary>
internal static class MissedHeader
{
    /// <summary>Header lines further below are not searched for.</summary>
    private const int RecordsToTry = 20;

    /// <summary>The minimum number of column names in a header. A row may have one as a value, but hardly two.</summary>
    private const int FewestNames = 2;

    /// <summary>Finds the first line with column names; null if there is none.</summary>
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
            // An unreadable record only means that there is no explanation.
        }

        return null;
    }

    /// <summary>Returns the cells of a record as headings.</summary>
    public static string[] Headings(this IListRecord record) => [.. Enumerable.Range(0, record.Count).Select(i => record.Text(i).Trim())];
}
