using CicCsvImport.Core.Engine.Rows;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Schema;

/// <summary>Text that was read in another encoding is reported once a file, with the number of its cells and the first of them.</summary>
public sealed class SuspectEncodingTests
{
    [Theory]
    [InlineData("MÃ¼ller")]
    [InlineData("Ãœbel")]
    [InlineData("RenÃ©")]
    [InlineData("StraÃŸe")]
    [InlineData("Â°C")]
    [InlineData("Â©")]
    [InlineData("Oâ€™Neil")]
    [InlineData("Lobby â€“ North")]
    [InlineData("Ã\u00A0 la")]
    public void It_is_reported_and_kept(string cell)
    {
        ListContent content = new TestLists().Read(TestLists.User, $"User Name,Last Name\nanna,{cell}\n");

        CicIssue issue = content.SingleIssue("SuspectEncoding");
        Assert.Equal((CicIssueSeverity.Warning, CicIssueEffect.None), (issue.Severity, issue.Effect));
        Assert.Equal((2, "Last Name"), (issue.Line, issue.Column));
        Assert.Equal(cell, content.Single<CicUser>().LastName);
    }

    [Theory]
    [InlineData("CAFÉ’S")]
    [InlineData("NESTLÉ®")]
    [InlineData("KŘÍŽ")]
    [InlineData("SÃO PAULO")]
    [InlineData("ÂNGELA")]
    [InlineData("JOÃO")]
    [InlineData("â")]
    [InlineData("Łódź €")]
    [InlineData("Ã")]
    public void Letters_that_only_look_like_it_are_not(string cell)
    {
        Assert.Equal(cell, new TestLists().Read(TestLists.User, $"User Name,Last Name\nanna,{cell}\n").Clean<CicUser>().LastName);
    }

    [Fact]
    public void There_is_one_issue_for_a_file_with_their_number_and_the_first()
    {
        ListContent content = new TestLists().Read(
            TestLists.User,
            "User Name,Last Name,Workgroups\nanna,Smith,Sales\nbert,MÃ¼ller,BÃ¼ro|Sales\ncarl,MÃ¼ller,BÃ¼ro|Sales\ndora,x,BÃ¼ro|Sales\n");

        CicIssue issue = content.SingleIssue("SuspectEncoding");
        Assert.Equal((3, 2, "Last Name", "MÃ¼ller"), (issue.Line, issue.Record, issue.Column, issue.Value));
        Assert.EndsWith(" 5 such values.", issue.Reason, StringComparison.Ordinal);
        Assert.Equal(4, content.Records.Count);
    }

    [Fact]
    public void Each_file_has_its_own()
    {
        ListContent content = new TestLists().Read(
            (TestLists.User, "User Name,Last Name\nanna,MÃ¼ller\n"),
            (TestLists.User, "User Name,Last Name\nbert,MÃ¼ller\n"));

        Assert.Equal(["SuspectEncoding", "SuspectEncoding"], content.Codes);
        Assert.Equal(2, content.Issues.Select(issue => issue.Path).Distinct().Count());
    }

    [Fact]
    public void Of_objects_it_is_taken_after_the_last_one()
    {
        ObjectReader reader = new(new TestLists().NewSession());

        Assert.Empty(reader.Read(UserList.Definition, new CicUser { UserName = "anna", LastName = "MÃ¼ller" }, 1).Issues);
        Assert.Empty(reader.Read(UserList.Definition, new CicUser { UserName = "bert", LastName = "KÃ¶nig" }, 2).Issues);

        CicIssue issue = Assert.Single(reader.TakeCounted());
        Assert.Equal(("SuspectEncoding", 1), (issue.Code, issue.Line));
        Assert.EndsWith(" 2 such values.", issue.Reason, StringComparison.Ordinal);
        Assert.Empty(reader.TakeCounted());
    }
}
