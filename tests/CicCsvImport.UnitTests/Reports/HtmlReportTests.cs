using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CicCsvImport.Core.Reports;
using CicCsvImport.Infrastructure.Reports;

namespace CicCsvImport.UnitTests.Reports;

/// <summary>A page shows values as text, and only its own script and style can run.</summary>
public sealed class HtmlReportTests
{
    private const string Markup = "</script><script>alert(1)</script><!--\"'><img src=x onerror=alert(2)> javascript:alert(3) &lt; ]]>";

    // NUL, escape, a mark that reverses the reading direction, a line separator, half a surrogate pair, a zero-width space.
    private const string Invisible = "\0\u001b[2J\u202e\u2028\ud800\u200b";

    [Fact]
    public void A_value_becomes_no_markup_wherever_it_is()
    {
        string page = Write(Everywhere(Markup + Invisible));

        // Its own two blocks of data and its script.
        Assert.Equal(3, Regex.Count(page, "<script"));
        Assert.Equal(3, Regex.Count(page, "</script>"));
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<!--", page, StringComparison.Ordinal);
        Assert.DoesNotContain("onerror=alert(2)>", page, StringComparison.Ordinal);
        Assert.DoesNotContain(page, c => (char.IsControl(c) && c != '\n') || "\u202e\u2028\ud800\u200b\ufffd".Contains(c));
    }

    [Fact]
    public void The_data_are_the_values_and_what_is_invisible_is_shown()
    {
        using JsonDocument data = JsonDocument.Parse(GetData(Write(Everywhere(Markup + Invisible)), "rows"));

        const string Shown = Markup + @"\u0000\u001B[2J\u202E\u2028\uD800\u200B";
        JsonElement row = data.RootElement.GetProperty("rows")[0];
        Assert.Equal(Shown, row[0].GetString());
        Assert.Equal(Shown, row[1][0].GetString());
        Assert.Equal(Shown, row[1][1][1].GetString());
        Assert.Equal(Shown, data.RootElement.GetProperty("properties")[0].GetString());
    }

    [Fact]
    public void The_policy_names_the_hashes_of_the_style_and_the_script()
    {
        string page = Write(Everywhere("x"));

        string policy = Regex.Match(page, "Content-Security-Policy\" content=\"([^\"]*)\"").Groups[1].Value;
        Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
        Assert.Contains("style-src " + Hash(GetPart(page, "<style>(.*?)</style>")), policy, StringComparison.Ordinal);
        Assert.Contains("script-src " + Hash(GetPart(page, "<script>(.*?)</script>")), policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotMatch("<[^>]* (style|on[a-z]+)=", page);
    }

    [Fact]
    public void A_long_table_has_its_first_rows_as_markup_and_all_as_data()
    {
        RowCell[][] rows = [.. Enumerable.Range(1, 1200).Select(i => new RowCell[] { "row" + i })];
        string page = Write(With(new RowsSection("rows", "Rows", [new("Name")], rows.Length, rows)));

        Assert.Equal(500, Regex.Count(page, "<tr id="));
        using JsonDocument data = JsonDocument.Parse(GetData(page, "rows"));
        Assert.Equal(1200, data.RootElement.GetProperty("rows").GetArrayLength());
        Assert.Equal("row1200", data.RootElement.GetProperty("rows")[1199][0].GetString());
    }

    [Fact]
    public void Only_a_cell_with_a_long_word_can_break_it()
    {
        string name = new('x', 25);
        string page = Write(With(new TableSection("table", "Table", ["Name"], [[name], ["importance of " + name[1..]]])));

        Assert.Contains($"<td data-label=\"Name\" class=\"long\">{name}<", page, StringComparison.Ordinal);
        Assert.Contains("<td data-label=\"Name\">importance of ", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_fingerprint_of_a_plan_is_in_its_head()
    {
        string page = Write(With(new TableSection("table", "Table", ["Name"], [])) with { Fingerprint = "7c1e-90ab" });

        Assert.Contains(
            "<code>7c1e-90ab</code>", page.Substring(0, page.IndexOf("</header>", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_without_content_is_left_out() =>
        Assert.DoesNotContain("Licenses", Write(With(new BarsSection("licenses", "Licenses", []))), StringComparison.Ordinal);

    [Theory]
    [InlineData("user 'אבג' (דהו)", "user '<bdi>אבג</bdi>' (<bdi>דהו</bdi>)")]
    [InlineData("אבג דהו-7 and x", "<bdi>אבג דהו-7</bdi> and x")]
    [InlineData("ג'ון, 5 more", "<bdi>ג'ון</bdi>, 5 more")]
    [InlineData("مريم: 8", "<bdi>مريم</bdi>: 8")]
    public void A_name_of_a_right_to_left_script_is_isolated(string text, string expected)
    {
        // .NET Framework writes letters of other scripts by their numbers.
        string page = System.Net.WebUtility.HtmlDecode(Write(Everywhere(text)));

        Assert.Contains($"<title>{text} – {text}</title>", page, StringComparison.Ordinal);
        foreach (string element in new[] { "h1", "strong", "del", "ins", "li", "dd", "th scope=\"col\"" })
            Assert.Contains($"<{element}>{expected}</", page, StringComparison.Ordinal);
    }

    private static Report With(ReportSection section) => new("t", "s", "v", ReportLevel.Good, [section]);

    private static Report Everywhere(string text) => new(text, text, text, ReportLevel.Stop,
    [
        new FactsSection("facts", text, [(text, text)]) { Note = text },
        new TableSection("table", text, [text], [[text]]),
        new FindingsSection("findings", text, [new Finding(ReportLevel.Decide, text, text, [text, text, text, text, text, text])]),
        new BarsSection("bars", text, [new ReportBar(text, 1, 2, 3, 0, 1)]),
        new ChartSection("chart", text, [(text, 1)]),
        new RowsSection("rows", text, [new(text, true), new(text)], 1, [[text, new RowCell(text, [new RowChange(text, text, text)])]]),
        new RowsSection("more", text, [new(text, true)], 1, [[text]]),
        new SignaturesSection("sign", text, [text]),
    ]);

    private static string GetData(string page, string id) => GetPart(page, $"id=\"data-{id}\">(.*?)</script>");

    private static string GetPart(string page, string pattern) => Regex.Match(page, pattern, RegexOptions.Singleline).Groups[1].Value;

    private static string Hash(string part)
    {
        using var algorithm = System.Security.Cryptography.SHA256.Create();
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(part));
        return "'sha256-" + Convert.ToBase64String(algorithm.ComputeHash(content)) + "'";
    }

    private static string Write(Report report)
    {
        using var stream = new MemoryStream();
        new HtmlReport(report, logo: null).Write(stream, CancellationToken.None);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
