using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Rules;

/// <summary>
/// What only a directory can answer is advice for a list that is checked or imported as objects: the directory can be another one when
/// they are committed. What commits judges it.
/// </summary>
public sealed class DirectoryAdviceTests : IDisposable
{
    private readonly TestSite _site = new();

    public DirectoryAdviceTests()
    {
        _site.Import(
            (TestLists.Station, "Name,Extension,MAC Address,Machine Name\nDesk1,5001,0004F2000001,M1\n"),
            (TestLists.User, "User Name,Extension,DID,Network ID\nanna,1001,999,ACME\\anna\nbert,1002,,\n"));
        _site.AddTemplate(new CicPhoneTemplate("Known", "Workstation", "Polycom", "IP600"));
    }

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData(TestLists.User, "User Name,Station Name\nzoe,Desk9\n", "UnknownStation", "Station Name", "Desk9")]
    [InlineData(TestLists.Phone, "Name,Template\nP1,Unknown\n", "UnknownTemplate", "Template", "Unknown")]
    [InlineData(TestLists.Phone, "Name,Template,Proxy Group\nP1,Known,Nowhere\n", "UnknownProxyGroup", "Proxy Group", "Nowhere")]
    [InlineData(
        TestLists.Phone,
        "Name,Type,Manufacturer,Model,Proxy Group\nP1,Workstation,Polycom,IP600,Nowhere\n",
        "UnknownProxyGroup",
        "Proxy Group",
        "Nowhere")]
    [InlineData(TestLists.User, "User Name,Extension\nzoe,1001\n", "DuplicateExtension", "Extension", "1001")]
    [InlineData(TestLists.User, "User Name,Extension\nzoe,5001\n", "DuplicateExtension", "Extension", "5001")]
    [InlineData(TestLists.Station, "Name,Extension\nDesk2,1002\n", "DuplicateExtension", "Extension", "1002")]
    [InlineData(TestLists.User, "User Name,DID\nzoe,+999\n", "DuplicateDid", "DID", "+999")]
    [InlineData(TestLists.User, "User Name,Network ID\nzoe,acme\\ANNA\n", "DuplicateNetworkId", "Network ID", "acme\\ANNA")]
    [InlineData(TestLists.Station, "Name,MAC Address\nDesk2,00:04:F2:00:00:01\n", "DuplicateMacAddress", "MAC Address", "0004F2000001")]
    [InlineData(TestLists.Station, "Name,Machine Name\nDesk2,m1\n", "DuplicateMachineName", "Machine Name", "m1")]
    [InlineData(TestLists.Station, "Name\nM1\n", "DuplicateMachineName", "Machine Name", "M1")]
    public void A_list_keeps_the_value_and_its_row(string noun, string text, string code, string column, string value)
    {
        ListContent content = _site.Check(noun, text);

        CicIssue issue = content.SingleIssue(code);
        Assert.Equal((CicIssueSeverity.Warning, CicIssueEffect.None, column), (issue.Severity, issue.Effect, issue.Column));
        Assert.Contains("imported as is", issue.Message, StringComparison.Ordinal);
        CicObject row = Assert.Single(content.Records);
        Assert.Equal(value, row.Text(row.Schema.Require(column)));
    }

    [Theory]
    [InlineData(TestLists.User, "User Name,Station Name\nzoe,Desk9\n", "UnknownStation", CicIssueEffect.ValueDropped)]
    [InlineData(TestLists.Phone, "Name,Template\nP1,Unknown\n", "UnknownTemplate", CicIssueEffect.RowSkipped)]
    [InlineData(TestLists.Phone, "Name,Template,Proxy Group\nP1,Known,Nowhere\n", "UnknownProxyGroup", CicIssueEffect.ValueDropped)]
    [InlineData(TestLists.User, "User Name,Extension\nzoe,1001\n", "DuplicateExtension", CicIssueEffect.ValueDropped)]
    [InlineData(TestLists.Station, "Name\nM1\n", "DuplicateMachineName", CicIssueEffect.ValueDropped)]
    public void A_plan_applies_the_effect(string noun, string text, string code, CicIssueEffect effect)
    {
        Planned planned = _site.Plan(TestSite.Update, (noun, text));

        Assert.Equal((code, effect), Assert.Single(planned.Issues.Select(issue => (issue.Code, issue.Effect))));
    }

    [Fact]
    public void What_a_list_kept_is_right_once_the_directory_has_it()
    {
        IReadOnlyList<CicObject> users = _site.Check(TestLists.User, "User Name,Station Name\nzoe,Desk9\n").Records;
        Assert.Equal(["UnknownStation"], _site.PlanObjects(TestSite.Update, users).Codes);

        _site.AddStations("Name\nDesk9\n");

        Assert.Empty(_site.PlanObjects(TestSite.Update, users).Codes);
    }

    // The owner can lose the value in the same list, in whatever order the rows are.
    [Theory]
    [InlineData("User Name,Extension\nzoe,1001\nanna,1009\n")]
    [InlineData("User Name,Extension\nanna,1009\nzoe,1001\n")]
    [InlineData("User Name,Extension\nanna,1002\nbert,1001\n")]
    [InlineData("User Name,Extension,DID\nzoe,1001,999\nANNA,,\n")]
    public void A_duplicate_whose_owner_is_in_the_list_is_not_reported(string text) =>
        Assert.Empty(_site.Check(TestLists.User, text).Issues);

    [Fact]
    public void A_duplicate_whose_owner_is_skipped_is_reported() => Assert.Equal(
        ["RequiredValueMissing", "DuplicateMachineName"],
        _site.Check(TestLists.Phone, "Name,Type,Manufacturer,Model\nM2,,Polycom,IP600\n").Codes
            .Concat(_site.Check(TestLists.Station, "Name,Machine Name\nDesk2,M1\n").Codes));

    [Fact]
    public void Two_rows_of_a_list_with_one_value_are_judged_as_ever()
    {
        ListContent content = _site.Check(TestLists.User, "User Name,Extension\nzoe,1001\nanna,1001\n");

        CicIssue issue = content.SingleIssue("DuplicateExtension");
        Assert.Equal((3, CicIssueEffect.ValueDropped), (issue.Line, issue.Effect));
    }

    [Fact]
    public void Each_duplicate_is_reported_with_its_line_at_the_end_of_the_list()
    {
        ListContent content = _site.Check(TestLists.User, "User Name,Extension,Station Name\na,1001,\nb,,X\nc,1002,\n");

        Assert.Equal(
            [("UnknownStation", 3), ("DuplicateExtension", 2), ("DuplicateExtension", 4)],
            content.Issues.Select(issue => (issue.Code, issue.Line)));
    }

    [Fact]
    public void An_object_s_own_values_are_no_duplicates() => Assert.Empty(
        _site.Check(TestLists.User, "User Name,Extension,DID,Network ID\nanna,1001,999,ACME\\anna\n").Issues);

    [Fact]
    public void A_known_name_is_written_as_first_known()
    {
        ListContent content = _site.Check(TestLists.User, "User Name,Station Name\nzoe,desk1\n");

        Assert.Equal("Desk1", content.Clean<CicUser>().StationName);
    }

    [Fact]
    public void What_needs_no_directory_is_judged_as_ever() => Assert.Equal(
        [CicIssueEffect.ValueDropped, CicIssueEffect.RowSkipped],
        _site.Check(TestLists.User, "User Name,Extension\nzoe,12a\nzoe,\n").Issues.Select(issue => issue.Effect));
}
