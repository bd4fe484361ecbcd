using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.Core.Passwords;
using CicCsvImport.Infrastructure.Sqlite;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Planning;

/// <summary>Planned users get their passwords: given ones, the command's, or generated ones; the directory gets hashes.</summary>
public sealed class PasswordMakerTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_given_one_is_used_unchecked_and_a_missing_one_generated_by_the_policy()
    {
        IReadOnlyList<ObjectChange> made = Prepare(_site.Plan(new(), (TestLists.User, "User Name,Password\na,1234\nb,\n")));

        Assert.Equal(["1234"], PasswordsOf(made, "a"));
        string generated = PasswordsOf(made, "b").Single();
        Assert.Matches("^[0-9]{8}$", generated);
        Assert.True(new PasswordPolicy(_site.Settings.Passwords).Allows(generated.ToCharArray()));
    }

    [Fact]
    public void Generated_ones_differ()
    {
        IReadOnlyList<ObjectChange> made = Prepare(
            _site.Plan(new(), (TestLists.User, "User Name\n" + string.Concat(Enumerable.Range(1, 100).Select(i => $"u{i}\n")))));

        Assert.Equal(100, made.Where(change => change.Password is not null).Select(change => Text(change)).Distinct().Count());
    }

    [Fact]
    public void The_commands_replaces_those_of_the_list()
    {
        var choices = new ImportOptions { Password = SecureText.Protect("95736281") };

        IReadOnlyList<ObjectChange> made = Prepare(_site.Plan(choices, (TestLists.User, "User Name,Password\na,1234\nb,\n")));

        Assert.Equal(["95736281", "95736281"], PasswordsOf(made, "a").Concat(PasswordsOf(made, "b")));
    }

    [Fact]
    public void The_hash_is_one_of_the_password_with_a_salt_of_its_own()
    {
        var choices = new ImportOptions { Password = SecureText.Protect("95736281") };

        string[] hashes =
        [
            .. Prepare(_site.Plan(choices, (TestLists.User, "User Name\na\nb\n")))
                .SelectMany(change => change.Properties)
                .Where(property => property.Column == UserAccount.PasswordHash)
                .Select(property => (string)property.New!),
        ];

        Assert.Equal(2, hashes.Distinct().Count());
        Assert.All(hashes, hash => Assert.True(PasswordHasher.Verify(choices.Password, hash)));
    }

    [Fact]
    public void None_is_made_where_none_changes()
    {
        _site.AddUsers("User Name\na\n");
        Planned planned = _site.Plan(TestSite.Update, (TestLists.User, "User Name,Extension\na,1001\n"));

        Assert.Same(planned.Changes, Prepare(planned));
    }

    [Fact]
    public void None_is_made_for_what_is_skipped_and_what_else_is_planned_stays()
    {
        _site.AddUsers("User Name\na\n");
        Planned planned = _site.Plan(
            new() { OnConflict = CicConflictAction.Skip },
            (TestLists.Station, "Name\nDesk\n"),
            (TestLists.User, "User Name,Password\na,1234\nb,5678\n"));

        IReadOnlyList<ObjectChange> made = Prepare(planned);

        Assert.Equal(planned.Changes.Select(change => change.ObjectName), made.Select(change => change.ObjectName));
        Assert.Null(made.Single(change => change.Name == "a").Password);
        Assert.Same(planned.Changes[0], made[0]);
    }

    [Fact]
    public void The_plan_itself_says_neither_password_nor_hash()
    {
        Planned planned = _site.Plan(new(), (TestLists.User, "User Name,Password\na,84625170\n"));

        Assert.DoesNotContain(
            planned.Of(UserList.Schema, "a").Properties,
            property => property.Column.IsSecret
                || ObjectTexts.Of(property.Column, property.New).Contains("84625170", StringComparison.Ordinal));
    }

    [Fact]
    public void It_can_be_ended()
    {
        Planned planned = _site.Plan(new(), (TestLists.User, "User Name\na\n"));

        Assert.Throws<OperationCanceledException>(() => PasswordHashes.AddTo(
            new PasswordMaker(_site.Settings.Passwords).Complete(planned.Changes),
            _site.Settings.Passwords,
            observer: null,
            new CancellationToken(canceled: true)));
    }

    [Fact]
    public void A_directory_makes_none_itself()
    {
        Planned planned = _site.Plan(new(), (TestLists.User, "User Name\na\n"));

        Assert.Throws<ArgumentException>(
            () => _site.Directory.Apply(
                _site.RequestFor(planned) with { Changes = planned.Changes }, observer: null, CancellationToken.None));
        Assert.Equal(0, _site.Revision());
    }

    private IReadOnlyList<ObjectChange> Prepare(Planned planned) =>
        PasswordHashes.AddTo(
            new PasswordMaker(_site.Settings.Passwords).Complete(planned.Changes),
            _site.Settings.Passwords,
            observer: null,
            CancellationToken.None);

    private static string[] PasswordsOf(IReadOnlyList<ObjectChange> made, string user) =>
        [.. made.Where(change => change.Kind == UserList.Schema && change.Name == user).Select(Text)];

    private static string Text(ObjectChange change) => SecureText.Use(change.Password!, text => new string(text));
}
