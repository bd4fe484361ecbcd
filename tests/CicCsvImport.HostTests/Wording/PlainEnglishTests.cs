using System.Text.RegularExpressions;
using System.Xml.Linq;
using CicCsvImport.HostTests.Support;

namespace CicCsvImport.HostTests.Wording;

/// <summary>What people read follows the rules of plain English that a test can check.</summary>
public sealed partial class PlainEnglishTests
{
    private const int LongestSentence = 35;

    private static readonly string[] SynopsisVerbs =
    [
        "Adds", "Applies", "Changes", "Checks", "Compares", "Connects", "Converts", "Creates", "Disconnects", "Exports", "Gets", "Imports",
        "Removes", "Renames", "Resets", "Saves", "Sets", "Undoes",
    ];

    // Words that the field does not use, and turns of phrase that take two readings.
    private static readonly string[] RetiredWords =
    [
        @"hangs? on",
        @"all the same",
        @"(?:takes?|taken|taking|took)\b[^.;:|]{0,40} back",
        @"whoever",
        @"somebody",
        @"nobody",
        @"makers?",
        @"licence[sd]?",
        @"at hand",
        @"(?:before|behind) (?:a|an|its|the) (?:line|name)",
        @"(?<!\bthere )(?:is|are|was|were) no(?! longer\b)",
    ];

    private static readonly string Sources = Path.Combine(Places.Root, "src");
    private static readonly string Help = Path.Combine(Places.Module, "en-US", "CicCsvImport.dll-Help.xml");
    private static readonly string Messages = Path.Combine(Sources, "CicCsvImport.Core", "Text", "Messages.resx");
    private static readonly Lazy<Dictionary<string, string>> Synopses = new(ReadSynopses);

    public static TheoryData<string> Cmdlets => [.. Synopses.Value.Keys];

    public static TheoryData<string> Files
    {
        get
        {
            string[] files =
            [
                Messages,
                .. Directory.EnumerateFiles(Path.Combine(Places.Module, "en-US")),
                .. Directory.EnumerateFiles(Places.Root, "*.md"),
                .. Directory.EnumerateFiles(Path.Combine(Places.Root, "docs"), "*.md"),
            ];
            return [.. files.Select(file => Path.GetRelativePath(Places.Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];
        }
    }

    public static TheoryData<string> Projects =>
        [.. Directory.EnumerateDirectories(Sources).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void A_synopsis_begins_with_a_verb_in_the_third_person(string cmdlet) =>
        Assert.Contains(Synopses.Value[cmdlet].Split(' ')[0], SynopsisVerbs);

    [Theory]
    [MemberData(nameof(Files))]
    public void A_text_has_no_retired_word(string file) => AssertNotRetired(ReadText(Path.Combine(Places.Root, file)));

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_comments_of_a_project_have_no_retired_word(string project) => AssertNotRetired(string.Join(
        '\n',
        Directory.EnumerateFiles(Path.Combine(Sources, project), "*.cs", SearchOption.AllDirectories)
            .SelectMany(File.ReadLines)
            .Select(line => Comment().Match(line).Groups["text"].Value)));

    [Fact]
    public void No_sentence_of_a_synopsis_is_long() => Assert.Empty(Synopses.Value.Values.SelectMany(LongSentences));

    [Fact]
    public void No_sentence_of_a_message_is_long() => Assert.Empty(ReadMessages().SelectMany(LongSentences));

    private static void AssertNotRetired(string text)
    {
        string line = Blanks().Replace(text, " ");
        string[] found =
        [
            .. RetiredWords
                .SelectMany(word => Regex.Matches(line, $@".{{0,60}}\b{word}(?!\w).{{0,20}}", RegexOptions.IgnoreCase))
                .Select(match => match.Value),
        ];
        Assert.True(found.Length == 0, string.Join('\n', found));
    }

    private static string ReadText(string path) => path switch
    {
        _ when path == Messages => string.Join('\n', ReadMessages()),
        _ when path == Help => string.Join(
            '\n', XDocument.Load(path).Descendants().Where(IsParagraph).Select(paragraph => paragraph.Value)),
        _ => File.ReadAllText(path),
    };

    private static IEnumerable<string> ReadMessages() =>
        XDocument.Load(Messages).Descendants("data").Select(data => data.Element("value")!.Value);

    private static Dictionary<string, string> ReadSynopses() => XDocument.Load(Help).Descendants()
        .Where(element => element.Name.LocalName == "details")
        .ToDictionary(
            details => details.Elements().First(element => element.Name.LocalName == "name").Value,
            details => string.Join(' ', details.Descendants().Where(IsParagraph).Select(paragraph => paragraph.Value)));

    private static bool IsParagraph(XElement element) => element.Name.LocalName == "para";

    private static IEnumerable<string> LongSentences(string text) =>
        SentenceEnds().Split(text).Where(sentence => Blanks().Count(sentence.Trim()) >= LongestSentence);

    // A line of a comment: a run of lines is one text.
    [GeneratedRegex(@"(?<!:)///? ?(?<text>.*)")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"(?<=[.!?])\s+")]
    private static partial Regex SentenceEnds();
}
