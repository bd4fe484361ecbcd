using System.Diagnostics;
using System.Globalization;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.Infrastructure.Sqlite;
using CicCsvImport.Infrastructure.Sqlite.Connection;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Sqlite;

/// <summary>Two processes use one file.</summary>
public sealed class TwoProcessesTests : IDisposable
{
    /// <summary>How often a process is killed; set it to try more.</summary>
    private const string KillsVariable = "CIC_TEST_KILLS";

    private readonly TestDirectory _directory = new();

    private static int Kills =>
        int.TryParse(Environment.GetEnvironmentVariable(KillsVariable), CultureInfo.InvariantCulture, out int kills) ? kills : 3;

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void A_view_does_not_see_what_another_process_commits_and_the_next_one_does()
    {
        using (IDirectoryView view = _directory.Directory.Read(CancellationToken.None))
        {
            Do(nameof(OtherProcess.RunOnce));
            Assert.Equal(0, view.Count(SiteSchemas.Role));
        }

        Assert.Equal("of another process", _directory.Read(view => view.GetAll(SiteSchemas.Role).Single().Identity));
        Assert.Equal(["site.cicdb"], _directory.Files);
    }

    /// <summary>
    /// On Unix a process loses its locks on a file when it closes any handle of it. The other process would then be the last
    /// one, and take away the log from which this one reads.
    /// </summary>
    [Fact]
    public void A_view_keeps_its_locks_when_the_directory_is_opened_again_beside_it()
    {
        using (IDirectoryView view = _directory.Directory.Read(CancellationToken.None))
        using (LocalDirectory.Open(_directory.Path).Read(CancellationToken.None))
        {
            Do(nameof(OtherProcess.RunOnce));
            Assert.Contains("site.cicdb-wal", _directory.Files);
            Assert.Equal(0, view.Count(SiteSchemas.Role));
        }

        Assert.Equal(1, _directory.Read(view => view.Count(SiteSchemas.Role)));
        Assert.Equal(["site.cicdb"], _directory.Files);
    }

    [Fact]
    public void While_another_process_is_in_a_run_a_second_one_fails_clearly_and_after_its_end_works_at_once()
    {
        using var other = new OtherProcess(nameof(OtherProcess.StayInARun), _directory.Path);
        other.WaitUntilReady();
        LocalDirectory impatient = LocalDirectory.Open(
            _directory.Path, upgrade: false, new LocalDirectoryOptions { BusyTimeout = TimeSpan.FromMilliseconds(200) });
        var fault = Assert.Throws<CicDirectoryException>(() => impatient.Begin(TestDirectory.Header, CancellationToken.None));
        Assert.Equal("DirectoryBusy", fault.ErrorId);
        Assert.Equal(0, _directory.Read(view => view.Count(SiteSchemas.Role)));
        other.Kill();
        using DirectoryTransaction run = impatient.Begin(TestDirectory.Header, CancellationToken.None);
        Assert.Equal(0, run.Count(SiteSchemas.Role));
    }

    /// <summary>All or nothing, whenever it happens.</summary>
    [Fact]
    public void A_process_that_is_killed_leaves_whole_runs_and_the_next_command_works_at_once()
    {
        var random = new Random(20261122);
        for (int kill = 0; kill < Kills; kill++)
        {
            using (var other = new OtherProcess(nameof(OtherProcess.RunForEver), _directory.Path))
            {
                other.WaitUntilReady();
                Thread.Sleep(random.Next(1500));
                other.Kill();
            }

            Stopwatch next = Stopwatch.StartNew();
            using (DirectoryTransaction run = _directory.Begin())
            {
                int users = run.Count(UserList.Schema);
                Assert.Equal(run.Revision * OtherProcess.ObjectsPerRun, users);
                Assert.Equal(users, run.CountReferrers(SiteSchemas.Role, "Agent", UserList.Roles));
                Assert.Equal(users, run.GetRuns().Sum(one => one.Created) - (run.Revision == 0 ? 0 : 1));
            }

            Assert.InRange(next.ElapsedMilliseconds, 0, 10_000);
            Assert.Equal(["site.cicdb"], _directory.Files);
        }

        LocalDirectory.Open(_directory.Path);
    }

    private void Do(string scenario)
    {
        using var other = new OtherProcess(scenario, _directory.Path);
        other.WaitForExit();
    }
}
