using System.Security;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Infrastructure.Lists;
using CicCsvImport.Infrastructure.Records;

namespace CicCsvImport.UnitTests.Properties;

/// <summary>Rows as the cmdlets read them: in batches, on threads of their own.</summary>
internal static class Batched
{
    /// <summary>Fails where batches do not have the rows that are read one by one on one thread.</summary>
    /// <param name="rows">Those rows.</param>
    /// <param name="reading">Their file.</param>
    /// <param name="newSession">What they were checked against, anew.</param>
    public static void ThrowIfNotThese(IReadOnlyList<ReadRow> rows, ListReading reading, Func<ValidationContext> newSession)
    {
        string[] expected = [.. rows.Select(Describe)];
        Assert.Equal(expected, reading.Batches(newSession(), keepsRejected: false).SelectMany(batch => batch.Rows).Select(Describe));

        ReadRow[] withRejected = [.. reading.Batches(newSession(), keepsRejected: true).SelectMany(batch => batch.Rows)];
        Assert.Equal(expected, withRejected.Select(Describe));
        // The cells of a row that is passed over are not kept, and what is said at the end of a file has none.
        Assert.All(rows.Zip(withRejected, (row, kept) => (row, kept)), both => Assert.Equal(
            both.row is { Record: null, Issues.Count: > 0, Source: not null }, both.kept.Source is not null));

        RowBatch[] checks = [.. reading.Check(newSession())];
        Assert.Equal(
            rows.Where(row => row.Issues.Count > 0).Select(row => IssuesOf(row)),
            checks.SelectMany(batch => batch.Rows).Select(row => IssuesOf(row)));
        Assert.Equal(rows.Count(row => row.Source is not null), checks.Sum(batch => batch.Count));
    }

    private static string Describe(ReadRow row)
    {
        IEnumerable<string> cells = row.Record?.Schema.Columns.Select(column =>
            $"{column.Name}={Text(column, row.Record[column])} {row.Record.GetState(column)} {row.Record.IsDefault(column)}; ") ?? [];
        return string.Concat(cells) + IssuesOf(row);
    }

    private static string Text(Column column, object? value) => value switch
    {
        null => "",
        SecureString secret => column.Format(secret),
        _ => $"{value}",
    };

    private static string IssuesOf(ReadRow row) =>
        string.Concat(row.Issues.Select(issue => $"{issue} {issue.Effect} {issue.Value} {issue.Line}; "));
}
