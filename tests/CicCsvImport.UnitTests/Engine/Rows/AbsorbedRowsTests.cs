using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Rows;

/// <summary>A quote that is not closed pairs with the next one: the issue names the lines that the cell has absorbed.</summary>
public sealed class AbsorbedRowsTests
{
    [Theory]
    [InlineData(TestLists.Station, "Name,Model\nA,\"x\nB,y\n\"C,z\n", "Model", 2, "lines 3 to 4 are")]
    [InlineData(TestLists.Station, "Name,Type,Model\nA,phone,\"x\nB,phone,y\nC,phone,\"\nD,,z\n", "Model", 2, "lines 3 to 4 are")]
    [InlineData(TestLists.Station, "Name;Model\r\nA;x\r\nB;\"y\r\nC;z\r\nD;\"\r\n", "Model", 3, "lines 4 to 5 are")]
    [InlineData(TestLists.Station, "Model,Name\n\"one\ntwo\",\"A\nB,y\n\"\n", "Name", 3, "line 4 is")]
    [InlineData(TestLists.Phone, "Name,Template,Label\nA,\"T,x\nB,T,\"\nC,T,z\n", "Template", 2, "line 3 is")]
    [InlineData(TestLists.User, "User Name,Network ID\na,\"HH\\a\nb,HH\\b\nc,\"\n", "Network ID", 2, "lines 3 to 4 are")]
    [InlineData(TestLists.User, "User Name,Last Name\n\n\na,\"Müller\nb,Maier\nc,\"\n", "Last Name", 4, "lines 5 to 6 are")]
    [InlineData(TestLists.User, "User Name,Roles\na,\"Agent\nb,Agent\nc,\"\n", "Roles", 2, "lines 3 to 4 are")]
    [InlineData(TestLists.User, "User Name,Password\na,\"9274\nb,8365\nc,\"\n", "Password", 2, "lines 3 to 4 are")]
    public void The_issue_names_the_lines(string noun, string text, string column, int line, string lines)
    {
        CicIssue issue = Assert.Single(new TestLists().Read(noun, text).Issues, issue => issue.Code == "LineBreakInCell");

        Assert.Equal((column, CicIssueEffect.RowSkipped), (issue.Column, issue.Effect));
        string expected = $"A quote on line {line} may not be closed, so that {lines} part of the cell.";
        Assert.Contains(expected, issue.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("User Name,Password,Last Name\na,1,\"Müller\nb,Geheim4711,Maier\nc,2,\"\n")]
    [InlineData("User Name,Last Name,First Name\n\"a,Geheim4711,x\nb,y,\"\"\n\",z,z\n")]
    [InlineData("User Name,Notes,First Name\na,\"old,Anna\nb,Geheim4711,Maier\nc,\",x\n")]
    public void In_a_user_list_they_are_never_shown(string text)
    {
        ListContent content = new TestLists().Read(TestLists.User, text);

        CicIssue issue = Assert.Single(content.Issues, issue => issue.Code == "LineBreakInCell");
        Assert.Null(issue.Value);
        Assert.All(content.Issues, shown => PasswordsStaySecretTests.AssertShowsNothing(shown, "Geheim4711"));
    }

    [Theory]
    [InlineData(TestLists.Station, "Name,Notes,Model\nA,\"x,y\nB,old,z\nC,\",z\n", "Notes")]
    [InlineData(TestLists.Station, "Name,Model,Notes\nA,x,\"new\nB,y,old\nC,z,\"\n", "Notes")]
    [InlineData(TestLists.Station, "Name,Problem,Model\nA,\"x,y\nB,old,z\nC,\",z\n", "Problem")]
    [InlineData(TestLists.Station, "Name,,Model\nA,\"x,y\nB,old,z\nC,\",z\n", "")]
    [InlineData(TestLists.Station, "Name,Model\nA,x,\"new\nB,y,old\nC,z,\"\n", "Extra cell 3")]
    [InlineData(TestLists.User, "User Name,Title,DID\na,\"Dr.,7151\nb,Prof.,7152\nc,\",7153\n", "Title")]
    [InlineData(TestLists.Station, "Name,Notes,Model\nA,\"x,y\nB,old,z\n\"C,\"q\"", "Notes")]
    [InlineData(TestLists.User, "User Name,Extension\nu1,1,\"see\nu2,2\nu3,3\"\nu4,4\n", "Extra cell 3")]
    [InlineData(TestLists.User, "User Name,Extension\nu1,1,\"see\nu2,2\n\n\nu3,3\"\nu4,4\n", "Extra cell 3", "lines 3 to 6 are")]
    [InlineData(TestLists.User, "User Name\nu1,\"see\nu2\nu3\"\nu4\n", "Extra cell 2")]
    [InlineData(TestLists.User, "User Name;DID;OCS\nu1;1;;x;\"\nu2;2;yes\nu3;3\"\nu4;4\n", "Extra cell 5")]
    [InlineData(TestLists.Station, "Name,Type,Problem\nA,phone,no,\"x\nB,phone\nC,phone\"\n", "Extra cell 4")]
    public void Rows_in_a_cell_that_is_not_imported_are_lost_too(
        string noun, string text, string column, string lines = "lines 3 to 4 are")
    {
        ListContent content = new TestLists().Read(noun, text);

        CicIssue issue = Assert.Single(content.Issues, issue => issue.Code == "LineBreakInCell");
        Assert.Equal((column, CicIssueEffect.RowSkipped, 2), (issue.Column, issue.Effect, issue.Line));
        Assert.Contains(lines + " part of the cell.", issue.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(content.Records, record => record.Line == 2);
    }

    [Theory]
    [InlineData("User Name,First Name,Password,Extension\nann,\"Ann,pwAnn11,1\nbob,Bob,pwBob22,2\ncid,Cid\",pwCid33,3\n")]
    [InlineData("User Name,Location,Password,Extension\nann,\"Ann,pwAnn11,1\ncid,Cid\",pwCid33,3\n")]
    [InlineData("User Name,Workgroups,Password,Extension\nann,\"Ann,pwAnn11,1\ncid,Cid\",pwCid33,3\n")]
    [InlineData("User Name,Last Name,Password\nann,\"\uFFFD,pwAnn11\ncid,Cid\",pwCid33\n")]
    [InlineData("User Name;Extension;Password\nann;\"1;pwAnn11\ncid;2\";pwCid33\n")]
    [InlineData("User Name,First Name,Password\nann,\"\nbob,pwAnn11\",pwCid33\n")]
    [InlineData("User Name,Password,DID\nann,\"pwAnn11,1\ncid,pwCid33\",2\n")]
    public void Nobody_gets_the_values_of_another_row(string text)
    {
        ListContent content = new TestLists().Read(TestLists.User, text);

        Assert.Empty(content.Records);
        Assert.Equal(CicIssueEffect.RowSkipped, Assert.Single(content.Issues, issue => issue.Code == "LineBreakInCell").Effect);
        foreach (string password in new[] { "pwAnn11", "pwBob22", "pwCid33" })
            Assert.All(content.Issues, shown => PasswordsStaySecretTests.AssertShowsNothing(shown, password));
    }

    [Fact]
    public void A_row_with_absorbed_rows_claims_no_key()
    {
        ListContent content = new TestLists()
            .Read(TestLists.Station, "Name,Machine Name,Model\nA,P,\"x\nB,y,z\"\nP,,\nA,Q,\n");

        Assert.Equal(["LineBreakInCell"], content.Codes);
        Assert.Equal(["P", "Q"], content.Records.Select(record => ((CicStation)record).MachineName));
    }

    [Theory]
    [InlineData(TestLists.Station, "Name,Notes,Model\nA,\"Call back, later\nor never\",x\n")]
    [InlineData(TestLists.Station, "Name,Notes\nA,\"Desk phone, lobby\nreplace soon, please\"\n")]
    [InlineData(TestLists.Station, "Name,Problem\nA,\"InvalidName: x\nInvalidType: y\"\n")]
    [InlineData(TestLists.Station, "Name,Notes\nA,\"one\ntwo\nthree\"\n")]
    [InlineData(TestLists.Station, "Name,Notes\nA,\"Lobby\nleft, of the door\"\n")]
    [InlineData(TestLists.Station, "Name,Model,Type,Notes\nA,x,phone,\"Lobby\nleft, of the door, upstairs\"\n")]
    [InlineData(TestLists.User, "User Name,Description,DID\na,\"Likes tea, coffee\nand cake\",7151\n")]
    [InlineData(TestLists.User, "User Name,Notes,First Name\na,\"x,y,z\",Anna\n")]
    [InlineData(TestLists.Station, "Name,Model\nA,x,\"Lobby\nleft, of the door\"\n")]
    [InlineData(TestLists.Station, "Name,Model\nA,x,\"one\ntwo\nthree\"\n")]
    [InlineData(TestLists.Station, "Name,Type,Model\nA,,x,\"Please, call back\nnot today, but, soon\"\n")]
    public void Notes_on_several_lines_are_not_rows(string noun, string text) =>
        Assert.DoesNotContain("LineBreakInCell", new TestLists().Read(noun, text).Codes);

    [Fact]
    public void A_line_break_without_delimiters_names_no_lines()
    {
        CicIssue issue = new TestLists().Read(TestLists.Station, "Name\n\"A\nB\"\n").SingleIssue("LineBreakInCell");

        Assert.DoesNotContain("quote", issue.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_files_count_their_own_lines()
    {
        ListContent content = new TestLists().Read(
            (TestLists.Station, "Name,Model\n\n\nA,\"x\nB,y\nC,\"\n"), (TestLists.Station, "Name,Model\nD,\"x\nE,y\nF,\"\n"));

        IEnumerable<string> reasons = content.Issues.Where(issue => issue.Code == "LineBreakInCell").Select(issue => issue.Reason);
        Assert.Collection(
            reasons,
            reason => Assert.Contains("lines 5 to 6", reason, StringComparison.Ordinal),
            reason => Assert.Contains("lines 3 to 4", reason, StringComparison.Ordinal));
    }
}
