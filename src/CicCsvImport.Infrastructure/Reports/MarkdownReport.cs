using System.Globalization;
using CicCsvImport.Core.Reports;

namespace CicCsvImport.Infrastructure.Reports;

/// <summary>Writes a report as Markdown, for a ticket. Long tables have their first rows.</summary>
/// <param name="report">The report.</param>
/// <param name="writer">Receives the text.</param>
/// <param name="cancellation">Cancels the writing.</param>
internal sealed class MarkdownReport(Report report, TextWriter writer, CancellationToken cancellation)
{
    private const int FirstRows = 50;
    private const int MostNames = 20;

    // What Markdown, or the HTML in it, would take for markup.
    private static readonly char[] Special = ['\\', '`', '*', '_', '[', ']', '<', '>', '|', '#', '~', '&', '!', '@', '$'];

    private static readonly string[] Schemes = ["mailto:", "xmpp:"];

    /// <summary>Writes the text.</summary>
    /// <param name="report">The report.</param>
    /// <param name="stream">Receives the text, in UTF-8.</param>
    /// <param name="cancellation">Cancels the writing.</param>
    public static void Write(Report report, Stream stream, CancellationToken cancellation = default)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), bufferSize: 1 << 12, leaveOpen: true) { NewLine = "\n" };
        new MarkdownReport(report, writer, cancellation).Write();
    }

    private void Write()
    {
        Line("# " + Escape(report.Title));
        Line(Escape(report.Subject));
        Line(Escape(Messages.Format("Report_By", report.Author)) + " " + GetText(report.Time));
        if (report.Fingerprint is { } fingerprint)
            Line(Escape(Messages.Get("Report_Fingerprint")) + " " + GetText(new ReportValue(fingerprint, ReportForm.Code)));
        Line("**" + Escape(report.Verdict) + "**");
        foreach (ReportSection section in report.Shown.Where(section => section is not SignaturesSection))
        {
            Line("## " + Escape(section.Heading));
            if (section.Note.Length > 0)
                Line(Escape(section.Note));
            WriteContent(section);
        }
    }

    private void WriteContent(ReportSection section)
    {
        switch (section)
        {
            case FactsSection facts:
                WriteFacts(facts.Facts);
                break;
            case TableSection table:
                WriteTable(table.Columns, table.Rows.Select(row => row.Select(GetText)));
                break;
            case FindingsSection findings:
                findings.Findings.ToList().ForEach(WriteFinding);
                writer.WriteLine();
                break;
            case BarsSection bars:
                WriteTable(
                    bars.HasChanges
                        ? Headings("Report_License", "Report_InUse", "Report_After", "Report_Limit", "Report_ShortNow", "Report_ShortAfter")
                        : Headings("Report_License", "Report_InUse", "Report_Limit", "Report_Short"),
                    bars.Bars.Select(bar => bars.HasChanges
                        ? Cells(bar.Name, bar.Before, bar.After, bar.Limit, bar.ShortBefore, bar.Short)
                        : Cells(bar.Name, bar.Before, bar.Limit, bar.Short)));
                break;
            case StripsSection strips:
                WriteTable(
                    strips.HasChanges
                        ? Headings("Report_Range", "Report_Kept", "Report_Added", "Report_Freed")
                        : Headings("Report_Range", "Report_InUse"),
                    strips.Strips.Select(strip => strips.HasChanges
                        ? Cells(strip.From + "–" + strip.To, strip.Used, strip.Added, strip.Freed)
                        : Cells(strip.From + "–" + strip.To, strip.Used)));
                WriteFacts(strips.Changes.Select(change => (change.Label, new ReportValue(change.Numbers))));
                break;
            case ChartSection chart:
                WriteTable(
                    Headings("Report_Week", "Report_Changes"),
                    chart.Columns.Select(column => Cells(column.Label.Text, column.Value)));
                break;
            case RowsSection rows:
                WriteTable([.. rows.Columns.Select(column => column.Name)], rows.Rows.Take(FirstRows).Select(row => row.Select(GetText)));
                if (rows.Count > FirstRows)
                    Line(Escape(Messages.Format("Report_MoreRows", rows.Count - FirstRows)));
                break;
        }
    }

    private void WriteFacts(IEnumerable<(string Label, ReportValue Value)> facts)
    {
        string[] lines = [.. facts.Select(fact => "- " + Escape(fact.Label) + ": " + GetText(fact.Value))];
        if (lines.Length > 0)
            Line(string.Join("\n", lines));
    }

    private void WriteFinding(Finding finding)
    {
        string text = Messages.Get("Report_Level_" + finding.Level) + ": " + finding.Text;
        string names = DisplayText.Some(finding.Names, MostNames);
        writer.WriteLine("- **" + Escape(text) + "** " + Escape(finding.Advice + " " + names));
    }

    private void WriteTable(IReadOnlyList<string> columns, IEnumerable<IEnumerable<string>> rows)
    {
        writer.WriteLine("| " + string.Join(" | ", columns.Select(Escape)) + " |");
        writer.WriteLine("|" + string.Concat(Enumerable.Repeat(" --- |", columns.Count)));
        foreach (IEnumerable<string> row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            writer.WriteLine("| " + string.Join(" | ", row) + " |");
        }

        writer.WriteLine();
    }

    private void Line(string text)
    {
        writer.WriteLine(text);
        writer.WriteLine();
    }

    private static string[] Headings(params string[] ids) => [.. ids.Select(Messages.Get)];

    private static IEnumerable<string> Cells(string name, params int?[] numbers) =>
        [Escape(name), .. numbers.Select(number => number?.ToString(CultureInfo.InvariantCulture) ?? "")];

    private static string GetText(ReportValue value) => value.Form switch
    {
        ReportForm.Code => "`" + SafeText.From(value.Text).Replace('`', '\'') + "`",
        ReportForm.Text => Escape(value.Text),
        ReportForm.Time => value.Text.Replace('T', ' '),
        _ => value.Text,
    };

    private static string GetText(RowCell cell) => string.Join(
        "<br>", [.. cell.Text.Length == 0 ? [] : new[] { Escape(cell.Text) }, .. (cell.Changes ?? []).Select(GetText)]);

    private static string GetText(RowChange change) => Escape(change.Property) + ": "
        + (change.Old is null ? "" : Escape(change.Old) + " → ") + Escape(change.New ?? Messages.Get("Report_NoValue"));

    // At the beginning of a line, a dash or a number with a point is a list. Addresses become links.
    private static bool IsMarkup(string text, int i) => text[i] switch
    {
        '-' or '+' or '=' => i == 0,
        '.' or ')' => (i > 0 && text.Take(i).All(c => c is >= '0' and <= '9'))
            || (i >= 3 && string.Compare(text, i - 3, "www", 0, 3, StringComparison.OrdinalIgnoreCase) == 0),
        ':' => string.CompareOrdinal(text, i + 1, "//", 0, 2) == 0,
        _ => false,
    };

    // GitHub makes a link of these whatever is escaped in it; only a comment within the address ends it.
    private static bool HasScheme(string text, int end)
    {
        while (end > 0 && (char.IsLetterOrDigit(text[end - 1]) || text[end - 1] is '.' or '+' or '-' or '_'))
            end--;
        return Schemes.Any(scheme => end >= scheme.Length
            && string.Compare(text, end - scheme.Length, scheme, 0, scheme.Length, StringComparison.OrdinalIgnoreCase) == 0);
    }

    private static string Escape(string text)
    {
        text = SafeText.From(text);
        var escaped = new StringBuilder(text.Length + 8);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is '<')
                escaped.Append("&lt;");
            else if (c is '@' && HasScheme(text, i))
                escaped.Append("<!-- -->").Append(c);
            else if (Array.IndexOf(Special, c) >= 0 || IsMarkup(text, i))
                escaped.Append('\\').Append(c);
            else
                escaped.Append(c);
        }

        return escaped.ToString();
    }
}
