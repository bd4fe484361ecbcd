using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Headers;

/// <summary>What is wrong with single headings, and what is not.</summary>
public sealed class HeadingsTests
{
    [Fact]
    public void All_missing_required_columns_are_named_in_one_issue()
    {
        ListContent content = new TestLists().Read(TestLists.Phone, "Type,Label,Proxy Group\nWorkstation,x,y\n");

        CicIssue issue = content.SingleIssue("RequiredColumnMissing");
        Assert.Equal(("Name, Manufacturer, Model", CicIssueSeverity.Severe), (issue.Column, issue.Severity));
        Assert.Equal(
            "The required columns 'Name', 'Manufacturer', 'Model' are missing. Headings found: Type, Label, Proxy Group.", issue.Reason);
    }

    [Theory]
    [InlineData("Raum,Etage,Model", "Raum, Etage, Model")]
    [InlineData(" Model ,,Model,", "Model")]
    [InlineData("Model,\u001B[31mred", @"Model, \u001B[31mred")]
    [InlineData("Model,\u202Egro.emca", @"Model, \u202Egro.emca")]
    [InlineData("Model,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15", "Model, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 and 2 more")]
    public void A_missing_required_column_is_named_with_the_headings_that_are_there(string header, string shown)
    {
        CicIssue issue = new TestLists().Read(TestLists.Station, header + "\n").SingleIssue("RequiredColumnMissing");

        Assert.Equal($"The required column 'Name' is missing. Headings found: {shown}.", issue.Reason);
    }

    [Fact]
    public void A_long_heading_is_cut_where_it_is_shown()
    {
        CicIssue issue = new TestLists().Read(TestLists.Station, $"Model,{new string('x', 5000)}\n").SingleIssue("RequiredColumnMissing");

        Assert.EndsWith($"Headings found: Model, {new string('x', 79)}….", issue.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_column_is_reported_once_and_its_values_are_not()
    {
        ListContent content = new TestLists().Read(TestLists.Station, "Name,Extention,Colour\nA,x,red\nB,y,green\n");

        Assert.Equal(
            [("UnknownColumn", "Extention"), ("UnknownColumn", "Colour")], content.Issues.Select(issue => (issue.Code, issue.Column)));
        Assert.Contains("'Extension'", content.Issues[0].Suggestion, StringComparison.Ordinal);
        Assert.DoesNotContain("Did you mean", content.Issues[1].Suggestion, StringComparison.Ordinal);
        Assert.Equal(CicCellState.Absent, content.Records[0].GetState("Extension"));
    }

    [Fact]
    public void The_first_of_two_columns_counts_also_where_the_other_is_an_alias()
    {
        ListContent content = new TestLists()
            .Read(TestLists.Station, "Name,Identification,Identification Address,identification\nA,1,2,3\n");

        Assert.Equal(["DuplicateColumn", "DuplicateColumn"], content.Codes);
        Assert.All(content.Issues, issue => Assert.Equal("Identification Address", issue.Column));
        Assert.Equal("1", content.Single<CicStation>().IdentificationAddress);
    }

    [Theory]
    [InlineData("Problem")]
    [InlineData(" PROBLEM ")]
    public void The_column_of_reject_files_is_ignored(string heading)
    {
        new TestLists().Read(TestLists.Station, $"{heading},Name\nInvalidName: x,A\n").Clean<CicStation>();
    }

    [Fact]
    public void A_blank_heading_over_blank_cells_is_ignored()
    {
        CicStation station = new TestLists().Read(TestLists.Station, "Name,,Model,,\nA,,IP600, ,\"\"\n").Clean<CicStation>();

        Assert.Equal("IP600", station.Model);
    }

    [Fact]
    public void A_blank_heading_over_a_cell_that_is_not_blank_is_an_unknown_column()
    {
        ListContent content = new TestLists().Read(TestLists.Station, "Name,,Model,\nA,,,\nB,,IP600,x\nC,,,y\n");

        CicIssue issue = content.SingleIssue("UnknownColumn");
        Assert.Equal((1, "(blank heading in column 4)"), (issue.Line, issue.Column));
        Assert.Equal(3, content.Records.Count);
    }
}
