using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Infrastructure.Sqlite;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Sqlite;

/// <summary>Every run is kept: who, when, from which files, what.</summary>
public sealed class RunLogTests : IDisposable
{
    private readonly TestDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void A_run_says_who_did_what_when_and_where()
    {
        var time = new DateTime(2026, 11, 22, 17, 5, 42, 123, DateTimeKind.Utc);
        var header = new RunHeader(
            "Import-CicUserCsv 'it''s.csv' | Add-CicUser",
            [new CicImportSource("/lists/b.csv", new string('b', 64)), new CicImportSource("/lists/a.csv", new string('a', 64))])
        {
            Time = time,
            User = @"ACME\zoë",
            Computer = "PC1",
        };
        CicImport committed = _directory.Run(
            header,
            Make.Role("a"),
            Make.Role("b"),
            Make.Role("c"),
            Make.Remove(Make.Role("a")),
            Make.User("user1", "1"),
            Make.Extension("user1", "1", "2"));
        CicImport only = Assert.Single(_directory.Directory.GetLog(CancellationToken.None).GetRuns().ToList());
        foreach (CicImport run in new[] { committed, Run(1), only })
        {
            Assert.Equal(1, run.Id);
            Assert.Equal(time, run.Time.ToUniversalTime());
            Assert.Equal(DateTimeKind.Local, run.Time.Kind);
            Assert.Equal(@"ACME\zoë", run.User);
            Assert.Equal("PC1", run.Computer);
            Assert.Equal(header.Command, run.Command);
            Assert.Equal(["/lists/b.csv", "/lists/a.csv"], run.Sources.Select(source => source.Path));
            Assert.Equal(new string('b', 64), run.Sources[0].Sha256);
            Assert.Equal((4, 1, 1), (run.Created, run.Updated, run.Removed));
            Assert.Null(run.Undoes);
            Assert.Null(run.UndoneBy);
        }
    }

    [Fact]
    public void Runs_are_numbered_and_the_last_one_comes_first()
    {
        foreach (string name in new[] { "a", "b", "c" })
            _directory.Run(Make.Role(name));
        Assert.Equal([3L, 2L, 1L], _directory.Directory.GetLog(CancellationToken.None).GetRuns().Select(run => run.Id).ToList());
        Assert.Equal(3, _directory.Read(view => view.Revision));
        Assert.Null(_directory.Directory.GetLog(CancellationToken.None).FindRun(4));
        Assert.Null(_directory.Directory.GetLog(CancellationToken.None).FindRun(0));
    }

    [Fact]
    public void Its_changes_come_back_in_order_as_they_were_made()
    {
        CicUser user = Make.NewUser("user1", "5556", "b", "a");
        user.Ocs = true;
        user.Path = "/lists/users.csv";
        user.Line = 7;
        CicUser other = Make.NewUser("user1", null, "b");
        other.FirstName = "Zoë";
        ObjectChange[] changes =
        [
            Make.Role("a"),
            Make.Role("b"),
            ObjectChange.Create(user),
            ObjectChange.Update(user, other),
            ObjectChange.Remove(other),
            Make.Remove(Make.Role("a")),
        ];
        _directory.Run(Make.Role("before"));
        _directory.Run(changes);
        _directory.Run(Make.Role("after"));
        List<ObjectChange> kept = _directory.Directory.GetLog(CancellationToken.None).GetChanges(2).ToList();
        Assert.Equal(changes.Select(Described), kept.Select(Described));
        Assert.Equal(("/lists/users.csv", 7), (kept[2].Path, kept[2].Line));
        Assert.Equal((null, 0), (kept[0].Path, kept[0].Line));
        Assert.Empty(_directory.Directory.GetLog(CancellationToken.None).GetChanges(4).ToList());
    }

    [Fact]
    public void Many_changes_keep_their_order()
    {
        _directory.Run([.. Enumerable.Range(0, 300).Select(i => Make.Role("role" + (i * 7 % 300)))]);
        Assert.Equal(
            Enumerable.Range(0, 300).Select(i => "role" + (i * 7 % 300)),
            _directory.Directory.GetLog(CancellationToken.None).GetChanges(1).Select(change => change.Name).ToList());
    }

    [Fact]
    public void Changes_of_several_runs_come_with_their_runs_in_the_order_in_which_those_are_asked_for()
    {
        _directory.Run(Make.Role("a"));
        _directory.Run(Make.Role("c"), Make.Role("b"));
        _directory.Run(Make.Remove(Make.Role("a")));

        Assert.Equal(
            ["3: a", "2: c, b", "7: ", "2: c, b"],
            _directory.Directory.GetLog(CancellationToken.None)
                .GetChanges([3, 2, 7, 2])
                .Select(done => done.Run + ": " + string.Join(", ", done.Changes.Select(change => change.Name))));
    }

    /// <summary>A slow reader does not block others, and sees the log as it was at the start.</summary>
    [Fact]
    public void The_log_can_grow_while_it_is_read()
    {
        Do(undoes: null);
        Do(undoes: null);
        List<long> read = [];

        foreach (CicImport run in _directory.Directory.GetLog(CancellationToken.None).GetRuns())
        {
            Do(undoes: null);
            read.Add(run.Id);
        }

        Assert.Equal([2L, 1L], read);
        Assert.Equal(4, _directory.Directory.GetLog(CancellationToken.None).GetRuns().Count());
    }

    /// <summary>A run that undoes another one can itself be undone, which restores the first run.</summary>
    [Fact]
    public void A_run_is_undone_by_the_one_that_took_it_back_unless_that_was_undone_itself()
    {
        Do(undoes: null);
        Assert.Null(Run(1).UndoneBy);
        Do(undoes: 1);
        Assert.Equal(2, Run(1).UndoneBy);
        Assert.Equal(1, Run(2).Undoes);
        Do(undoes: 2);
        Assert.Null(Run(1).UndoneBy);
        Assert.Equal(3, Run(2).UndoneBy);
        Do(undoes: 3);
        Assert.Equal(2, Run(1).UndoneBy);
        Assert.Null(Run(2).UndoneBy);
        Assert.Equal(4, Run(3).UndoneBy);
        Do(undoes: 4);
        Do(undoes: 1);
        Assert.Equal(6, Run(1).UndoneBy);
        Assert.Equal(
            [null, null, 5L, null, 3L, 6L],
            _directory.Directory.GetLog(CancellationToken.None).GetRuns().Select(run => run.UndoneBy).ToList());
    }

    [Fact]
    public void A_view_does_not_know_that_a_run_is_undone_later()
    {
        Do(undoes: null);
        using LocalView view = _directory.Directory.OpenView(CancellationToken.None);
        Do(undoes: 1);
        Assert.Null(view.FindRun(1)!.UndoneBy);
    }

    private void Do(long? undoes) => _directory.Run(TestDirectory.Header with { Undoes = undoes });

    private CicImport Run(long id) => _directory.Directory.GetLog(CancellationToken.None).FindRun(id)!;

    private static string Described(ObjectChange change) =>
        $"{change.Action} {change.Kind.Kind} {change.Name}: " + string.Join(
            "; ",
            change.Properties.Select(
                property => $"{property.Column.Property} {Text(property.Column, property.Old)} -> {Text(property.Column, property.New)}"));

    private static string Text(Column column, object? value) =>
        value is null ? "null" : value.GetType().Name + string.Join("|", column.GetTexts(value));
}
