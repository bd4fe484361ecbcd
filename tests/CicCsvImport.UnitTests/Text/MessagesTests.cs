using System.Text.RegularExpressions;
using System.Xml.Linq;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Text;

/// <summary>What a message must be besides plain English, of which PlainEnglishTests has the words.</summary>
public sealed class MessagesTests
{
    private static readonly Regex SentenceEnd = new(@"(?<=[.!?])\s+(?=[A-Z'{-])");

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
    public void A_message_has_at_most_three_sentences(string id, string text)
    {
        int sentences = SentenceEnd.Split(text).Length;

        Assert.True(sentences <= MostSentences, $"{id} has {sentences} sentences.");
    }
}
