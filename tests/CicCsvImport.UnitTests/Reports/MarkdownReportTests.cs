using System.Text;
using CicCsvImport.Core.Reports;
using CicCsvImport.Infrastructure.Reports;

namespace CicCsvImport.UnitTests.Reports;

/// <summary>A value is never markup of the ticket that it is pasted into.</summary>
public sealed class MarkdownReportTests
{
    [Theory]
    [InlineData("- x", "\\- x")]
    [InlineData("1. x", "1\\. x")]
    [InlineData("a-1.5", "a-1.5")]
    [InlineData("https://evil.example", "https\\://evil.example")]
    [InlineData("WWW.evil.example", "WWW\\.evil.example")]
    [InlineData("<b>|[x](y)", "&lt;b\\>\\|\\[x\\](y)")]
    [InlineData("xmpp:foo@e.com", "xmpp:foo<!-- -->@e.com")]
    [InlineData("x MailTo:foo@e.com", "x MailTo:foo<!-- -->@e.com")]
    [InlineData("SMTP:foo@e.com", "SMTP:foo\\@e.com")]
    public void A_text_is_escaped(string text, string expected) =>
        Assert.Contains("\n" + expected + "\n", Write(text), StringComparison.Ordinal);

    [Fact]
    public void A_fingerprint_cannot_end_its_code()
    {
        string markdown = Write("x", new ReportValue("`<img>\n\n# h", ReportForm.Code));

        Assert.Contains(": `'<img>", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("\n# h", markdown, StringComparison.Ordinal);
    }

    private static string Write(string subject, ReportValue? value = null)
    {
        using var stream = new MemoryStream();
        var facts = new FactsSection("facts", "Facts", [("Fingerprint", value ?? new ReportValue("1"))]);
        MarkdownReport.Write(new Report("Title", subject, "Good.", ReportLevel.Good, [facts]), stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
