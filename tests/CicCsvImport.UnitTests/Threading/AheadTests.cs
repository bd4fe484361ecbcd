using System.Globalization;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.Infrastructure.Lists;
using CicCsvImport.Infrastructure.Threading;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Threading;

/// <summary>Reading on another thread has the same result as reading on the caller's thread, and ends with its caller.</summary>
public sealed class AheadTests
{
    [Fact]
    public void Everything_comes_in_its_order()
    {
        Assert.Equal(Enumerable.Range(0, 10_000), ReadAhead.From(_ => Enumerable.Range(0, 10_000), CancellationToken.None));
        Assert.Empty(ReadAhead.From(_ => Array.Empty<int>(), CancellationToken.None));
    }

    [Fact]
    public void What_is_thrown_comes_behind_what_was_read_before()
    {
        var seen = new List<int>();

        var thrown = Assert.Throws<InvalidOperationException>(
            () => ReadAhead.From(_ => UpTo(100), CancellationToken.None).Select(seen.AddAndGive).Count());

        Assert.Equal(Enumerable.Range(0, 100), seen);
        Assert.Contains(nameof(UpTo), thrown.StackTrace, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_needs_no_more_ends_the_reading()
    {
        bool isClosed = false;
        IEnumerable<int> Endless()
        {
            try
            {
                for (int i = 0; ; i++)
                    yield return i;
            }
            finally
            {
                isClosed = true;
            }
        }

        Assert.Equal(5, ReadAhead.From(_ => Endless(), CancellationToken.None).Skip(5).First());
        Assert.True(isClosed);
    }

    [Fact]
    public void A_canceled_reading_throws()
    {
        using var cancellation = new CancellationTokenSource();

        Assert.Throws<OperationCanceledException>(() =>
        {
            foreach (int i in ReadAhead.From(_ => Enumerable.Range(0, int.MaxValue), cancellation.Token))
            {
                if (i == 1000)
                    cancellation.Cancel();
            }
        });
    }

    [Fact]
    public void The_other_thread_has_the_culture_of_this_one() => CultureRun.In("de-DE", () =>
        Assert.All(
            ReadAhead.From(_ => Enumerable.Range(0, 100).Select(_ => CultureInfo.CurrentCulture.Name), CancellationToken.None),
            name => Assert.Equal("de-DE", name)));

    [Fact]
    public void Batches_have_what_rows_have()
    {
        string list = "User Name,Extension,Roles\n"
            + string.Concat(
                Enumerable.Range(0, 3000)
                    .Select(i => i % 7 == 0 ? $"u{i},x{i},Agent\n" : i % 11 == 0 ? $",{i},\n" : $"u{i},{i},Agent|Operator\n"));
        var lists = new TestLists();
        ListContent rows = lists.Read(TestLists.User, list);
        using var file = new TemporaryFile(list);
        using ListReading reading = lists.Open(TestLists.User, file.Path);

        ReadRow[] batched = [.. reading.Batches(lists.NewSession(), keepsRejected: true).SelectMany(batch => batch.Rows)];
        ReadRow[] checkedOnly = [.. reading.Check(lists.NewSession()).SelectMany(batch => batch.Rows)];

        Assert.Equal(rows.Records.Select(Describe), batched.Select(row => row.Record).OfType<CicObject>().Select(Describe));
        Assert.Equal(Lines(rows.Issues), Lines(batched.SelectMany(row => row.Issues)));
        Assert.Equal(Lines(rows.Issues), Lines(checkedOnly.SelectMany(row => row.Issues)));
        Assert.All(batched, row => Assert.Equal(row.Record is null, row.Source is not null));
        Assert.All(
            batched.Where(row => row.Source is not null), row => Assert.Equal((row.Issues[0].Line - 2).ToString(), row.Source!.Text(1)));
    }

    private static string Describe(CicObject record) =>
        $"{record.Line} {record.Text(UserList.UserName)} {record.Text(UserList.Extension)} "
        + string.Join("|", (string[])record[UserList.Roles]!);

    private static IEnumerable<string> Lines(IEnumerable<CicIssue> issues) =>
        issues.Select(issue => $"{issue.Line} {issue.Code} {issue.Column} {issue.Value}");

    private static IEnumerable<int> UpTo(int last)
    {
        for (int i = 0; i < last; i++)
            yield return i;
        throw new InvalidOperationException();
    }
}

/// <summary>Takes note of what goes by.</summary>
internal static class Noting
{
    public static T AddAndGive<T>(this List<T> seen, T item)
    {
        seen.Add(item);
        return item;
    }
}
