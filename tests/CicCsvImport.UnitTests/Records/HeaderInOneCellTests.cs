using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Records;

/// <summary>A header whose line is in quotes as a whole is one cell, and the issue says so.</summary>
public sealed class HeaderInOneCellTests
{
    [Theory]
    [InlineData(TestLists.User, "\"User Name,First Name,Last Name\"\n\"a,b,c\"\n", "comma")]
    [InlineData(TestLists.User, "\"User Name;First Name;Last Name\"\n\"a;b;c\"\n", "semicolon")]
    [InlineData(TestLists.Station, "\"Name\tType\"\n\"a\tphone\"\n", "tab")]
    [InlineData(TestLists.Station, "\"Name|Type|Model\",,\n", "vertical bar")]
    [InlineData(TestLists.Phone, "\"\"\"Name\"\",\"\"Template\"\"\"\n", "comma")]
    [InlineData(TestLists.User, "\"user_name,first_name\"\n", "comma")]
    public void The_issue_names_what_separates_the_headings(string noun, string text, string delimiter) => Assert.Equal(
        $"The whole header is one cell, in which {delimiter}s separate the headings. "
            + "If the whole line is in quotes, remove the quotes from every line.",
        new TestLists().Read(noun, text).SingleIssue("NoColumns").Reason);

    [Theory]
    [InlineData("\"Smith, Anna\"\n")]
    [InlineData("\"Users, with name and extension\"\n")]
    [InlineData("\"Apples,Extension\"\n")]
    [InlineData("\"User Name\nand Extension\"\n")]
    [InlineData("\"a,b\",\"User Name,Extension\"\n")]
    public void Other_cells_are_not_a_header(string text) =>
        Assert.DoesNotContain(
            "one cell", new TestLists().Read(TestLists.User, text).SingleIssue("NoColumns").Reason, StringComparison.Ordinal);
}
