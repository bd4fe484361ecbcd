using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Schema;

/// <summary>What is worth a look in any text: formulas, and marks that cannot be seen.</summary>
public sealed class TextRulesTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("+cmd")]
    [InlineData("+1-1")]
    [InlineData("+")]
    public void A_cell_that_begins_as_a_formula_is_noticed_and_kept(string cell)
    {
        ListContent content = Read("First Name", cell);

        Assert.Equal((CicIssueSeverity.Notice, "First Name"), (content.SingleIssue("FormulaCell").Severity, content.Issues[0].Column));
        Assert.Equal(cell, content.Single<CicUser>().FirstName);
    }

    [Theory]
    [InlineData("+497151")]
    [InlineData("a=b")]
    [InlineData("1-2")]
    public void Other_texts_are_not(string cell)
    {
        Assert.Equal(cell, Read("First Name", cell).Clean<CicUser>().FirstName);
    }

    [Theory]
    [InlineData("1E5")]
    [InlineData("E+5")]
    [InlineData("1E+")]
    [InlineData("Team 1E+05")]
    [InlineData("2026-03-01")]
    [InlineData("12-3")]
    [InlineData("MAR1")]
    [InlineData("TRUE")]
    [InlineData("10%")]
    [InlineData("North + South")]
    public void A_name_that_only_looks_like_a_date_or_a_number_is_kept(string cell)
    {
        Assert.Equal(cell, Read("Location", cell).Clean<CicUser>().Location);
        Assert.Equal(cell, Read("Workgroups", cell).Clean<CicUser>().Workgroups?.ToString());
    }

    [Theory]
    [InlineData("Workgroups")]
    [InlineData("Display Name")]
    [InlineData("Location")]
    public void Any_text_column_is_looked_at(string column)
    {
        Assert.Equal(column, Read(column, "=1").SingleIssue("FormulaCell").Column);
    }

    [Fact]
    public void A_password_is_not_looked_at()
    {
        Assert.Equal("=9274", SecretText.Reveal(Read("Password", "=9274").Clean<CicUser>().Password));
    }

    [Theory]
    [InlineData("Display Name", "Smi\u200Bth")]
    [InlineData("User Name", "\u202ESmith")]
    [InlineData("Workgroups", "Sales\u2066")]
    public void A_mark_that_cannot_be_seen_is_noticed_and_shown_escaped(string column, string cell)
    {
        ListContent content = column == "User Name"
            ? new TestLists().Read(TestLists.User, $"User Name\n{cell}\n")
            : Read(column, cell);

        CicIssue issue = content.SingleIssue("InvisibleCharacter");
        Assert.Equal(column, issue.Column);
        Assert.Contains(@"\u2", issue.Value!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_with_a_mark_is_two_issues()
    {
        Assert.Equal(["FormulaCell", "InvisibleCharacter"], Read("First Name", "=1\u200B").Codes);
    }

    [Theory]
    [InlineData("“Smith”")]
    [InlineData("„Smith“")]
    [InlineData("«Smith»")]
    [InlineData("‘Smith’")]
    public void Typographic_quotes_around_a_cell_are_stray_quotes(string cell)
    {
        ListContent content = Read("Last Name", cell);

        Assert.Equal(("Last Name", CicIssueEffect.None), (content.SingleIssue("StrayQuote").Column, content.Issues[0].Effect));
        Assert.Equal(cell, content.Single<CicUser>().LastName);
    }

    [Theory]
    [InlineData("“Big” Smith")]
    [InlineData("O’Neil")]
    [InlineData("’t Hart")]
    [InlineData("“")]
    [InlineData("'Smith'")]
    public void Other_quotes_are_not(string cell)
    {
        Assert.Equal(cell, Read("Last Name", cell).Clean<CicUser>().LastName);
    }

    private static ListContent Read(string column, string cell) =>
        new TestLists().Read(TestLists.User, $"User Name,{column}\nClient1,{cell}\n");
}
