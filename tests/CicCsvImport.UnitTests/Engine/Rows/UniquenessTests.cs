using CicCsvImport.Core.Settings;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Rows;

/// <summary>What must be unique is so over all files of one command or plan.</summary>
public sealed class UniquenessTests
{
    [Theory]
    [InlineData(TestLists.Station, "Name\nBüro\n BU\u0308RO \n", "DuplicateName")]
    [InlineData(TestLists.User, "User Name\nClient1\nCLIENT1\n", "DuplicateName")]
    [InlineData(TestLists.Station, "Name,Extension\nA,5556\nB,5556\n", "DuplicateExtension")]
    [InlineData(TestLists.User, "User Name,DID\nA,+49715\nB,49715\n", "DuplicateDid")]
    [InlineData(TestLists.Station, "Name,MAC Address\nA,10111213141A\nB,10-11-12-13-14-1a\n", "DuplicateMacAddress")]
    [InlineData(TestLists.Station, "Name,Machine Name\nA,M\nB,m\n", "DuplicateMachineName")]
    [InlineData(TestLists.User, "User Name,Network ID\nA,ACME\\x\nB,acme\\X\n", "DuplicateNetworkId")]
    public void The_second_one_is_reported_with_the_line_of_the_first(string noun, string text, string code)
    {
        ListContent content = new TestLists().Read(noun, text);

        CicIssue issue = content.SingleIssue(code);
        Assert.Equal(3, issue.Line);
        Assert.Contains("line 2", issue.Reason, StringComparison.Ordinal);
        Assert.Equal(code == "DuplicateName" ? 1 : 2, content.Records.Count);
    }

    [Theory]
    [InlineData(TestLists.Station, "Name,Extension\nA,056\nB,0056\nC,56\n")]
    [InlineData(TestLists.User, "User Name,Extension\nA,0\nB,00\n")]
    public void Extensions_are_texts(string noun, string text)
    {
        Assert.DoesNotContain("DuplicateExtension", new TestLists().Read(noun, text).Codes);
    }

    [Fact]
    public void Over_files_the_first_ones_file_is_named()
    {
        using var first = new TemporaryFile("Name\nA\n");
        using var second = new TemporaryFile("Name\nB\nA\n");
        File.Move(first.Path, Path.Combine(first.Folder, "first.csv"));

        ListContent content = new TestLists().ReadFiles(TestLists.Station, Path.Combine(first.Folder, "first.csv"), second.Path);

        CicIssue issue = content.SingleIssue("DuplicateName");
        Assert.Equal((second.Path, 3), (issue.Path, issue.Line));
        Assert.Contains("first.csv:2", issue.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Name\nA\n", "Name,Template\na,T\n", "DuplicateName")]
    [InlineData("Name,Extension\nA,5556\n", "Name,Template,Extension\nB,T,5556\n", "DuplicateExtension")]
    [InlineData("Name,MAC Address\nA,0004F2AABBCC\n", "Name,Template,Address\nB,T,00:04:f2:aa:bb:cc\n", "DuplicateMacAddress")]
    public void Stations_and_phones_share_names_extensions_and_MAC_addresses(string stations, string phones, string code)
    {
        new TestLists().Read((TestLists.Station, stations), (TestLists.Phone, phones)).SingleIssue(code);
    }

    [Fact]
    public void Users_share_extensions_but_not_names_with_them()
    {
        ListContent content = new TestLists().Read(
            (TestLists.Station, "Name,Extension\nA,5556\n"), (TestLists.User, "User Name,Extension\nA,5556\n"));

        content.SingleIssue("DuplicateExtension");
    }

    [Fact]
    public void A_setting_narrows_extensions_to_one_kind()
    {
        CicSettings settings = Repository.Settings();
        settings.Extensions.UniqueWithin = ExtensionScope.Kind;

        ListContent content = new TestLists { Settings = settings }.Read(
            (TestLists.Station, "Name,Extension\nA,5556\nB,5556\n"),
            (TestLists.User, "User Name,Extension\nA,5556\n"),
            (TestLists.Phone, "Name,Template,Extension\nC,T,5556\n"));

        Assert.Equal(3, content.SingleIssue("DuplicateExtension").Line);
    }

    [Fact]
    public void The_setting_narrows_nothing_else()
    {
        CicSettings settings = Repository.Settings();
        settings.Extensions.UniqueWithin = ExtensionScope.Kind;

        new TestLists { Settings = settings }.Read((TestLists.Station, "Name\nA\n"), (TestLists.Phone, "Name,Template\nA,T\n"))
            .SingleIssue("DuplicateName");
    }

    [Fact]
    public void A_computer_name_need_not_be_unique()
    {
        Assert.Empty(new TestLists().Read(TestLists.Phone, "Name,Template,Address\nA,T,pc.acme.com\nB,T,pc.acme.com\n").Issues);
    }

    [Fact]
    public void A_row_that_is_skipped_claims_no_key()
    {
        const string Text = "Name,Extension,MAC Address\nA,1001,\n\"B\nB\",1002,10111213141A\nA,1003,10111213141B\n"
            + "C,1002,10111213141A\nD,1003,10111213141B\n";

        ListContent content = new TestLists().Read(TestLists.Station, Text);

        Assert.Equal(["LineBreakInCell", "DuplicateName"], content.Codes);
        Assert.Equal(["A", "C", "D"], content.Records.Select(record => record.ToString()));
    }

    [Fact]
    public void A_value_that_is_dropped_claims_no_key()
    {
        ListContent content = new TestLists().Read(TestLists.Station, "Name,Extension\nA,5556\nB,5556\nC,5556\n");

        Assert.Equal(["DuplicateExtension", "DuplicateExtension"], content.Codes);
        Assert.All(content.Issues, issue => Assert.Contains("line 2", issue.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void Blank_cells_are_no_duplicates()
    {
        Assert.Empty(new TestLists().Read(TestLists.User, "User Name,Extension,DID,Network ID\nA,,,\nB,,,\n").Issues);
    }

    [Fact]
    public void A_duplicate_name_and_a_duplicate_extension_are_both_reported()
    {
        Assert.Equal(
            ["DuplicateName", "DuplicateExtension"], new TestLists().Read(TestLists.Station, "Name,Extension\nA,5556\na,5556\n").Codes);
    }
}
