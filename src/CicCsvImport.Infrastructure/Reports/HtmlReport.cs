using System.Security.Cryptography;
using CicCsvImport.Core.Reports;

namespace CicCsvImport.Infrastructure.Reports;

/// <summary>
/// Writes a report as one page of HTML that needs nothing else: style and script are in it, and its policy lets nothing else run or
/// load. Without the script, as in the preview of a mail, it shows everything but the later rows of long tables.
/// </summary>
/// <param name="report">The report.</param>
/// <param name="logo">A picture as a data URI; null if there is none.</param>
internal sealed class HtmlReport(Report report, string? logo)
{
    private const int NamesShown = 5;
    private const int NamesInSummary = 3;
    private const int MostNames = 200;

    /// <summary>Writes the page.</summary>
    /// <param name="stream">Receives the page, in UTF-8.</param>
    /// <param name="cancellation">Cancels the writing.</param>
    public void Write(Stream stream, CancellationToken cancellation)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), bufferSize: 1 << 16, leaveOpen: true) { NewLine = "\n" };
        var html = new HtmlText(writer, cancellation);
        ReportSection[] sections = [.. report.Shown];
        string style = ReadPart("page.css");
        string script = ReadPart("page.js");
        html.Markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Markup("<meta http-equiv=\"Content-Security-Policy\" content=\"").Markup(GetPolicy(style, script)).Markup("\">\n")
            .Markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Title(report.Title + " – " + report.Subject)
            .Markup("\n<style>").Markup(style).Markup("</style>\n</head>\n<body>\n");
        WriteHeader(html, sections);
        html.Markup("<main>\n");
        foreach (ReportSection section in sections)
            WriteSection(html, section);
        html.Markup("</main>\n<footer>").Text(Messages.Format("Report_MadeBy", ProductVersion)).Markup("</footer>\n");
        foreach (RowsSection rows in sections.OfType<RowsSection>())
            HtmlRows.WriteData(html, stream, rows, cancellation);
        html.Markup("<script>").Markup(script).Markup("</script>\n</body>\n</html>\n");
        html.Flush();
    }

    private static string ProductVersion => typeof(HtmlReport).Assembly.GetName().Version!.ToString(3);

    private static string GetPolicy(string style, string script) =>
        $"default-src 'none'; style-src '{Hash(style)}'; script-src '{Hash(script)}'; img-src data:; base-uri 'none'; form-action 'none'";

    private static string Hash(string part)
    {
        using var algorithm = SHA256.Create();
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(part));
        return "sha256-" + Convert.ToBase64String(algorithm.ComputeHash(content));
    }

    // A browser counts every line break as one character.
    private static string ReadPart(string name)
    {
        string resource = typeof(HtmlReport).Namespace + "." + name;
        using Stream part = typeof(HtmlReport).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(part, Encoding.UTF8);
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }

    private void WriteHeader(HtmlText html, IReadOnlyList<ReportSection> sections)
    {
        html.Markup("<header>\n");
        if (logo is not null)
            html.Markup("<img class=\"logo\" alt=\"\" src=" + HtmlText.Attribute(logo) + ">\n");
        html.Element("h1", report.Title)
            .Element("p class=\"subject\"", report.Subject)
            .Markup("<p class=\"subject\">").Text(Messages.Format("Report_By", report.Author) + " ").Value(report.Time).Markup("</p>");
        if (report.Fingerprint is { } fingerprint)
            html.Markup("<p class=\"subject\">").Text(Messages.Get("Report_Fingerprint") + " ").Element("code", fingerprint).Markup("</p>");
        html.Element($"p class=\"verdict {GetClass(report.Level)}\"", report.Verdict)
            .Markup("\n</header>\n<nav aria-label=" + HtmlText.Attribute(Messages.Get("Report_Contents")) + ">\n<ul>\n");
        foreach (ReportSection section in sections)
            html.Markup("<li>").Element("a href=\"#" + section.Id + "\"", section.Heading).Markup("</li>\n");
        html.Markup("</ul>\n</nav>\n");
    }

    private static string GetClass(ReportLevel level) => level.ToString().ToLowerInvariant();

    private static void WriteSection(HtmlText html, ReportSection section)
    {
        string kind = HtmlText.Class(section is RowsSection ? "rows" : section is SignaturesSection ? "whole" : "");
        html.Markup($"<section id=\"{section.Id}\"{kind} aria-labelledby=\"{section.Id}-heading\">\n")
            .Element($"h2 id=\"{section.Id}-heading\"", section.Heading).Markup("\n");
        if (section.Note.Length > 0)
            html.Element("p class=\"note\"", section.Note).Markup("\n");
        switch (section)
        {
            case FactsSection facts:
                WriteFacts(html, facts);
                break;
            case TableSection table:
                WriteTable(html, table);
                break;
            case FindingsSection findings:
                WriteFindings(html, findings);
                break;
            case BarsSection bars:
                HtmlGraphics.WriteBars(html, bars);
                break;
            case StripsSection strips:
                HtmlGraphics.WriteStrips(html, strips);
                break;
            case ChartSection chart:
                HtmlGraphics.WriteChart(html, chart);
                break;
            case RowsSection rows:
                HtmlRows.WriteFirst(html, rows);
                break;
            case SignaturesSection signatures:
                WriteSignatures(html, signatures);
                break;
        }

        html.Markup("</section>\n");
    }

    private static void WriteFacts(HtmlText html, FactsSection section)
    {
        html.Markup("<dl>\n");
        foreach ((string label, ReportValue value) in section.Facts)
            html.Element("dt", label).Markup("<dd>").Value(value).Markup("</dd>\n");
        html.Markup("</dl>\n");
    }

    private static void WriteTable(HtmlText html, TableSection section)
    {
        bool[] areNumbers = [.. section.Columns.Select((_, i) => section.Rows.All(row => row[i].Form == ReportForm.Number))];
        string GetClass(int column, string text) =>
            HtmlText.Class(areNumbers[column] ? "number" : "", HtmlText.HasLongWord(text) ? "long" : "");
        html.Markup("<table class=\"stacks\" aria-labelledby=\"" + section.Id + "-heading\">\n<thead><tr>");
        for (int i = 0; i < section.Columns.Count; i++)
            html.Element("th scope=\"col\"" + GetClass(i, section.Columns[i]), section.Columns[i]);
        html.Markup("</tr></thead>\n<tbody>\n");
        foreach (IReadOnlyList<ReportValue> row in section.Rows)
        {
            html.Markup("<tr>");
            for (int i = 0; i < row.Count; i++)
            {
                string label = HtmlText.Attribute(section.Columns[i]);
                html.Markup($"<td data-label={label}{GetClass(i, row[i].Text)}>").Value(row[i]).Markup("</td>");
            }

            html.Markup("</tr>\n");
        }

        html.Markup("</tbody>\n</table>\n");
    }

    private static void WriteFindings(HtmlText html, FindingsSection section)
    {
        if (section.Findings.Count == 0)
            return;
        html.Markup("<ul class=\"findings\">\n");
        foreach (Finding finding in section.Findings)
        {
            html.Markup($"<li class=\"finding {GetClass(finding.Level)}\">")
                .Element("span class=\"level\"", Messages.Get("Report_Level_" + finding.Level))
                .Element("strong", finding.Text)
                .Element("p", finding.Advice);
            WriteNames(html, finding.Names);
            html.Markup("</li>\n");
        }

        html.Markup("</ul>\n");
    }

    // Many names are hidden until the reader wants to see them.
    private static void WriteNames(HtmlText html, IReadOnlyList<string> names)
    {
        bool areMany = names.Count > NamesShown;
        if (areMany)
            html.Markup("<details>").Element("summary", DisplayText.Some(names, NamesInSummary));
        html.Markup("<ul>");
        foreach (string name in names.Take(MostNames))
            html.Element("li", name);
        if (names.Count > MostNames)
            html.Element("li", Messages.Format("Report_MoreNames", names.Count - MostNames));
        html.Markup("</ul>");
        if (areMany)
            html.Markup("</details>");
    }

    private static void WriteSignatures(HtmlText html, SignaturesSection section)
    {
        html.Markup("<div class=\"sign\">");
        foreach (string line in section.Lines)
            html.Element("span", line);
        html.Markup("</div>\n");
    }
}
