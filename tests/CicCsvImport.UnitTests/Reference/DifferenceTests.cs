using CicCsvImport.UnitTests.Framework;

namespace CicCsvImport.UnitTests.Reference;

/// <summary>
/// Where the other parsers part with ours, or with each other: what each says, so that docs/reading-differences.md stays
/// true. A record is shown as its cells with | between them, records with / between; a parser that refuses says so.
/// </summary>
public sealed class DifferenceTests
{
    private const string Refused = "refused";

    [TheoryButOnMono("TextFieldParser")]
    [InlineData("a, b \n", "a|b", "a| b ", "a| b ")]
    [InlineData("a, \"b\" \n", "a|b", "a| \"b\" ", "a|b")]
    [InlineData("a,\u00A0b\n", "a|b", "a|\u00A0b", "a|\u00A0b")]
    [InlineData("a,\"b\"c\n", "a|\"b\"c", Refused, Refused)]
    [InlineData("a,\"b\" \"c\"\n", "a|\"b\" \"c\"", Refused, Refused)]
    [InlineData("a,\"b\\\"c\"\n", "a|\"b\\\"c\"", Refused, Refused)]
    [InlineData("a\n\nb\n", "a/b", "a//b", "a/b")]
    [InlineData(" \na\n", "a", " /a", "a")]
    [InlineData("a,b\n,\nc,d\n", "a|b/c|d", "a|b/|/c|d", "a|b/|/c|d")]
    [InlineData("a\r\r\nb\r\n", "a/b", "a//b", "a/b")]
    [InlineData("#a\nb\n", "#a/b", "b", "#a/b")]
    [InlineData("a,\"b\n\nc\"\n", "a|b\n\nc", "a|b\n\nc", "a|b\nc")]
    [InlineData("sep=,\na,b\n", "a|b", "sep=|/a|b", "sep=|/a|b")]
    [InlineData("a,\"b\n", Refused, Refused, Refused)]
    public void The_parsers_differ(string text, string ours, string sylvan, string visualBasic)
    {
        string[] read = [
            Shown(() => OtherParsers.Ours(text, ',')),
            Shown(() => OtherParsers.Sylvan(text, ',', comment: '#')),
            Shown(() => OtherParsers.VisualBasic(text, ','))];

        Assert.Equal([ours, sylvan, visualBasic], read);
    }

    private static string Shown(Func<IReadOnlyList<string[]>> parse)
    {
        try
        {
            return string.Join('/', parse().Select(record => string.Join('|', record)));
        }
        catch (Exception refused) when (refused is FormatException or IOException or Microsoft.VisualBasic.FileIO.MalformedLineException)
        {
            return Refused;
        }
    }
}
