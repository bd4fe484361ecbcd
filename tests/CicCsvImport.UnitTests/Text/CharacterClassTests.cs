using System.Text;
using CicCsvImport.Core.Engine.Fast;
using CicCsvImport.Core.Engine.Rules;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Text;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Text;

/// <summary>A class of texts is stated once: what is judged by texts, found in bytes and said in words is the same.</summary>
public sealed class CharacterClassTests
{
    private static readonly CharacterClass Mail = CharacterClass.Any.Except("<>").WithoutBlanks().WithoutControls().Around('@');

    private static readonly Dictionary<string, CharacterClass> Classes = new()
    {
        ["any"] = CharacterClass.Any,
        ["none"] = CharacterClass.None,
        ["digits"] = CharacterClass.Digits,
        ["12"] = CharacterClass.Hex.Exactly(3),
        ["advised"] = CharacterClass.Any.NotFirst("0").Between(2, 4),
        ["at most"] = CharacterClass.Any.Except("*é").AtMost(5),
        ["controls"] = CharacterClass.Any.WithoutControls(),
        ["mail"] = Mail,
        ["SMTP"] = CharacterClass.None.After("S:", Mail),
        ["domain"] = CharacterClass.Any.AroundFirst('\\'),
        ["plus"] = CharacterClass.Digits.After("+", CharacterClass.Digits),
        ["formula"] = TextRules.NoFormula,
        ["beginnings"] = CharacterClass.Any.NotBeginning(["NULL", "A1", "7"]),
        ["ordinary"] = new TextRules(Repository.Settings().Texts).Ordinary,
    };

    public static TheoryData<string> Names => [.. Classes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_text_whose_bytes_are_in_a_class_is_in_it(string name)
    {
        CharacterClass one = Classes[name];
        int seed = int.TryParse(Environment.GetEnvironmentVariable("CIC_TEST_SEED"), out int said) ? said : 4711;
        var random = new Random(seed);
        var alone = new RawTexts(one);
        var withOthers = new RawTexts(TextRules.NoFormula, one, DigitRules.DidForm);
        int judged = 0, found = 0;
        for (int i = 0; i < 60_000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(_ => Next(random)));
            CellBytes bytes = BytesOf(text);
            Assert.True(one.Has(text) || !alone.Has(bytes), $"seed {seed}: {text}");
            Assert.True(DigitRules.DidForm.Has(text) || !withOthers.Has(bytes), $"seed {seed}: {text}");
            Assert.True(alone.Has(bytes) || !withOthers.Has(bytes), $"seed {seed}: {text}");
            if (!one.Has(text) || text.Any(c => c is '"' or > '\x7E' or < ' ') || text.Trim() != text)
                continue;
            judged++;
            found += alone.Has(bytes) ? 1 : 0;
        }

        // Of ASCII texts all are found: otherwise the fast path would be good for nothing.
        Assert.Equal(judged, found);
        Assert.Equal(name == "none", found == 0);
    }

    [Fact]
    public void No_character_that_is_to_be_noted_is_found_by_its_bytes()
    {
        var any = new RawTexts(CharacterClass.Any);
        int found = 0;
        for (int c = 0; c <= char.MaxValue; c++)
        {
            var character = (char)c;
            if (char.IsSurrogate(character) || !any.Has(BytesOf($"a{character}b")))
                continue;
            found++;
            Assert.False(character == '"' || char.IsControl(character) || InvisibleText.IsMark(character), $"U+{c:X4}");
            Assert.False(RemarkableCharacters.Has(character), $"U+{c:X4}");
            Assert.True(character == ' ' || !char.IsWhiteSpace(character), $"U+{c:X4}");
        }

        Assert.True(found > 40_000, $"Of all characters only {found} are found.");
    }

    [Theory]
    [InlineData("digits", "digits")]
    [InlineData("12", "3 hexadecimal digits")]
    [InlineData("advised", "2 to 4 without a leading 0")]
    [InlineData("plus", "digits, with or without a leading +")]
    public void A_class_is_said_in_words(string name, string words)
    {
        Assert.Equal(words, Classes[name].ToString());
    }

    private static string Next(Random random) => random.Next(12) switch
    {
        < 5 => random.Next(10).ToString(),
        5 => "ABCDEF"[random.Next(6)].ToString(),
        6 => "+S:@\\<> *"[random.Next(9)].ToString(),
        7 => "=-@\t\"\u007F"[random.Next(6)].ToString(),
        8 => random.Next(3) == 0 ? "S:" : "a@b",
        9 => ((char)random.Next(' ', 0x7F)).ToString(),
        10 => random.Next(4) > 0 ? "7" : ((char)random.Next(0x80, 0x2100)).ToString(),
        _ => random.Next(8) > 0 ? "A" : "\U0001F600",
    };

    private static CellBytes BytesOf(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return new CellBytes([.. bytes, .. new byte[CellBytes.Padding]], 0, bytes.Length);
    }
}
