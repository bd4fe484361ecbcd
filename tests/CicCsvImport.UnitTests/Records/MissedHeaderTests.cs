using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Records;

/// <summary>If the first record of a file is not a header, the issue names the line with column names.</summary>
public sealed class MissedHeaderTests
{
    [Theory]
    [InlineData("Our users, May 2024\nUser Name,Extension\na,1\n", 2)]
    [InlineData("Our users,,\n,,\n\nUser Name,Extension,DID\na,1,\n", 4)]
    [InlineData("Our users\nUser Name;Extension\na;1\n", 2)]
    [InlineData("sep=;\nOur users\nUser Name;Extension\na;1\n", 3)]
    public void Names_below_a_title(string text, int line)
    {
        string reason = Reason(text);

        Assert.Contains($"line {line} does", reason, StringComparison.Ordinal);
        Assert.DoesNotContain("Our users", reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sep=;\nUser Name,Extension\na,1\n", "semicolon", "comma", 2)]
    [InlineData("sep=,\nUser Name\tExtension\na\t1\n", "comma", "tab", 2)]
    public void Names_that_another_delimiter_parts(string text, string said, string other, int line) =>
        Assert.Equal(
            $"With {said} as the delimiter, the first record contains no known column heading; with {other}, line {line} does.",
            Reason(text));

    [Theory]
    [InlineData("Extension\nUser Name,Extension,DID\na,1,\n", "RequiredColumnMissing", 2)]
    [InlineData("Workgroups,,\n,,\nUser Name,Workgroups,Roles\na,1,\n", "RequiredColumnMissing", 3)]
    [InlineData("Roles\nUser Name;Extension\na;1\n", "RequiredColumnMissing", 2)]
    [InlineData("Name\nUser Name\tExtension\na\t1\n", "WrongList", 2)]
    [InlineData("Label,Berlin\nOur users\nUser Name,First Name,Last Name\n", "WrongList", 3)]
    [InlineData("sep=;\nMailbox\nUser Name;Extension\na;1\n", "RequiredColumnMissing", 3)]
    public void Names_below_a_title_that_is_a_heading(string text, string code, int line) => Assert.EndsWith(
        $"More column headings are on line {line}. If that is the header, remove everything above it.",
        new TestLists().Read(TestLists.User, text).SingleIssue(code).Reason,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("Extension,DID\n1,2\nDID,Extension\n")]
    [InlineData("Extension\n1\nUser Name\n")]
    [InlineData("Name,Type,Model\nA,phone,IP600\n")]
    public void A_row_is_not_a_header_below(string text) => Assert.DoesNotContain(
        "more column headings", Assert.Single(new TestLists().Read(TestLists.User, text).Issues).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("Apples,Pears\n1,2\n")]
    [InlineData("anna,100\nExtension,101\n")]
    [InlineData("\"Apples\nPears\"\n\"x")]
    public void Where_there_are_none_nothing_is_guessed(string text) =>
        Assert.Contains(
            new TestLists().Read(TestLists.User, text).Issues,
            issue => issue.Code == "UnterminatedQuote" || issue.Reason == "The first record contains no known column heading.");

    private static string Reason(string text) => new TestLists().Read(TestLists.User, text).SingleIssue("NoColumns").Reason;
}
