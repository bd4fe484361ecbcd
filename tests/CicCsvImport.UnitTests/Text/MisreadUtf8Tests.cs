using System.Text;
using CicCsvImport.Infrastructure.Records;
using CicCsvImport.Infrastructure.Text;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Text;

/// <summary>A UTF-8 list that is read in a single-byte encoding has one issue, which names the lines with spoiled letters.</summary>
public sealed class MisreadUtf8Tests
{
    private const int Block = 64 * 1024;

    [Theory]
    [InlineData(1252, "User Name,Last Name\na,Müller\n", 2, 1)]
    [InlineData(1252, "User Name,Last Name\na,Smith\nb,Müller\nc,Maier\nd,Jäger und Möller\n", 3, 2)]
    [InlineData(1252, "User Name,Last Name\r\na,Łódź\r\nb,KŘÍŽ\r\n", 2, 2)]
    [InlineData(1252, "User Name,Last Name\ra,Smith\rb,ИВАНОВ\r", 3, 1)]
    [InlineData(1252, "User Name,Last Name\na,山田\n", 2, 1)]
    [InlineData(1252, "User Name,Last Name\na,MÜLLER\n", 2, 1)]
    [InlineData(850, "User Name,Last Name\na,Müller\n", 2, 1)]
    [InlineData(1250, "User Name,Last Name\na,Dvořák\n", 2, 1)]
    [InlineData(28591, "User Name,Last Name\na,Ångström\n", 2, 1)]
    [InlineData(28605, "User Name,Last Name\na,ŠKODA\n", 2, 1)]
    public void It_names_the_first_line_and_their_number(int codePage, string text, int line, int count)
    {
        ListContent content = Read(codePage, Encoding.UTF8.GetBytes(text));

        CicIssue issue = content.SingleIssue("SuspectEncoding");
        Assert.Equal((line, CicIssueSeverity.Warning, CicIssueEffect.None, null), (issue.Line, issue.Severity, issue.Effect, issue.Column));
        Assert.EndsWith($"Letters are wrong on {(count == 1 ? "1 line" : $"{count} lines")}.", issue.Reason, StringComparison.Ordinal);
        Assert.NotEmpty(content.Records);
    }

    [Theory]
    [InlineData(1252, "Name,Label,Template\nA,Büro,T\n", TestLists.Phone)]
    [InlineData(1252, "Name,Model\nA,Büro\n", TestLists.Station)]
    [InlineData(1252, "Name;Model\nA;Büro\n", TestLists.Station)]
    public void In_every_list(int codePage, string text, string noun) =>
        Assert.Contains("SuspectEncoding", Read(codePage, Encoding.UTF8.GetBytes(text), noun).Codes);

    // Read as windows-1252, the second byte of À is a control character.
    [Theory]
    [InlineData("User Name,Last Name\na,Íñigo Ávila\n")]
    [InlineData("User Name,Roles\na,Ábc\n")]
    [InlineData("User Name,Password\na,92ÁÁ74\nb,Müller8\n")]
    public void It_silences_control_characters(string text)
    {
        ListContent content = Read(1252, Encoding.UTF8.GetBytes(text));

        Assert.Contains("SuspectEncoding", content.Codes);
        Assert.DoesNotContain("ControlCharacter", content.Codes);
    }

    [Theory]
    [InlineData("User Name,Last Name\na,Mül\u001Bler\n")]
    [InlineData("User Name,Last Name\na,Müller\nb,Smith\u0007\n")]
    [InlineData("User Name,Workgroups\na,Büro|Te\u007Fam\n")]
    [InlineData("User Name,Last Name,Password\na,Müller,92\u001B74\n")]
    public void It_does_not_silence_those_that_no_encoding_makes(string text) =>
        Assert.Contains("ControlCharacter", Read(1252, Encoding.UTF8.GetBytes(text)).Codes);

    [Theory]
    [InlineData(1252, "User Name,Last Name\na,Müller\n")]
    [InlineData(1252, "User Name,Last Name\na,CAFÉ’S\n")]
    [InlineData(1252, "User Name,Last Name\na,NESTLÉ®\n")]
    [InlineData(1252, "User Name,Last Name\na,CAFÉ’S\nb,NESTLÉ®\nc,Smith\n")]
    [InlineData(1252, "User Name,Last Name\na,SÃO PAULO\n")]
    [InlineData(1252, "User Name,Last Name\na,Smith\n")]
    [InlineData(1250, "User Name,Last Name\na,KŘÍŽ\n")]
    [InlineData(850, "User Name,Last Name\na,Müller\n")]
    [InlineData(1251, "User Name,Last Name\na,Иванов\n")]
    [InlineData(1253, "User Name,Last Name\na,Παπάς\n")]
    public void A_list_in_its_own_encoding_has_none(int codePage, string text)
    {
        Assert.Empty(Read(codePage, TextEncodings.ByCodePage(codePage).GetBytes(text)).Issues);
    }

    [Fact]
    public void Signs_that_are_not_letters_are_no_reason()
    {
        ListContent content = Read(1252, Encoding.UTF8.GetBytes("User Name,Last Name\na,x™\n"));

        Assert.DoesNotContain(content.Issues, issue => issue is { Code: "SuspectEncoding", Column: null });
    }

    [Fact]
    public void One_byte_that_is_not_UTF_8_is_enough()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("User Name,Location\na,Müller\nb,"), 0xFC, (byte)'\n'];

        CicIssue issue = Read(1252, bytes).SingleIssue("SuspectEncoding");

        Assert.Equal("Location", issue.Column);
    }

    [Theory]
    [InlineData("65001")]
    [InlineData("1200")]
    public void Other_encodings_are_not_examined(string codePage)
    {
        Encoding encoding = Encoding.GetEncoding(int.Parse(codePage, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Empty(Read(encoding.CodePage, encoding.GetBytes("User Name,Last Name\na,Müller\n")).Issues);
    }

    [Fact]
    public void A_mark_overrides_the_specified_encoding() =>
        Assert.Empty(Read(1252, [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes("User Name,Last Name\na,Müller\n")]).Issues);

    [Theory]
    [InlineData(Block - 1)]
    [InlineData(Block)]
    [InlineData(Block + 1)]
    public void A_letter_that_two_blocks_share_is_one(int at)
    {
        var text = new StringBuilder("Name,Model\n");
        while (text.Length < at - 20)
            text.Append('S').Append(text.Length).Append(",x\n");
        text.Append('Z', at - 1 - text.Length).Append("ü,x\n");

        ListContent content = Read(1252, Encoding.UTF8.GetBytes(text.ToString()), TestLists.Station);

        Assert.EndsWith("Letters are wrong on 1 line.", content.SingleIssue("SuspectEncoding").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_file_has_its_own_issue()
    {
        using var one = new TemporaryFile(Encoding.UTF8.GetBytes("Name,Model\nA,Büro\n"));
        using var other = new TemporaryFile(TextEncodings.ByCodePage(1252).GetBytes("Name,Model\nB,Büro\n"));

        ListContent content = In(1252).ReadFiles(TestLists.Station, one.Path, other.Path);

        Assert.Equal(one.Path, content.SingleIssue("SuspectEncoding").Path);
        Assert.Equal(["BÃ¼ro", "Büro"], content.Records.Cast<CicStation>().Select(station => station.Model));
    }

    private static ListContent Read(int codePage, byte[] bytes, string noun = TestLists.User) => In(codePage).ReadBytes(noun, bytes);

    private static TestLists In(int codePage) => new()
    {
        Options = new ListReadOptions { Encoding = TextEncodings.ByCodePage(codePage) },
    };
}
