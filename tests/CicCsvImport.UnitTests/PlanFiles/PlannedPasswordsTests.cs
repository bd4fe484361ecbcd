using System.Security;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Passwords;
using CicCsvImport.Core.Text;
using CicCsvImport.Infrastructure.Files;
using CicCsvImport.Infrastructure.PlanFiles;
using CicCsvImport.Infrastructure.Text;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.PlanFiles;

/// <summary>The passwords that a saved plan does not hold are read from its lists, which must be what they were.</summary>
public sealed class PlannedPasswordsTests : IDisposable
{
    private const string Users = "User Name,Extension,Password\r\nanna,1,moon-1\r\nbert,2,moon-2\r\n\"carl\",\"3\r\n\",moon-3\r\n"
        + "dora,4,moon-4\r\nemil,5,\r\n";

    private readonly TemporaryFile _file = new(Users);
    private SecureString? _forAll;

    public void Dispose() => _file.Dispose();

    [Fact]
    public void Each_user_gets_the_password_of_their_line()
    {
        IReadOnlyList<ObjectChange> resolved = Resolve(Given("dora", 6), Given("anna", 2), Given("carl", 4));

        Assert.Equal(["moon-4", "moon-1", "moon-3"], resolved.Select(change => SecretText.Reveal(change.Password)));
        Assert.Equal(["dora", "anna", "carl"], resolved.Select(change => change.Name));
        Assert.All(resolved, change => Assert.Equal(PasswordOrigin.Given, change.PasswordOrigin));
    }

    [Fact]
    public void A_user_who_is_known_by_another_case_is_the_same()
        => Assert.Equal("moon-1", SecretText.Reveal(Assert.Single(Resolve(Given("ANNA", 2, CicChangeAction.Update))).Password));

    [Fact]
    public void What_needs_no_password_stays_as_it_is()
    {
        SecureString kept = SecureText.Protect("kept");
        ObjectChange[] changes =
        [
            PlanSamples.User("gerd", PasswordOrigin.Generated),
            PlanSamples.User("hans", PasswordOrigin.None, action: CicChangeAction.Update),
            PlanSamples.User("ines", PasswordOrigin.Given, path: null).WithPassword(kept),
            PlanSamples.User("jana", PasswordOrigin.Command).WithPassword(kept),
            ObjectChange.Keep(CicChangeAction.Skip, new CicUser { UserName = "anna", Path = _file.Path, Line = 2 }, "It exists."),
        ];
        File.Delete(_file.Path);

        Assert.Equal(changes, Resolve(changes));
    }

    [Theory]
    [InlineData("anna,1,moon-1", "anna,1,moon-9", "has changed")]
    [InlineData("anna,1,moon-1\r\n", "anna,1,moon-1\r\n\r\n", "has changed")]
    [InlineData("User Name", "User  Name", "has changed")]
    public void A_list_that_has_changed_is_refused(string part, string instead, string reason)
    {
        CicImportSource source = Source();
        File.WriteAllText(_file.Path, Users.Replace(part, instead, StringComparison.Ordinal));

        AssertChanged(reason, source, Given("anna", 2));
    }

    [Fact]
    public void A_list_that_is_gone_is_said_to_be_missing()
    {
        CicImportSource source = Source();
        File.Delete(_file.Path);

        AssertChanged("does not exist", source, Given("anna", 2));
    }

    [Theory]
    [InlineData("anna", 3)]
    [InlineData("anna", 1)]
    [InlineData("anna", 99)]
    [InlineData("carl", 5)]
    [InlineData("emil", 7)]
    public void A_line_of_another_user_or_without_a_password_is_refused(string name, int line) =>
        AssertChanged($"line {line} does not have user '{name}'", Source(), Given(name, line));

    [Fact]
    public void One_wrong_line_spoils_them_all() => AssertChanged("line 3", Source(), Given("anna", 2), Given("anna", 3));

    [Theory]
    [InlineData("windows-1252", ';')]
    [InlineData("utf-16", '\t')]
    [InlineData("utf-8", '~')]
    public void The_list_is_read_as_the_plan_has_read_it(string encoding, char delimiter)
    {
        string list = "Utilisateur~Mot de passe\r\nJürgen~möön\r\n".Replace('~', delimiter);
        File.WriteAllBytes(_file.Path, TextEncodings.ByName(encoding).GetBytes(list));
        var headings = new Dictionary<string, string> { ["Utilisateur"] = "User Name", ["Mot de passe"] = "Password" };
        CicImportSource source = Source(new ListFormat("CicUserCsv", encoding, delimiter, headings));

        ObjectChange change = Assert.Single(Resolve([source], Given("Jürgen", 2)));

        Assert.Equal("möön", SecretText.Reveal(change.Password));
        AssertChanged("cannot be read as a user list by itself", Source(), Given("Jürgen", 2));
    }

    [Fact]
    public void Of_a_list_that_was_given_twice_the_better_known_counts()
    {
        File.WriteAllText(_file.Path, "Login,Password\r\nanna,moon-1\r\n");
        CicImportSource known = Source(new ListFormat("CicUserCsv", null, ',', new Dictionary<string, string> { ["Login"] = "User Name" }));

        Assert.Equal("moon-1", SecretText.Reveal(Assert.Single(Resolve([Source(), known], Given("anna", 2))).Password));
    }

    [Fact]
    public void The_password_of_all_users_must_be_given_again()
    {
        ObjectChange[] changes = [PlanSamples.User("anna", PasswordOrigin.Command), PlanSamples.User("bert", PasswordOrigin.Generated)];

        var lacking = Assert.Throws<CicDirectoryException>(() => Resolve(changes));
        _forAll = SecureText.Protect("moon-all");
        IReadOnlyList<ObjectChange> resolved = Resolve(changes);

        Assert.Equal("PasswordRequired", lacking.ErrorId);
        Assert.Contains("user 'anna'", lacking.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("bert", lacking.Message, StringComparison.Ordinal);
        Assert.Equal(["moon-all", null], resolved.Select(change => SecretText.Reveal(change.Password)));
    }

    [Fact]
    public void A_password_that_no_user_would_get_is_refused()
    {
        _forAll = SecureText.Protect("moon-all");
        ObjectChange[][] plans =
        [
            [Given("anna", 2)],
            [PlanSamples.User("anna", PasswordOrigin.Generated)],
            [PlanSamples.User("anna", PasswordOrigin.Command).WithPassword(SecureText.Protect("kept"))],
        ];

        Assert.All(
            plans, changes => Assert.Equal("PasswordNotNeeded", Assert.Throws<CicDirectoryException>(() => Resolve(changes)).ErrorId));
    }

    [Fact]
    public void A_plan_is_saved_where_its_lists_have_its_passwords()
    {
        Save([Source()], Given("anna", 2).WithPassword(SecureText.Protect("moon-1")), PlanSamples.User("gerd", PasswordOrigin.Generated));
        // One that was read from a file has none to compare.
        Save([Source()], Given("anna", 2));
    }

    [Fact]
    public void A_password_that_is_in_no_list_is_refused()
    {
        SecureString password = SecureText.Protect("moon-1");
        ObjectChange[] changes =
        [
            Given("anna", 2).WithPassword(password),
            PlanSamples.User("hand", PasswordOrigin.Given, line: 0, path: null).WithPassword(password),
            PlanSamples.User("other", PasswordOrigin.Given, path: "/lists/other.csv").WithPassword(password),
        ];

        var fault = Assert.Throws<CicDirectoryException>(() => Save([Source()], changes));

        Assert.Equal("PasswordNotInList", fault.ErrorId);
        Assert.Contains("user 'hand', user 'other'", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("anna", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("moon", fault.ToString(), StringComparison.Ordinal);
    }

    /// <summary>A script may have given the object of a list another password: the plan's is then not the list's.</summary>
    [Fact]
    public void Another_password_than_the_lists_is_in_no_list()
    {
        var fault = Assert.Throws<CicDirectoryException>(
            () => Save([Source()], Given("anna", 2).WithPassword(SecureText.Protect("moon-2"))));

        Assert.Equal("PasswordNotInList", fault.ErrorId);
    }

    [Fact]
    public void A_plan_is_not_saved_whose_list_has_changed_already()
    {
        CicImportSource source = Source();
        File.AppendAllText(_file.Path, "\r\n");

        var fault = Assert.Throws<CicDirectoryException>(() => Save([source], Given("anna", 2).WithPassword(SecureText.Protect("moon-1"))));

        Assert.Equal("PasswordSourceChanged", fault.ErrorId);
    }

    private ObjectChange Given(string name, int line, CicChangeAction action = CicChangeAction.Create) =>
        PlanSamples.User(name, PasswordOrigin.Given, line, _file.Path, action);

    private CicImportSource Source(ListFormat? format = null) => new(_file.Path, FileHash.Sha256(_file.Path)!) { Format = format };

    private IReadOnlyList<ObjectChange> Resolve(params ObjectChange[] changes) =>
        Resolve(File.Exists(_file.Path) ? [Source()] : [], changes);

    private IReadOnlyList<ObjectChange> Resolve(CicImportSource[] sources, params ObjectChange[] changes) =>
        new PlannedPasswords(Repository.Settings(), CancellationToken.None) { ForAll = _forAll }.Resolve(Plan(sources, changes));

    private static void Save(CicImportSource[] sources, params ObjectChange[] changes) =>
        new PlannedPasswords(Repository.Settings(), CancellationToken.None).ThrowIfNotInLists(Plan(sources, changes));

    private static CicImportPlan Plan(CicImportSource[] sources, ObjectChange[] changes) =>
        new(Guid.NewGuid(), revision: 1, changes) { Sources = new(sources) };

    private void AssertChanged(string reason, CicImportSource source, params ObjectChange[] changes)
    {
        var fault = Assert.Throws<CicDirectoryException>(() => Resolve([source], changes));
        Assert.Equal("PasswordSourceChanged", fault.ErrorId);
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
        Assert.Contains(_file.Path, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("moon", fault.ToString(), StringComparison.Ordinal);
    }
}
