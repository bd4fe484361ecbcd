using System.Security;
using CicCsvImport.Core.Engine.Rows;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.Core.Passwords;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Rows;

/// <summary>An object that exceeds a limit of a record is skipped with a warning. The other objects are read.</summary>
public sealed class ObjectLimitsTests
{
    private readonly ObjectReader _reader = new(new TestLists().NewSession()) { AreRows = true };

    [Theory]
    [InlineData(70_000, 'x')]
    [InlineData(65_537, 'x')]
    [InlineData(40_000, 'é')]
    [InlineData(22_000, '電')]
    public void A_value_that_is_too_long_costs_the_row(int length, char letter)
    {
        ReadRow row = Read(2, [("First Name", new string(letter, length))]);

        CicIssue issue = Assert.Single(row.Issues);
        Assert.Null(row.Record);
        Assert.Equal(
            ("LimitExceeded", CicIssueSeverity.Warning, CicIssueEffect.RowSkipped, "First Name", 2),
            (issue.Code, issue.Severity, issue.Effect, issue.Column, issue.Line));
        Assert.Contains("exceeds the limit of 65,536 bytes", issue.Message, StringComparison.Ordinal);
        Assert.NotNull(Read(3, [("First Name", "Anna")]).Record);
    }

    [Theory]
    [InlineData(65_536, 'x')]
    [InlineData(32_768, 'é')]
    public void The_limit_itself_is_allowed(int length, char letter) =>
        Assert.NotNull(Read(1, [("First Name", new string(letter, length))]).Record);

    [Fact]
    public void Several_names_are_one_value()
    {
        CicIssue issue = Assert.Single(Read(1, [("Roles", CicNameList.From([new string('a', 40_000), new string('b', 40_000)]))]).Issues);

        Assert.Equal(("LimitExceeded", "Roles"), (issue.Code, issue.Column));
    }

    [Fact]
    public void A_property_that_is_no_column_counts()
    {
        CicIssue issue = Assert.Single(Read(1, [], [new string('x', 70_000)]).Issues);

        Assert.Equal(("LimitExceeded", null), (issue.Code, issue.Column));
    }

    [Fact]
    public void Too_many_values_cost_the_row_but_nulls_and_blanks_are_none()
    {
        object?[] values = [.. Enumerable.Range(0, 63)];

        Assert.NotNull(Read(1, [], [.. values, null, "", " "]).Record);
        CicIssue issue = Assert.Single(Read(2, [], [.. values, 1]).Issues);
        Assert.Equal("The number of columns (65) exceeds the limit of 64.", issue.Reason);
    }

    [Fact]
    public void So_does_a_record_that_is_too_large()
    {
        object?[] values = [.. Enumerable.Repeat(new string('x', 60_000), 20)];

        Assert.StartsWith("The record exceeds", Assert.Single(Read(1, [], values).Issues).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_is_not_shown()
    {
        using SecureString password = SecureText.Protect(new string('7', 65_536));
        var lists = new TestLists();
        lists.Settings.Limits.FieldBytes = 1000;
        ObjectReader reader = new(lists.NewSession());

        CicIssue issue = Assert.Single(reader.Read(UserList.Definition, Cells([("Password", password)]), record: null, 1).Issues);

        Assert.Equal(("LimitExceeded", "Password", null), (issue.Code, issue.Column, issue.Value));
    }

    private ReadRow Read(int number, (string Column, object Value)[] cells, object?[]? others = null) =>
        _reader.Read(UserList.Definition, Cells(cells), record: null, number, others: others);

    private static object?[] Cells((string Column, object Value)[] cells) =>
    [
        .. UserList.Definition.Columns.Select(listed => listed.Column == UserList.UserName ? "anna"
            : cells.FirstOrDefault(cell => cell.Column == listed.Column.Name).Value),
    ];
}
