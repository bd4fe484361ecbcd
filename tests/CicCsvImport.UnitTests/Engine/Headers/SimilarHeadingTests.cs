using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Headers;

/// <summary>A heading that is nearly right is not a column, but the issue names the column that it means.</summary>
public sealed class SimilarHeadingTests
{
    [Theory]
    [InlineData("user_name")]
    [InlineData("User Name*")]
    [InlineData("User-Name")]
    [InlineData("USER.NAME:")]
    [InlineData("User Name (required)")]
    [InlineData("* User  Name")]
    [InlineData("[login] user name")]
    [InlineData("Usr Name")]
    public void A_missing_column_names_the_heading_that_means_it(string heading)
    {
        CicIssue issue = new TestLists().Read(TestLists.User, $"{heading},Extension\na,1\n").SingleIssue("RequiredColumnMissing");

        Assert.EndsWith(
            $"Extension. The heading '{heading.Trim()}' probably means 'User Name'; rename it.",
            issue.Reason,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestLists.Station, "Name,mac_address", "MAC Address")]
    [InlineData(TestLists.Station, "Name,Machine-Name", "Machine Name")]
    [InlineData(TestLists.Station, "Name,Connection_Address*", "Connection Address")]
    [InlineData(TestLists.Phone, "Name,Template,proxy.group", "Proxy Group")]
    [InlineData(TestLists.User, "User Name,Station Name (optional)", "Station Name")]
    [InlineData(TestLists.User, "User Name,last-name", "Last Name")]
    public void An_unknown_column_names_the_one_that_it_means(string noun, string header, string column)
    {
        ListContent content = new TestLists().Read(noun, header + ",,\n");

        Assert.StartsWith($"Did you mean '{column}'?", content.SingleIssue("UnknownColumn").Suggestion, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("user_name,first_name,Last-Name\na,b,c\n")]
    [InlineData("user_name;first_name;Last-Name\na;b;c\n")]
    [InlineData("user_name\tfirst_name\tLast-Name\na\tb\tc\n")]
    public void A_header_of_similar_headings_names_all_columns(string text) => Assert.Equal(
        "The first record contains no known column heading, but some are similar. Rename them: " +
        "column 1 to 'User Name', column 2 to 'First Name', column 3 to 'Last Name'.",
        new TestLists().Read(TestLists.User, text).SingleIssue("NoColumns").Reason);

    // The first record can be a user's row.
    [Fact]
    public void A_cell_that_may_not_be_a_heading_is_not_shown()
    {
        CicIssue issue = new TestLists().Read(TestLists.User, "mmuster,Password!,1001\n").SingleIssue("NoColumns");

        Assert.DoesNotContain("Password!", issue.Message + issue.Suggestion, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nachname,Extension")]
    [InlineData("User,Extension")]
    [InlineData("***,Extension")]
    [InlineData("Team Name,Extension")]
    public void Other_headings_mean_nothing(string header)
    {
        CicIssue issue = new TestLists().Read(TestLists.User, header + "\na,1\n").SingleIssue("RequiredColumnMissing");

        Assert.EndsWith("Extension.", issue.Reason, StringComparison.Ordinal);
    }
}
