using System.Text.RegularExpressions;
using System.Xml.Linq;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Text;

/// <summary>Messages are short, and in plain English.</summary>
public sealed partial class MessagesTests
{
    private const int MostWords = 35;
    private const int MostSentences = 3;

    public static TheoryData<string, string> Texts
    {
        get
        {
            var texts = new TheoryData<string, string>();
            XDocument messages = XDocument.Load(Repository.GetPath("src", "CicCsvImport.Core", "Text", "Messages.resx"));
            foreach (XElement text in messages.Descendants("data"))
                texts.Add(text.Attribute("name")!.Value, text.Value);
            return texts;
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_message_is_short(string id, string text)
    {
        string[] sentences = [.. SentenceEnd().Split(text).Where(sentence => sentence.Length > 0)];

        Assert.True(sentences.Length <= MostSentences, $"{id} has {sentences.Length} sentences.");
        Assert.All(
            sentences,
            sentence => Assert.True(sentence.Split(' ').Length <= MostWords, $"{id} has a sentence of more than {MostWords} words."));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_message_has_no_retired_words(string id, string text)
    {
        Match retired = RetiredWords().Match(text);

        Assert.False(retired.Success, $"{id} says '{retired.Value}'.");
    }

    // What a typed command, an object or a plan can meet too has no row and no cell.
    [Theory]
    [InlineData("InvalidExtension")]
    [InlineData("InvalidName")]
    [InlineData("RequiredValueMissing")]
    [InlineData("DuplicateExtension")]
    [InlineData("UnknownStation")]
    [InlineData("NewRole")]
    [InlineData("InvalidMailbox")]
    [InlineData("InvalidOcs")]
    [InlineData("MangledNumber")]
    [InlineData("UnknownProxyGroup")]
    [InlineData("PlaceholderValue")]
    public void What_a_typed_command_can_meet_has_no_row_and_no_cell(string code) =>
        Assert.All([code, code + "_Do"], id => Assert.DoesNotMatch(@"\b(row|cell)s?\b", Core.Text.Messages.Get(id)));

    [GeneratedRegex(@"(?<=[.!?])\s+(?=[A-Z'{-])")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(
        @"\b(hangs? on|all the same|takes? back|taken? back|took back|whoever|somebody|nobody|makers?|licences?|at hand"
        + @"|(is|are) no [a-z]+[.,;:]|parted|anew|misspelt|colour|cancelled)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex RetiredWords();
}
