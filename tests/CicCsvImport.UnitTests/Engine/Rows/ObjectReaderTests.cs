using System.Security;
using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Rows;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.Core.Passwords;
using CicCsvImport.Core.Text;
using CicCsvImport.UnitTests.Engine.Fast;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Rows;

/// <summary>Objects are read by the rules of their list: their values are validated as they are.</summary>
public sealed class ObjectReaderTests
{
    private readonly ObjectReader _reader = NewReader();

    public static TheoryData<string> Lists => [.. VendorLists.Catalog.Lists.Select(list => list.Name)];

    /// <summary>CIC_TEST_SEED sets the random numbers; a failure names its seed.</summary>
    [Theory]
    [MemberData(nameof(Lists))]
    public void A_value_is_judged_as_its_text_is(string name)
    {
        ListDefinition list = VendorLists.Catalog.Lists.First(one => one.Name == name);
        int seed = int.TryParse(Environment.GetEnvironmentVariable("CIC_TEST_SEED"), out int said) ? said : 4711;
        var random = new Random(seed);
        ObjectReader values = NewReader();
        ObjectReader texts = NewReader();
        int good = 0;
        for (int number = 1; number < 400; number++)
        {
            CicObject made = list.Schema.Create();
            foreach (Column column in list.Columns.Select(listed => listed.Column))
                made.SetKnown(column, GetValue(column, RawTextsTests.NextText(random, column), random));
            object?[] cells = Array.ConvertAll(
                list.Columns,
                listed => made[listed.Column] switch
                {
                    null => null,
                    bool value => listed.Column.Show(value),
                    { } value => listed.Column.Format(value),
                });

            ReadRow byValues = values.Read(list, made, number);
            ReadRow byTexts = texts.Read(list, cells, record: null, number);

            Assert.True(
                RawTextsTests.Describe(byTexts) == RawTextsTests.Describe(byValues),
                $"seed {seed}: {string.Join(" / ", cells)}\n{RawTextsTests.Describe(byTexts)}\n{RawTextsTests.Describe(byValues)}");
            good += byValues.Record is null ? 0 : 1;
        }

        Assert.True(good > 40, $"Only {good} objects were good: hardly anything is tested.");
    }

    [Fact]
    public void A_password_is_judged_and_stays_in_a_secure_string_of_its_own()
    {
        SecureString given = SecureText.Protect("1111");

        ReadRow read = Read(new CicUser { UserName = "anna", Password = given });

        SecureString password = ((CicUser)read.Record!).Password!;
        given.Dispose();
        Assert.Equal("1111", SecretText.Reveal(password));
        Assert.True(password.IsReadOnly());
        CicIssue issue = Assert.Single(read.Issues);
        Assert.Equal(("WeakPassword", null), (issue.Code, issue.Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t")]
    public void A_password_of_blanks_is_none(string blanks)
    {
        ReadRow read = Read(new CicUser { UserName = "anna", Password = SecureText.Protect(blanks) });

        Assert.Equal(CicCellState.Blank, read.Record!.GetState(UserList.Password));
        Assert.Empty(read.Issues);
    }

    [Fact]
    public void Names_are_written_as_in_a_list()
    {
        ReadRow read = Read(new CicUser
        {
            UserName = "anna",
            Roles = CicNameList.From([" Agent ", "", "agent", "Supervisor"]),
            Workgroups = CicNameList.From([" "]),
            Ocs = false,
        });

        var user = (CicUser)read.Record!;
        Assert.Equal(["Agent", "Supervisor"], user.Roles!);
        Assert.Equal(CicCellState.Blank, user.GetState("Workgroups"));
        Assert.Equal(CicCellState.Given, user.GetState("OCS"));
    }

    [Fact]
    public void A_name_that_would_be_two_in_a_list_cannot_be_one()
    {
        Assert.Throws<FormatException>(() => Read(new CicUser { UserName = "anna", Roles = CicNameList.From(["Agent|Supervisor"]) }));
    }

    [Fact]
    public void An_object_is_named_and_so_is_the_other_one_of_a_duplicate()
    {
        Read(new CicUser { UserName = "anna", Extension = "5001" });

        var bert = new CicUser { UserName = "bert", Extension = "5001" };
        CicIssue issue = Assert.Single(_reader.Read(UserList.Definition, bert, number: 2).Issues);

        Assert.Equal("user 'bert': Extension '5001' is already used by user 'anna'.", issue.Message);
    }

    [Fact]
    public void One_of_several_objects_has_its_number_too()
    {
        var reader = new ObjectReader(new ValidationContext(Repository.Settings(), new KnownNames())) { AreNumbered = true };
        reader.Read(UserList.Definition, new CicUser { UserName = "anna" }, number: 1);

        CicIssue issue = Assert.Single(reader.Read(UserList.Definition, new CicUser { UserName = "Anna" }, number: 2).Issues);

        Assert.Equal("user 'Anna' (object 2): User Name 'Anna' is already used by user 'anna' (object 1).", issue.Message);
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("anna\n;secret")]
    [InlineData("anna\",\"secret\"")]
    public void An_object_without_a_name_that_can_be_shown_has_its_number(string name)
    {
        CicIssue issue = Read(new CicUser { UserName = name, Extension = "12a" }).Issues[0];

        Assert.StartsWith("object 1: ", issue.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", issue.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("12a", "user 'anna': Extension '12a' must contain only digits.")]
    [InlineData("7.15E+06", "user 'anna': Extension '7.15E+06' was rounded or converted by a spreadsheet and has lost digits.")]
    public void Of_an_object_it_is_not_said_what_is_not_imported(string extension, string message)
    {
        CicIssue issue = Assert.Single(Read(new CicUser { UserName = "anna", Extension = extension }).Issues);

        Assert.Equal((CicIssueEffect.ValueDropped, message), (issue.Effect, issue.Message));
    }

    [Fact]
    public void Of_an_object_it_is_said_what_is_used_instead()
    {
        CicIssue issue = Assert.Single(Read(new CicUser { UserName = "anna", Mailbox = "anna@example.com" }).Issues);

        Assert.Equal(
            "user 'anna': Mailbox 'anna@example.com' lacks the prefix 'SMTP:'. 'SMTP:anna@example.com' is used instead.", issue.Message);
    }

    [Fact]
    public void Of_an_object_it_is_not_said_that_it_is_imported()
    {
        CicIssue issue = Assert.Single(Read(new CicUser { UserName = "anna", NetworkId = "anna" }).Issues);

        Assert.Equal("user 'anna': Network ID 'anna' has no domain.", issue.Message);
    }

    [Fact]
    public void Objects_with_different_properties_are_rows_of_one_list()
    {
        KnownNames known = new KnownNames().Add(SiteSchemas.Workgroup, new NameTable().AddAll(["Support"]));
        var reader = new ObjectReader(new ValidationContext(Repository.Settings(), known)) { AreRows = true };
        CicUser[] users =
        [
            new() { UserName = "anna", Workgroups = new CicNameList("New") },
            new() { UserName = "bert", Workgroups = new CicNameList("New"), Extension = "1" },
            new() { UserName = "anna", LastName = "Abel" },
        ];

        CicIssue[] issues = [.. users.SelectMany((user, i) => reader.Read(UserList.Definition, user, number: i + 1).Issues)];

        Assert.Equal(["NewWorkgroup 1 1", "DuplicateName 3 3"], issues.Select(issue => $"{issue.Code} {issue.Line} {issue.Record}"));
        Assert.Equal("object 3: User Name 'anna' is already used by object 1. The row is skipped.", issues[1].Message);
    }

    [Fact]
    public void An_object_that_was_read_from_a_list_is_named_by_its_line_and_its_number()
    {
        var read = new CicUser { UserName = "anna", Extension = "x" };
        (read.Path, read.Line) = ("/lists/users.csv", 9);

        CicIssue issue = Assert.Single(_reader.Read(UserList.Definition, read, number: 4).Issues);

        Assert.Equal(("/lists/users.csv", 9, 4), (issue.Path, issue.Line, issue.Record));
        Assert.Equal("/lists/users.csv:9", issue.Location);
    }

    private static ObjectReader NewReader() => new(new ValidationContext(Repository.Settings(), new KnownNames()));

    private ReadRow Read(CicUser user) => _reader.Read(UserList.Definition, user, number: 1);

    private static object? GetValue(Column column, string text, Random random) => column switch
    {
        _ when random.Next(8) == 0 => null,
        NamesColumn => text.Split('|', ';', '\r', '\n'),
        FlagColumn => random.Next(2) == 0,
        SecretColumn => SecureText.Protect(random.Next(2) == 0 ? Blanks.Trim(text) : "1111"),
        _ => text,
    };
}
