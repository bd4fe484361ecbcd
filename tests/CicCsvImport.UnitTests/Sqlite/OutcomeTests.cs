using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.Infrastructure.Sqlite;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Sqlite;

/// <summary>What a directory says of itself, of a run that goes on, and of what became of it.</summary>
public sealed class OutcomeTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Each_change_has_its_outcome_in_the_order_of_the_request_when_the_run_is_committed()
    {
        _site.AddUsers("User Name\nold\n");
        Planned planned = _site.Plan(
            new() { OnConflict = CicConflictAction.Skip }, (TestLists.Station, "Name\nDesk\n"), (TestLists.User, "User Name\nold\nnew\n"));
        List<int> outcomesMeanwhile = [];
        RunObserver observer = null!;
        observer = new RunObserver { Changes = _ => outcomesMeanwhile.Add(observer.Outcomes.Count) };

        RunOutcome outcome = _site.Directory.Apply(_site.RequestFor(planned), observer, CancellationToken.None);

        Assert.Equal(2, outcome.Run!.Id);
        Assert.Equal(
            planned.Changes.Select(change => (change.ObjectName, ChangeState.Succeeded)),
            outcome.Changes.Select(one => (one.Change.ObjectName, one.State)));
        Assert.Equal(outcome.Changes, observer.Outcomes);
        Assert.Equal(planned.Changes.Count, outcomesMeanwhile.Count);
        Assert.All(outcomesMeanwhile, count => Assert.Equal(0, count));
        Assert.Equal((1, 1), observer.Passwords);
        Assert.NotNull(outcome.Changes.Single(one => one.Change.Name == "new").Change.Password);
    }

    [Fact]
    public void Where_there_is_nothing_to_do_there_are_outcomes_and_no_run()
    {
        _site.AddStations("Name\nDesk\n");

        RunOutcome outcome = _site.Directory.Apply(
            _site.RequestFor(_site.Plan(TestSite.Update, (TestLists.Station, "Name\nDesk\n"))), observer: null, CancellationToken.None);

        Assert.Null(outcome.Run);
        Assert.Equal(
            (CicChangeAction.Unchanged, ChangeState.Succeeded), (Assert.Single(outcome.Changes).Change.Action, outcome.Changes[0].State));
    }

    [Fact]
    public void Drift_is_asked_of_the_directory()
    {
        Planned planned = _site.Plan(new(), (TestLists.Station, "Name\nA\n"));

        Assert.Null(_site.Directory.FindDrift(planned.Changes, planned.Revision, CancellationToken.None));
        _site.AddStations("Name\nB\n");

        Assert.Equal("DirectoryMoved", _site.Directory.FindDrift(planned.Changes, planned.Revision, CancellationToken.None)!.ErrorId);
        Assert.Equal("OtherRevision", _site.Directory.FindDrift(planned.Changes, revision: 7, CancellationToken.None)!.ErrorId);
    }

    [Fact]
    public void A_local_directory_can_do_everything_as_a_whole_and_gives_no_password_away()
    {
        DirectoryCapabilities capabilities = _site.Directory.Capabilities;

        Assert.True(capabilities.IsTransactional);
        Assert.All(KindCatalog.All, kind => Assert.Equal(KindKnowledge.Full, capabilities.For(kind).Knowledge));
        Assert.All(
            KindCatalog.All,
            kind => Assert.All(Enum.GetValues<CicChangeAction>(), action => Assert.True(capabilities.For(kind).Can(action))));
        Assert.All(
            KindCatalog.All, kind => Assert.Equal(kind == UserList.Schema ? [UserList.Password] : [], capabilities.For(kind).WriteOnly));
        Assert.All(KindCatalog.All, kind => Assert.Empty(capabilities.For(kind).NotKept));
    }

    [Fact]
    public void Of_a_kind_that_a_directory_does_not_have_it_can_do_nothing()
    {
        var names = new KindCapabilities { CanCreate = true, Knowledge = KindKnowledge.Names };
        var capabilities = new DirectoryCapabilities([UserList.Schema], _ => names) { IsTransactional = false };

        Assert.Equal((true, false, false), Can(UserList.Schema));
        Assert.Equal((false, false, false), Can(StationList.Schema));
        Assert.Equal(KindKnowledge.None, capabilities.For(StationList.Schema).Knowledge);

        (bool, bool, bool) Can(ObjectSchema kind) =>
            (
                capabilities.For(kind).Can(CicChangeAction.Create),
                capabilities.For(kind).Can(CicChangeAction.Update),
                capabilities.For(kind).Can(CicChangeAction.Remove));
    }

    [Fact]
    public void Its_identity_is_its_file_and_id() =>
        Assert.Equal(
            (_site.Directory.Identity.Id, "site.cicdb"),
            (LocalDirectory.Open(_site.Directory.Identity.Name).Identity.Id, Path.GetFileName(_site.Directory.Identity.Name)));
}
