using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Headers;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Headers;

/// <summary>The names of objects' properties are judged as a header is, each when it is first seen.</summary>
public sealed class PropertyHeadingsTests
{
    private static readonly IReadOnlyList<ListDefinition> Users = VendorLists.Catalog.ReadBy(TestLists.User);
    private static readonly IReadOnlyList<ListDefinition> Phones = VendorLists.Catalog.ReadBy(TestLists.Phone);
    private readonly PropertyHeadings _users = New(Users);

    [Fact]
    public void All_unknown_names_of_an_object_are_one_issue()
    {
        CicIssue issue = Assert.Single(Judge(1, "User Name", "Notes", "Color", "Problem", "RunspaceId", " "));

        Assert.Equal(("UnknownColumn", "Notes, Color", 1, 0), (issue.Code, issue.Column, issue.Line, issue.Record));
        Assert.Equal("object 1: A user list has no column 'Notes, Color'. The column is not imported.", issue.Message);
    }

    [Fact]
    public void A_name_is_judged_when_it_is_first_seen()
    {
        Assert.Equal("Notes", Assert.Single(Judge(1, "User Name", "Notes")).Column);
        Assert.Empty(Judge(2, "User Name", "Notes"));
        Assert.Empty(Judge(3, "notes", "user name"));
        CicIssue later = Assert.Single(Judge(4, "User Name", "Notes", "Color"));
        Assert.Equal(("Color", 4), (later.Column, later.Line));
        Assert.Empty(Judge(5, "User Name"));
    }

    [Fact]
    public void A_misspelled_name_brings_the_nearest_one() =>
        Assert.StartsWith(
            "Did you mean 'Extension'?", Assert.Single(Judge(1, "User Name", "Extention")).Suggestion, StringComparison.Ordinal);

    [Fact]
    public void Two_names_of_one_column_are_reported_once()
    {
        Assert.Empty(Judge(6, "User Name"));
        CicIssue issue = Assert.Single(Judge(7, "User Name", "UserName"));
        Assert.Equal(("DuplicateColumn", "User Name", 7, 0), (issue.Code, issue.Column, issue.Line, issue.Record));
        Assert.Empty(Judge(8, "UserName", "User Name"));
    }

    [Theory]
    [InlineData("mmuster", "Pw-4711")]
    [InlineData("Hunter2,x")]
    public void Where_no_name_is_a_column_none_is_shown(params string[] names)
    {
        CicIssue issue = Assert.Single(Judge(1, names));

        string shown = $"{issue} {issue.Message} {issue.Column} {issue.Suggestion}";
        Assert.All(names, name => Assert.DoesNotContain(name, shown, StringComparison.Ordinal));
    }

    [Fact]
    public void A_header_that_was_not_split_is_shown() =>
        Assert.Equal("User Name;First Name;Extension", Assert.Single(Judge(1, "User Name;First Name;Extension")).Column);

    [Fact]
    public void Of_many_names_the_first_are_shown() =>
        Assert.Equal(
            "N1, N2, N3, N4, N5, N6, N7, N8, N9, N10, ...",
            Assert.Single(Judge(1, ["User Name", .. Enumerable.Range(1, 40).Select(i => "N" + i)])).Column);

    /// <summary>If the width of the header was counted for each name, this would take many minutes.</summary>
    [Fact]
    public void Two_hundred_thousand_names_are_judged() =>
        Assert.EndsWith(", ...", Assert.Single(Judge(1, ["User Name", .. Enumerable.Range(1, 200_000).Select(i => "N" + i)])).Column);

    [Fact]
    public void A_column_of_either_list_of_phones_is_one()
    {
        PropertyHeadings phones = New(Phones);

        Assert.Empty(Judge(phones, Phones[0], 1, [], "Name", "Template", "Type", "Manufacturer", "Model"));
        Assert.True(phones.HasColumn(["x", "manufacturer"]));
        Assert.False(phones.HasColumn(["Path", "LiteralPath", "User Name"]));
    }

    [Fact]
    public void Values_in_columns_of_the_other_list_of_phones_are_one_issue()
    {
        PropertyHeadings phones = New(Phones);
        ListDefinition byTemplate = Phones.Single(list => list.Name == "Phone-Template");
        string[] names = ["Name", "Template", "Type", "Manufacturer", "Model"];

        Assert.Empty(Judge(phones, byTemplate, 1, ["Name", "Template"], names));
        Assert.Empty(Judge(phones, Phones.Single(list => list != byTemplate), 2, ["Name", "Type", "Manufacturer", "Model"], names));
        CicIssue issue = Assert.Single(Judge(phones, byTemplate, 3, ["Name", "Template", "Type", "Model"], names));
        Assert.Equal(("UnknownColumn", "Type, Model", 3), (issue.Code, issue.Column, issue.Line));
        Assert.Equal("Manufacturer", Assert.Single(Judge(phones, byTemplate, 4, names, names)).Column);
        Assert.Empty(Judge(phones, byTemplate, 5, names, names));
    }

    [Fact]
    public void Of_exported_phones_that_is_a_notice()
    {
        string[] names = ["Name", "Template", "Type", "State"];

        IReadOnlyList<CicIssue> issues = Judge(New(Phones), Phones.Single(list => list.Name == "Phone-Template"), 1, names, names);

        Assert.Equal([("IgnoredColumn", "State"), ("IgnoredColumn", "Type")], issues.Select(issue => (issue.Code, issue.Column)));
    }

    [Theory]
    [InlineData(4, "User Name", "First Name,Password\nua,pwSecret1", "Bob\"", "pwSecret2")]
    [InlineData(3, "User Name", "Password", "Locationua", "pwSecret1", "Berlin")]
    [InlineData(3, "User Name", "Password", "Notesua", "pwSecret1", "x")]
    [InlineData(4, "User Name", "Password", "Rolesua", "pwSecret1")]
    [InlineData(2, "Password", "pwSecret1")]
    public void Names_that_may_be_values_are_not_shown(int width, params string[] names)
    {
        CicIssue issue = Assert.Single(_users.Judge(Users[0], names, 1, _ => true, () => width));

        Assert.Equal("UnknownColumn", issue.Code);
        Assert.DoesNotContain("pwSecret", $"{issue} {issue.Message} {issue.Column} {issue.Suggestion}", StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_in_a_name_are_explained() => Assert.Contains(
        "A quote in the header of the list may not be closed",
        Assert.Single(Judge(1, "User Name", "First Name,DID\nua,1")).Reason,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(2, "Notes", "User Name", "Password", "Notes")]
    [InlineData(3, "Notes", "User Name", "Password", "Notes", "Roles")]
    [InlineData(3, "Notes\\u000A(room)", "User Name", "Password", "Notes\n(room)")]
    public void Missing_values_hide_no_name(int width, string shown, params string[] names) =>
        Assert.Equal(shown, Assert.Single(_users.Judge(Users[0], names, 1, _ => true, () => width)).Column);

    private static PropertyHeadings New(IReadOnlyList<ListDefinition> lists) =>
        new(lists, new HeadingNames(VendorLists.Catalog, Repository.Settings(), new Dictionary<string, string>()));

    private IReadOnlyList<CicIssue> Judge(int number, params string[] names) => Judge(_users, Users[0], number, names, names);

    private static IReadOnlyList<CicIssue> Judge(
        PropertyHeadings headings, ListDefinition list, int number, string[] given, params string[] names) =>
        headings.Judge(list, names, number, given.Contains, () => names.Length);
}
