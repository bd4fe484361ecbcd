using CicCsvImport.Core.Kinds.Phones.Templates;
using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Planning;

/// <summary>The undo of a run finds its objects by the names that they have now, and never another object by an old name.</summary>
public sealed class UndoAfterRenameTests : IDisposable
{
    private readonly TestSite _site = new();

    public UndoAfterRenameTests() => _site.Import(
        (TestLists.Station, "Name,Extension,Machine Name\nDesk,500,\nFax,501,PC7\n"),
        (TestLists.User, "User Name,Extension,Station Name\nanna,1,Desk\nbert,2,Fax\n"));

    public void Dispose() => _site.Dispose();

    [Fact]
    public void By_force_a_renamed_object_gets_its_old_values()
    {
        long run = Update("User Name,Extension\nanna,3\n");
        _site.Rename(UserList.Schema, ("anna", "anne"));

        Assert.Equal("TouchedSince", Refusal(run, force: false));
        Undo(run, force: true);

        Assert.Equal(("1", "Desk"), (_site.User("anne").Extension, _site.User("anne").StationName));
        Assert.Null(_site.Find(UserList.Schema, "anna"));
    }

    [Fact]
    public void By_force_a_renamed_object_is_removed_and_not_one_that_has_its_old_name()
    {
        _site.AddUsers("User Name\nnew\n");
        long run = _site.Revision();
        _site.Rename(UserList.Schema, ("new", "newer"));
        _site.Rename(UserList.Schema, ("newer", "newest"));
        _site.AddUsers("User Name,Extension\nnew,9\n");

        Undo(run, force: true);

        Assert.Null(_site.Find(UserList.Schema, "newest"));
        Assert.Equal("9", _site.User("new").Extension);
    }

    [Fact]
    public void By_force_objects_that_swapped_their_names_since_get_their_own_values()
    {
        long run = Update("User Name,Extension\nanna,3\n");
        _site.Rename(UserList.Schema, ("anna", "bert"), ("bert", "anna"));

        Undo(run, force: true);

        Assert.Equal(("2", "1"), (_site.User("anna").Extension, _site.User("bert").Extension));
    }

    [Fact]
    public void An_object_that_took_the_name_of_a_removed_one_is_not_changed()
    {
        long run = Update("User Name,Extension\nanna,3\n");
        _site.AddUsers("User Name\nnew\n");
        _site.Apply(_site.PlanRemoval(UserList.Schema, "anna"));
        _site.Rename(UserList.Schema, ("bert", "anna"));

        Assert.Equal("CannotUndo", Refusal(run, force: true));

        _site.Apply(_site.PlanRemoval(UserList.Schema, "new"));
        _site.Rename(UserList.Schema, ("anna", "new"));
        Assert.DoesNotContain(_site.PlanUndo(run + 1, force: true).Changes, change => change.Kind == UserList.Schema);
    }

    [Fact]
    public void By_force_a_name_is_restored_that_was_changed_twice()
    {
        _site.Rename(UserList.Schema, ("anna", "anne"));
        long run = _site.Revision();
        _site.Rename(UserList.Schema, ("anne", "annette"));

        Undo(run, force: true);

        Assert.Equal("1", _site.User("anna").Extension);
        Assert.Null(_site.Find(UserList.Schema, "annette"));
    }

    [Fact]
    public void A_restored_reference_names_the_object_by_its_present_name()
    {
        SortedDictionary<string, string> before = _site.Snapshot();
        long run = Update("User Name,Station Name\nanna,Fax\n");
        _site.Rename(StationList.Schema, ("Desk", "Reception"));

        Undo(run);

        Assert.Equal("Reception", _site.User("anna").StationName);
        _site.Rename(StationList.Schema, ("Reception", "Desk"));
        Assert.Equal(before, _site.Snapshot());
    }

    [Fact]
    public void A_restored_text_mentions_the_object_by_its_present_name()
    {
        var template = new CicPhoneTemplate("T", "Workstation", "Polycom", "IP600");
        template.SetKnown(PhoneOptions.OfTemplates.StationAppearances, new[] { "2;Lobby;Desk;Shared" });
        _site.AddTemplate(template);
        _site.Apply(_site.PlanRemoval(PhoneTemplateSchema.Schema, "T"));
        long run = _site.Revision();
        _site.Rename(StationList.Schema, ("Desk", "Reception"));

        Undo(run);

        var restored = (CicPhoneTemplate)_site.Find(PhoneTemplateSchema.Schema, "T")!;
        Assert.Equal("2;Lobby;Reception;Shared", restored.StationAppearances.Single().ToString());
    }

    [Fact]
    public void A_value_that_was_the_name_by_default_is_the_present_name()
    {
        _site.Import(TestSite.Update, (TestLists.Station, "Name,Machine Name\nDesk,PC1\nFax,PC8\n"));
        long run = _site.Revision();
        _site.Rename(StationList.Schema, ("Desk", "Desk2"), ("Fax", "Fax2"));

        Undo(run, force: true);

        Assert.Equal(("Desk2", "PC7"), (_site.Station("Desk2").MachineName, _site.Station("Fax2").MachineName));
    }

    [Fact]
    public void The_undo_of_a_new_name_takes_references_with_it_that_came_later()
    {
        _site.Rename(StationList.Schema, ("Desk", "Reception"), ("Fax", "Desk"));
        long run = _site.Revision();
        _site.AddUsers("User Name,Station Name\nnew,Reception\nnewer,Desk\n");

        Undo(run);

        Assert.Equal(("Desk", "Fax"), (_site.User("new").StationName, _site.User("newer").StationName));
        Assert.Equal(("Desk", "Fax"), (_site.User("anna").StationName, _site.User("bert").StationName));
    }

    private long Update(string users)
    {
        _site.Import(TestSite.Update, (TestLists.User, users));
        return _site.Revision();
    }

    private void Undo(long run, bool force = false) => Assert.Equal(run, _site.Apply(_site.PlanUndo(run, force))!.Undoes);

    private string? Refusal(long run, bool force) => Assert.Throws<CicDirectoryException>(() => _site.PlanUndo(run, force)).ErrorId;
}
