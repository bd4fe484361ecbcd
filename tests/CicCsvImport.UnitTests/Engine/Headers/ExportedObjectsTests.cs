using CicCsvImport.Core.Kinds.Phones;
using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Headers;

/// <summary>What Export-Csv makes of the module's objects is a list.</summary>
public sealed class ExportedObjectsTests
{
    private const string Phones =
        "Name,Template,Type,Manufacturer,Model,ProxyGroup,Extension,IdentificationAddress,Label,Address,State,Path,Line\n";

    [Theory]
    [InlineData(TestLists.User, "UserName,MailboxAddress,path,LINE\nanna,FBMC:Anna,x.csv,4\n", "MailboxAddress, path, LINE")]
    [InlineData(
        TestLists.Station,
        "Name,Classifications,AllClassifications,Licenses,UnallocatedLicenses,IsManaged\nS1,Local,False,,,False\n",
        "Classifications, AllClassifications, Licenses, UnallocatedLicenses, IsManaged")]
    [InlineData(TestLists.Phone, "Name,Template,Active,Provisioning,RingSet\nP1,T1,True,,Bells\n", "Active, Provisioning, RingSet")]
    public void Columns_of_our_own_are_ignored_with_one_notice(string noun, string text, string columns)
    {
        ListContent content = new TestLists().Read(noun, text);

        Assert.Single(content.Records);
        CicIssue issue = Assert.Single(content.Issues);
        Assert.Equal(
            ("IgnoredColumn", CicIssueSeverity.Notice, columns, 1, 0),
            (issue.Code, issue.Severity, issue.Column, issue.Line, issue.Record));
    }

    [Theory]
    [InlineData(TestLists.User, "User Name,Notes\nanna,x\n")]
    [InlineData(TestLists.User, "User Name,Licenses\nanna,x\n")]
    [InlineData(TestLists.Station, "Name,Location\nS1,x\n")]
    [InlineData(TestLists.Station, "Name,State\nS1,x\n")]
    [InlineData(TestLists.Station, "Name,Is Managed?\nS1,x\n")]
    public void Other_columns_are_unknown_as_before(string noun, string text)
    {
        new TestLists().Read(noun, text).SingleIssue("UnknownColumn");
    }

    [Fact]
    public void Each_phone_of_an_export_belongs_to_its_own_list()
    {
        ListContent content = new TestLists().Read(TestLists.Phone, Phones
            + "P1,T1,Workstation,Polycom,IP600,,7101,,,,Not provisioned,,0\n"
            + "P2,,Workstation,Polycom,IP600,,7102,,,0004F2AABB01,Not registered,,0\n"
            + "P3, ,Workstation,Polycom,,,7103,,,,Not provisioned,,0\n"
            + "P4,T1,,,,,7102,,,,Not provisioned,,0\n");

        CicPhone[] phones = [.. content.Records.Cast<CicPhone>()];
        Assert.Equal(
            [("P1", "T1", null), ("P2", null, "IP600"), ("P4", "T1", null)],
            phones.Select(phone => (phone.Name, phone.Template, phone.Model)));
        Assert.Equal(CicCellState.Absent, phones[0].GetState("Model"));
        Assert.Equal(CicCellState.Absent, phones[1].GetState("Template"));
        Assert.Equal(
            [
                ("IgnoredColumn", "Phone-Template", 1, 0), ("RequiredValueMissing", "Phone-TMM", 4, 3),
                ("DuplicateExtension", "Phone-Template", 5, 4),
            ],
            content.Issues.Select(issue => (issue.Code, issue.List, issue.Line, issue.Record)));
        Assert.EndsWith("Rows with a Template do not use Type, Manufacturer, Model.", content.Issues[0].Reason, StringComparison.Ordinal);
        Assert.Contains("line 3", content.Issues[2].Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Name,Template,Type,Manufacturer,Model\nP1,T1,Workstation,Polycom,IP600\n", "Type Manufacturer Model")]
    [InlineData("Name,Template,Type,Model,State\nP1,T1,Workstation,IP600,\n", "Type Model")]
    public void Without_a_column_of_our_own_or_a_required_one_all_phones_are_by_template(string text, string unknown)
    {
        ListContent content = new TestLists().Read(TestLists.Phone, text);

        Assert.Equal(unknown.Split(' '), content.Issues.Where(issue => issue.Code == "UnknownColumn").Select(issue => issue.Column));
        Assert.Equal("T1", ((CicPhone)Assert.Single(content.Records)).Template);
    }

    [Fact]
    public void A_column_that_an_export_has_twice_counts_once()
    {
        ListContent content = new TestLists()
            .Read(TestLists.Phone, "Name,Template,Type,Manufacturer,Model,MODEL,Line\nP1,,Workstation,Polycom,IP600,IP330,0\n");

        Assert.Equal(["DuplicateColumn", "IgnoredColumn"], content.Issues.Select(issue => issue.Code));
        Assert.Equal("IP600", ((CicPhone)Assert.Single(content.Records)).Model);
    }

    [Fact]
    public void Stations_of_managed_phones_are_passed_over_and_counted()
    {
        ListContent content = new TestLists().Read(
            TestLists.Station,
            "Name,Type,Extension,MAC Address\nA,Managed Workstation,5501,x\nB,,5501,\nC,managed phone,,\nA,Workstation,,\n");

        Assert.Equal(["B", "A"], content.Records.Cast<CicStation>().Select(station => station.Name));
        CicIssue issue = Assert.Single(content.Issues);
        Assert.Equal(("ManagedStation", CicIssueEffect.RowSkipped, 2, 1), (issue.Code, issue.Effect, issue.Line, issue.Record));
        Assert.StartsWith("2 stations belong to managed phones", issue.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Managed")]
    [InlineData("Managed Fax")]
    [InlineData("Unmanaged Workstation")]
    [InlineData("ManagedWorkstation")]
    [InlineData("Managed Stand-alone Fax")]
    public void Other_types_are_invalid_as_before(string type)
    {
        ListContent content = new TestLists().Read(TestLists.Station, $"Name,Type\nS1,{type}\n");

        Assert.Equal(type, content.SingleIssue("InvalidType").Value);
        Assert.Single(content.Records);
    }

    [Fact]
    public void A_managed_station_is_no_station_of_a_phone_list()
    {
        ListContent content = new TestLists().Read(TestLists.Phone, "Name,Type,Manufacturer,Model\nP1,Managed Workstation,Polycom,IP600\n");

        content.SingleIssue("InvalidType");
        Assert.Empty(content.Records);
    }

    [Fact]
    public void Every_property_is_a_column_or_one_of_our_own()
    {
        foreach (CicObject made in new CicObject[] { StationList.Schema.Create(), PhoneLists.Schema.Create(), UserList.Schema.Create() })
        {
            Assert.All(made.GetType().GetProperties(), property => Assert.True(
                made.Schema.IsOwnProperty(property.Name) || made.Schema.Columns.Any(column => column.Property == property.Name),
                property.Name));
            Assert.All(made.Schema.Columns.Where(column => made.Schema.IsOwnProperty(column.Property)), column =>
                Assert.DoesNotContain(
                    Core.Catalog.VendorLists.Catalog.Lists.SelectMany(list => list.Columns), listed => listed.Column == column));
        }
    }
}
