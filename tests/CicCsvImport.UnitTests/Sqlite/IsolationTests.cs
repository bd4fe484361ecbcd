using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.Infrastructure.Sqlite;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Sqlite;

/// <summary>A view sees a whole run or none of it.</summary>
public sealed class IsolationTests : IDisposable
{
    private readonly TestDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void A_view_stays_as_it_was_when_it_was_opened()
    {
        _directory.Run(Make.Role("a"));
        using LocalView before = _directory.Directory.OpenView(CancellationToken.None);
        using DirectoryTransaction run = _directory.Begin();
        run.Apply(Make.Role("b"));
        using IDirectoryView during = _directory.Directory.Read(CancellationToken.None);
        Assert.Equal(["a"], Roles(before));
        Assert.Equal(["a"], Roles(during));
        Assert.Equal(["a", "b"], Roles(run));
        run.Commit();
        using LocalView after = _directory.Directory.OpenView(CancellationToken.None);
        Assert.Equal(["a"], Roles(before));
        Assert.Equal(["a"], Roles(during));
        Assert.Equal(["a", "b"], Roles(after));
        Assert.Equal((1L, 1L, 2L), (before.Revision, during.Revision, after.Revision));
        Assert.Single(before.GetRuns());
        Assert.Null(before.FindRun(2));
        Assert.Equal(2, after.GetRuns().Count());
    }

    /// <summary>Its moment is when it is opened, not when it is first asked.</summary>
    [Fact]
    public void A_view_that_was_asked_nothing_yet_does_not_see_what_came_after_it()
    {
        using IDirectoryView view = _directory.Directory.Read(CancellationToken.None);
        _directory.Run(Make.Role("a"));
        Assert.Empty(Roles(view));
    }

    [Fact]
    public void A_run_sees_what_it_has_done_but_not_itself()
    {
        using DirectoryTransaction run = _directory.Begin();
        run.Apply(Make.Role("a"));
        run.Apply(Make.User("user1", "5556", "a"));
        Assert.Equal("5556", ((CicUser)run.Find(UserList.Schema, "USER1")!).Extension);
        Assert.Equal("user1", run.GetOwner(SiteConstraints.Extension, "5556", kind: null)!.Value.Name);
        Assert.Equal(1, run.CountReferrers(SiteSchemas.Role, "a", UserList.Roles));
        Assert.Equal(1, run.Count(UserList.Schema));
        Assert.Equal(0, run.Revision);
        Assert.Empty(run.GetRuns());
    }

    [Fact]
    public void A_run_that_is_not_committed_never_was()
    {
        byte[] before = _directory.Bytes;
        using (DirectoryTransaction run = _directory.Begin())
            run.Apply(Make.Role("a"));
        Assert.Equal(before, _directory.Bytes);
        Assert.Equal(["site.cicdb"], _directory.Files);
        Assert.Equal(1, _directory.Run(Make.Role("b")).Id);
    }

    [Fact]
    public void A_large_run_that_is_not_committed_leaves_the_file_as_it_is()
    {
        byte[] before = _directory.Bytes;
        using (DirectoryTransaction run = _directory.Begin())
        {
            // More than the page cache holds: it is written to the log before it is committed.
            string text = new('x', 50_000);
            for (int i = 0; i < 100; i++)
                run.Apply(Make.Role(text + i));
            Assert.True(new FileInfo(_directory.Path + "-wal").Length > 10_000_000);
        }

        Assert.Equal(before, _directory.Bytes);
        Assert.Equal(["site.cicdb"], _directory.Files);
    }

    [Fact]
    public async Task Readers_that_come_and_go_meanwhile_see_whole_runs_only()
    {
        const int Runs = 30, Most = 1000, PerRun = 50;
        // The reader can be late: it is written until it has seen something of it.
        using var hasSeen = new ManualResetEventSlim();
        Task writer = Task.Run(() =>
        {
            for (int run = 0; run < Runs || (run < Most && !hasSeen.IsSet); run++)
                _directory.Run([.. Enumerable.Range(0, PerRun).Select(i => Make.User($"user{run}-{i}"))]);
        });
        SortedSet<int> seen = [];
        int last = 0;
        while (!writer.IsCompleted)
        {
            using IDirectoryView view = _directory.Directory.Read(CancellationToken.None);
            int count = view.Count(UserList.Schema);
            Assert.Equal(count, view.GetAll(UserList.Schema).Count());
            Assert.Equal(view.Revision * PerRun, count);
            Assert.InRange(count, last, int.MaxValue);
            seen.Add(last = count);
            if (seen.Count > 2)
                hasSeen.Set();
        }

        await writer;
        Assert.True(seen.Count > 2, "The readers saw nothing of the writer.");
        Assert.Equal(["site.cicdb"], _directory.Files);
    }

    /// <summary>Between commands nothing holds the file.</summary>
    [Fact]
    public void What_was_used_can_be_moved_and_deleted()
    {
        _directory.Run(Make.Role("a"));
        using (IDirectoryView view = _directory.Directory.Read(CancellationToken.None))
        {
            // One that is left open in the middle, too.
            IEnumerator<CicObject> left = view.GetAll(SiteSchemas.Role).GetEnumerator();
            Assert.True(left.MoveNext());
        }

#if NET
        if (OperatingSystem.IsLinux())
        {
            Assert.DoesNotContain(
                Directory.EnumerateFiles("/proc/self/fd").Select(file => new FileInfo(file).LinkTarget),
                target => target?.StartsWith(_directory.Folder, StringComparison.Ordinal) == true);
        }
#endif

        string moved = Path.Combine(_directory.Folder, "moved.cicdb");
        File.Move(_directory.Path, moved);
        Assert.Equal(["moved.cicdb"], _directory.Files);
        Assert.Equal(_directory.Directory.Identity.Id, LocalDirectory.Open(moved).Identity.Id);
        File.Delete(moved);
        Assert.Empty(_directory.Files);
    }

    private static List<string> Roles(IDirectoryView view) => [.. view.GetAll(SiteSchemas.Role).Select(role => role.Identity)];
}
