using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Engine.History;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Kinds.Phones;
using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.Core.Text;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.History;

/// <summary>Who changed an object, when, and what was it before: under each name that it has or had, and never another object.</summary>
public sealed class ChangeSearchTests : IDisposable
{
    private readonly TestSite _site = new();

    private IRunLog Log => _site.Directory.GetLog(CancellationToken.None);

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("anna")]
    [InlineData("ANNE")]
    [InlineData("annette")]
    public void An_object_is_found_by_each_of_its_names(string name)
    {
        Rename("anna", "anne");
        Rename("anne", "annette");

        foreach (NameSelection names in new[] { Literal(name), StartsWith(name.ToLowerInvariant()) })
            Assert.Equal(["5: annette", "4: anne", "3: anna", "2: anna", "1: anna"], Find(UserList.Schema, names));
    }

    [Fact]
    public void Another_object_that_has_an_old_name_now_is_not_found_by_the_new_name()
    {
        Rename("anna", "anne");
        _site.AddUsers("User Name,Extension\nanna,9\n");

        Assert.Equal(["3: anna", "2: anna", "1: anna"], Find(UserList.Schema, Literal("anne")));
        Assert.Equal(["4: anna", "3: anna", "2: anna", "1: anna"], Find(UserList.Schema, Literal("anna")));
    }

    [Fact]
    public void An_object_that_had_a_name_before_another_one_was_renamed_to_it_is_found_by_that_name_only()
    {
        _site.AddUsers("User Name\nold\n");
        _site.Apply(_site.PlanRemoval(UserList.Schema, "old"));
        Rename("anna", "old");

        Assert.Equal(["5: anna", "4: anna", "3: anna"], Find(UserList.Schema, Literal("anna")));
        Assert.Equal(["5: anna", "4: anna", "3: anna", "2: old", "1: old"], Find(UserList.Schema, Literal("old")));
    }

    [Fact]
    public void Objects_that_swap_their_names_are_both_found_by_them()
    {
        _site.AddUsers("User Name\na\nb\nc\n");
        _site.Rename(UserList.Schema, ("a", "b"), ("b", "c"), ("c", "a"));
        _site.Rename(UserList.Schema, ("b", "d"));

        // The object that is d now.
        Assert.Equal(["3: b", "2: a", "1: a"], Find(UserList.Schema, Literal("d")));
        Assert.Equal(["2: b", "2: c", "1: b", "1: c"], Find(UserList.Schema, Literal("c")));
        Assert.Equal(["3: b", "2: a", "2: b", "1: a", "1: b"], Find(UserList.Schema, Literal("b")));
    }

    [Fact]
    public void An_object_that_was_removed_and_restored_is_one_object()
    {
        _site.AddUsers("User Name\nanna\n");
        _site.Apply(_site.PlanRemoval(UserList.Schema, "anna"));
        _site.Apply(_site.PlanUndo(2));

        Assert.Equal(["3: anna", "2: anna", "1: anna"], Find(UserList.Schema, Literal("anna")));
    }

    [Fact]
    public void Kinds_that_share_a_name_are_told_apart_if_that_is_wanted()
    {
        _site.AddPhones("Name,Type,Manufacturer,Model\nHall,Workstation,Polycom,IP600\n");
        _site.Rename(PhoneLists.Schema, ("Hall", "Foyer"));

        Assert.Equal(["2: Hall", "2: Hall", "1: Hall", "1: Hall"], Find(kind: null, Literal("Foyer")));
        Assert.Equal(["2: Hall", "1: Hall"], Find(StationList.Schema, Literal("Foyer")));
        Assert.Empty(Find(UserList.Schema, Literal("Foyer")));
    }

    [Fact]
    public void A_property_is_found_in_changed_created_and_removed_objects_each_with_its_values()
    {
        _site.AddUsers("User Name,Extension,Workgroups\nanna,1,Sales\nbert,,Sales\n");
        _site.Import(TestSite.Update, (TestLists.User, "User Name,Workgroups\nanna,Support\n"));
        _site.Import(TestSite.Update, (TestLists.User, "User Name,Extension\nanna,2\n"));
        _site.Apply(_site.PlanRemoval(UserList.Schema, "anna"));
        var search = new ChangeSearch(Log, [UserList.Schema]) { IsProperty = column => column == UserList.Extension };

        CicLoggedChange[] found = [.. search.Find(Log.GetRuns(), CancellationToken.None).SelectMany(search.Show)];

        Assert.Equal(
            [(4L, "2", null), (3L, "1", "2"), (1L, null, "1")],
            found.Select(change => (change.Run, (string?)change.Old, (string?)change.New)));
        Assert.All(found, change => Assert.Equal(("anna", "Extension"), (change.Name, change.Property)));
        Assert.Equal(
            [
                "Removed user 'anna' (Extension: 2 -> (none))", "Changed user 'anna' (Extension: 1 -> 2)",
                "Created user 'anna' (Extension: 1)",
            ],
            found.Select(change => change.Text));
        Assert.Equal([4L, 3L, 1L], search.FindRuns(Log.GetRuns(), CancellationToken.None).Select(run => run.Id));
    }

    /// <summary>A search reads what it needs: a change that cannot be read is noticed only by a search that comes to it.</summary>
    [Fact]
    public void Only_the_changes_that_are_asked_for_are_read()
    {
        _site.AddUsers("User Name\nanna\nbert\n");
        _site.Import(TestSite.Update, (TestLists.User, "User Name,Extension\nanna,1\n"));
        TestDirectory.Execute(_site.Directory.Identity.Name, "UPDATE change SET properties = 'damaged' WHERE name = 'bert'");

        Assert.Equal(["2: anna", "1: anna"], Find(UserList.Schema, Literal("anna")));
        Assert.Equal(["2: anna", "1: anna"], Find(kind: null, Literal("anna")));
        Assert.Empty(Find(StationList.Schema, StartsWith("b")));
        Assert.Equal("anna", new ChangeSearch(Log, kinds: null).Find(Log.GetRuns(), CancellationToken.None).First().Change.Name);
        CicDirectoryException fault = Assert.Throws<CicDirectoryException>(() => Find(UserList.Schema, StartsWith("b")));
        Assert.Equal("DirectoryDamaged", fault.ErrorId);
    }

    [Fact]
    public void A_canceled_search_ends_also_where_it_finds_nothing()
    {
        _site.AddUsers("User Name\nanna\n");
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        var search = new ChangeSearch(Log, kinds: null) { Names = StartsWith("nothing") };

        Assert.Throws<OperationCanceledException>(() => search.Find(Log.GetRuns(), cancellation.Token).Any());
    }

    /// <summary>Whoever reads the log learns that a password was set, never which.</summary>
    [Fact]
    public void No_secret_of_any_kind_is_shown()
    {
        _site.AddUsers("User Name,Password\nanna,84625170\n");
        CicImport run = Log.FindRun(1)!;
        (ObjectSchema Kind, Column Column)[] secrets =
            [.. KindCatalog.All.SelectMany(kind => kind.Columns.Where(column => column.IsSecret).Select(column => (kind, column)))];
        Assert.Contains((UserList.Schema, UserAccount.PasswordHash), secrets);

        foreach ((ObjectSchema kind, Column column) in secrets)
        {
            foreach (CicChangeAction action in new[] { CicChangeAction.Create, CicChangeAction.Update, CicChangeAction.Remove })
            {
                var property = new PropertyChange(column, "secret1", "secret2");
                var logged = new LoggedChange(run, 1, new ObjectChange(action, kind, "x", [property]));
                foreach (CicLoggedChange shown in new[] { new CicLoggedChange(logged), new CicLoggedChange(logged, property) })
                {
                    Assert.DoesNotContain("secret", TextOf(shown), StringComparison.OrdinalIgnoreCase);
                    Assert.DoesNotContain("Hash", TextOf(shown), StringComparison.OrdinalIgnoreCase);
                }
            }
        }

        var all = new ChangeSearch(Log, kinds: null) { IsProperty = _ => true };
        string log = string.Concat(all.Find([run], CancellationToken.None).SelectMany(all.Show).Select(TextOf));
        Assert.Contains("Property=Password; Old=; New=(set)", log, StringComparison.Ordinal);
        Assert.DoesNotContain("84625170", log, StringComparison.Ordinal);
        Assert.DoesNotContain("pbkdf2", log, StringComparison.Ordinal);
    }

    private static string TextOf(CicLoggedChange change) => string.Join(
        "; ",
        typeof(CicLoggedChange).GetProperties().Select(property => property.Name + "=" + property.GetValue(change))
            .Append(change.ToString()));

    private static NameSelection Literal(string name) => new(other => NameComparer.Same(other, name), [name]);

    private static NameSelection StartsWith(string name) => new(other => other.StartsWith(name, StringComparison.Ordinal), null);

    // The first time, there are a user and a change of it.
    private void Rename(string name, string other)
    {
        if (_site.Find(UserList.Schema, name) is null)
        {
            _site.AddUsers($"User Name\n{name}\n");
            _site.Import(TestSite.Update, (TestLists.User, $"User Name,Location\n{name},Here\n"));
        }

        _site.Rename(UserList.Schema, (name, other));
        if (other == "annette")
            _site.Import(TestSite.Update, (TestLists.User, $"User Name,Location\n{other},There\n"));
    }

    private List<string> Find(ObjectSchema? kind, NameSelection names)
    {
        var search = new ChangeSearch(Log, kind is null ? null : [kind]) { Names = names };
        return [.. search.Find(Log.GetRuns(), CancellationToken.None)
            .Select(logged => logged.Run.Id + ": " + logged.Change.Name)];
    }
}
