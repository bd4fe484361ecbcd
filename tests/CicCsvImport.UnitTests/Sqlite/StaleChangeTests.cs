using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Infrastructure.Sqlite;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Sqlite;

/// <summary>A change is made to what it was planned for, or not at all.</summary>
public sealed class StaleChangeTests : IDisposable
{
    private readonly TestDirectory _directory = new();

    public StaleChangeTests() => _directory.Run(Make.Role("Agent"), Make.Role("Operator"), Make.User("user1", "5556", "Agent", "Operator"));

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void What_is_made_must_not_be_there() => Stale(Make.User("USER1"));

    [Fact]
    public void What_is_changed_must_be_there() => Stale(Make.Extension("user2", "5556", "5557"));

    [Fact]
    public void What_is_changed_must_be_as_the_change_says() => Stale(Make.Extension("user1", "5555", "5557"));

    [Fact]
    public void What_is_filled_must_be_empty() => Stale(Make.Extension("user1", null, "5557"));

    [Fact]
    public void What_is_removed_must_be_there() => Stale(Make.Remove(Make.User("user2")));

    [Fact]
    public void What_is_removed_must_be_as_the_change_says()
    {
        Stale(Make.Remove(Make.User("user1", "5557", "Agent", "Operator")));
        Stale(Make.Remove(Make.User("user1", null, "Agent", "Operator")));
        Stale(Make.Remove(Make.User("user1", "5556", "Agent")));
    }

    /// <summary>As the columns compare: the order and the letter case of roles say nothing.</summary>
    [Fact]
    public void It_is_compared_as_its_columns_compare()
    {
        _directory.Run(Make.Remove(Make.User("User1", "5556", "OPERATOR", "agent")));
        Assert.Null(_directory.Find(Kind.User, "user1"));
    }

    [Fact]
    public void Properties_that_a_change_does_not_name_may_be_other_than_they_were()
    {
        CicUser renamed = Make.NewUser("user1");
        renamed.FirstName = "Zoë";
        _directory.Run(ObjectChange.Update(Make.NewUser("user1"), renamed));
        var user = (CicUser)_directory.Find(Kind.User, "user1")!;
        Assert.Equal("Zoë", user.FirstName);
        Assert.Equal("5556", user.Extension);
        Assert.Equal(["Agent", "Operator"], user.Roles!);
    }

    [Fact]
    public void What_comes_to_nothing_is_neither_done_nor_kept()
    {
        CicUser user = Make.NewUser("user1", "5556");
        using DirectoryTransaction run = _directory.Begin();
        run.Apply(ObjectChange.Update(user, user));
        run.Apply(ObjectChange.Keep(CicChangeAction.Skip, user, "it exists"));
        run.Apply(ObjectChange.Keep(CicChangeAction.Conflict, user, "it exists"));
        run.Apply(Make.User("user2"));
        CicImport done = run.Commit();
        Assert.Equal((1, 0, 0), (done.Created, done.Updated, done.Removed));
        Assert.Equal("user2", Assert.Single(run.GetChanges(done.Id)).Name);
    }

    private void Stale(ObjectChange change)
    {
        byte[] before = _directory.Bytes;
        using (DirectoryTransaction run = _directory.Begin())
        {
            run.Apply(Make.User("user0"));
            Assert.Equal(change.ObjectName, Assert.Throws<StaleChangeException>(() => run.Apply(change)).Object);
            // Half a run cannot be committed, nor gone on with.
            Assert.Throws<InvalidOperationException>(run.Commit);
            Assert.Throws<InvalidOperationException>(() => run.Apply(Make.User("user3")));
        }

        Assert.Equal(before, _directory.Bytes);
        Assert.Equal(["site.cicdb"], _directory.Files);
    }
}
