using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Sqlite;

/// <summary>A plan is applied as it is and as a whole, to the directory for which it was made, or not at all.</summary>
public sealed class PlanExecutorTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_run_says_what_was_done()
    {
        CicImport run = _site.Apply(_site.Plan(new(), (TestLists.Station, "Name\nA\nB\n")))!;

        Assert.Equal((1L, 2, 0, 0), (run.Id, run.Created, run.Updated, run.Removed));
        Assert.Equal((1, 0), (_site.Apply(_site.PlanRemoval(StationList.Schema, "A"))!.Removed, Count("A")));
    }

    [Fact]
    public void A_plan_with_nothing_to_do_is_no_run()
    {
        _site.AddStations("Name\nA\n");

        Assert.Null(_site.Apply(_site.Plan(TestSite.Update, (TestLists.Station, "Name\nA\n"))));
        Assert.Equal(1, _site.Revision());
    }

    [Fact]
    public void A_plan_is_refused_when_the_directory_has_moved_on_and_the_runs_and_objects_are_named()
    {
        Planned planned = _site.Plan(new(), (TestLists.Station, "Name\nA\n"));
        _site.AddStations("Name\nB\n");
        _site.AddUsers("User Name,Workgroups\njdoe,Sales\n");
        SortedDictionary<string, string> before = _site.Snapshot();

        CicDirectoryException fault = Assert.Throws<CicDirectoryException>(() => _site.Apply(planned));

        Assert.Equal("DirectoryMoved", fault.ErrorId);
        Assert.Contains("runs 1, 2", fault.Message, StringComparison.Ordinal);
        Assert.Contains("station 'B'", fault.Message, StringComparison.Ordinal);
        Assert.Equal(before, _site.Snapshot());
        Assert.Equal(2, _site.Revision());
    }

    [Fact]
    public void A_plan_of_a_directory_that_is_older_than_the_plan_is_refused()
    {
        Planned planned = _site.Plan(new(), (TestLists.Station, "Name\nA\n"));

        Assert.Equal("OtherRevision", Assert.Throws<CicDirectoryException>(() => _site.Apply(planned with { Revision = 7 })).ErrorId);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    public void A_run_that_fails_midway_leaves_nothing(int done)
    {
        _site.AddStations("Name,Extension\nOld,1001\n");
        SortedDictionary<string, string> before = _site.Snapshot();
        Planned planned = _site.Plan(new(), (TestLists.User, "User Name,Roles\na,New Role\nb,\n"), (TestLists.Station, "Name\nA\n"));
        int count = 0;
        var observer = new RunObserver { Changes = _ => _ = count++ == done ? throw new IOException("full") : 0 };

        Assert.Throws<IOException>(() => _site.Directory.Apply(_site.RequestFor(planned), observer, CancellationToken.None));
        Assert.Empty(observer.Outcomes);

        Assert.Equal(before, _site.Snapshot());
        Assert.Equal(1, _site.Revision());
        _site.Apply(planned);
    }

    [Fact]
    public void An_object_that_is_not_as_the_plan_says_fails_the_run_and_is_named()
    {
        _site.AddStations("Name,Model\nA,IP600\n");
        Planned planned = _site.Plan(TestSite.Update, (TestLists.Station, "Name,Model\nB,IP600\nA,IP650\n"));
        _site.AddStations("Name,Model\nA,IP330\n", TestSite.Update);
        SortedDictionary<string, string> before = _site.Snapshot();

        // Even if nothing was run since, each object is compared.
        CicDirectoryException fault = Assert.Throws<CicDirectoryException>(() => _site.Apply(planned with { Revision = 2 }));

        Assert.Equal("ObjectMoved", fault.ErrorId);
        Assert.Contains("station 'A'", fault.Message, StringComparison.Ordinal);
        Assert.Equal(before, _site.Snapshot());
    }

    [Fact]
    public void So_does_one_that_is_there_already_and_one_that_is_gone()
    {
        _site.AddStations("Name\nGone\n");
        Planned creates = _site.Plan(new(), (TestLists.Station, "Name\nThere\n"));
        Planned removes = _site.PlanRemoval(StationList.Schema, "Gone");
        _site.AddStations("Name\nThere\n");
        _site.Apply(_site.PlanRemoval(StationList.Schema, "Gone"));

        Assert.Equal("ObjectMoved", Assert.Throws<CicDirectoryException>(() => _site.Apply(creates with { Revision = 3 })).ErrorId);
        Assert.Equal("ObjectMoved", Assert.Throws<CicDirectoryException>(() => _site.Apply(removes with { Revision = 3 })).ErrorId);
    }

    [Fact]
    public void Ended_it_leaves_nothing()
    {
        Planned planned = _site.Plan(new(), (TestLists.Station, "Name\nA\nB\n"));
        using var source = new CancellationTokenSource();
        var observer = new RunObserver { Changes = done => { if (done == 2) source.Cancel(); } };

        Assert.Throws<OperationCanceledException>(() => _site.Directory.Apply(_site.RequestFor(planned), observer, source.Token));

        Assert.Empty(_site.Snapshot());
    }

    [Fact]
    public void The_log_says_what_changed_from_what_to_what_and_where_it_stood()
    {
        _site.AddUsers("User Name,Extension,Password\njdoe,1001,84625170\n");
        string hash = _site.User("jdoe").Text(UserAccount.PasswordHash)!;
        _site.AddUsers("User Name,Extension,Password\njdoe,1002,95736281\n", TestSite.Update);

        ObjectChange change = Assert.Single(_site.Directory.GetLog(CancellationToken.None).GetChanges(2));

        Assert.Equal((CicChangeAction.Update, "user 'jdoe'", 2), (change.Action, change.ObjectName.ToString(), change.Line));
        Assert.EndsWith("list.csv", change.Path, StringComparison.Ordinal);
        Assert.Equal(("1001", "1002"), (change.Properties[0].Old, change.Properties[0].New));
        Assert.Equal((UserAccount.PasswordHash, hash), (change.Properties[1].Column, change.Properties[1].Old));
    }

    private int Count(string station) => _site.Find(StationList.Schema, station) is null ? 0 : 1;
}
