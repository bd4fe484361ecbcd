using System.Globalization;
using CicCsvImport.Core.Reports;

namespace CicCsvImport.Infrastructure.Reports;

/// <summary>Writes graphics. Each one has its numbers as text beside it.</summary>
internal static class HtmlGraphics
{
    private const int Full = 100;

    /// <summary>Writes amounts in use as bars. Without changes, they have no columns for them.</summary>
    public static void WriteBars(HtmlText html, BarsSection section)
    {
        WriteTable(
            html, section, "Report_License", section.Bars, bar => bar.Name, WriteBar, section.HasChanges
            ?
            [
                ("Report_InUse", bar => bar.Before), ("Report_After", bar => bar.After), ("Report_Limit", bar => bar.Limit),
                ("Report_ShortNow", bar => bar.ShortBefore), ("Report_ShortAfter", bar => bar.Short),
            ]
            : [("Report_InUse", bar => bar.Before), ("Report_Limit", bar => bar.Limit), ("Report_Short", bar => bar.Short)]);
        WriteLegend(
            html,
            section.Bars.Any(bar => bar.After > bar.Before),
            section.Bars.Any(bar => bar.After < bar.Before),
            section.Bars.Any(bar => bar.Short > 0));
    }

    /// <summary>Writes ranges as strips.</summary>
    public static void WriteStrips(HtmlText html, StripsSection section)
    {
        (string, Func<ReportStrip, int?>)[] changes =
            section.HasChanges ? [("Report_Added", strip => strip.Added), ("Report_Freed", strip => strip.Freed)] : [];
        WriteTable(
            html, section, "Report_Range", section.Strips, strip => strip.From + "–" + strip.To, WriteStrip,
            [(section.HasChanges ? "Report_Kept" : "Report_InUse", strip => strip.Used), .. changes]);
        WriteLegend(html, section.Strips.Any(strip => strip.Added > 0), section.Strips.Any(strip => strip.Freed > 0), hasShort: false);
        if (section.Changes.Count == 0)
            return;
        html.Markup("<dl class=\"numbers\">\n");
        foreach ((string label, string numbers) in section.Changes)
            html.Element("dt", label).Element("dd", numbers).Markup("\n");
        html.Markup("</dl>\n");
    }

    /// <summary>Writes a chart of columns.</summary>
    public static void WriteChart(HtmlText html, ChartSection section)
    {
        int most = Math.Max(1, section.Columns.Max(column => column.Value));
        html.Markup("<ol class=\"chart\">\n");
        foreach ((ReportValue label, int value) in section.Columns)
        {
            double height = (double)Full * value / most;
            html.Markup("<li><svg viewBox=\"0 0 1 100\" preserveAspectRatio=\"none\" aria-hidden=\"true\">")
                .Markup($"<rect class=\"used\" x=\"0\" y=\"{Number(Full - height)}\" width=\"1\" height=\"{Number(height)}\"/></svg><b>");
            html.Value((long)value).Markup("</b>").Value(label).Markup("</li>\n");
        }

        html.Markup("</ol>\n");
    }

    // A name, a graphic, and its numbers.
    private static void WriteTable<T>(
        HtmlText html,
        ReportSection section,
        string nameHeading,
        IReadOnlyList<T> items,
        Func<T, string> getName,
        Action<HtmlText, T> writeGraphic,
        IReadOnlyList<(string Heading, Func<T, int?> GetNumber)> numbers)
    {
        html.Markup($"<table class=\"bars stacks\" aria-labelledby=\"{section.Id}-heading\">\n<thead><tr>")
            .Element("th scope=\"col\"", Messages.Get(nameHeading))
            .Element("th scope=\"col\"", Messages.Get("Report_Use"));
        foreach ((string heading, _) in numbers)
            html.Element("th scope=\"col\" class=\"number\"", Messages.Get(heading));
        html.Markup("</tr></thead>\n<tbody>\n");
        foreach (T item in items)
        {
            string name = getName(item);
            html.Markup("<tr>").Element("td" + HtmlText.Class(HtmlText.HasLongWord(name) ? "long" : ""), name).Markup("<td>");
            writeGraphic(html, item);
            html.Markup("</td>");
            foreach ((string heading, Func<T, int?> getNumber) in numbers)
                WriteNumber(html, heading, getNumber(item));
            html.Markup("</tr>\n");
        }

        html.Markup("</tbody>\n</table>\n");
    }

    private static void WriteStrip(HtmlText html, ReportStrip strip)
    {
        html.Markup(StartGraphic(strip.Cells.Count));
        Rectangle(html, "room", 0, strip.Cells.Count);
        for (int i = 0, next; i < strip.Cells.Count; i = next)
        {
            string? look = GetClass(strip.Cells[i]);
            for (next = i + 1; next < strip.Cells.Count && GetClass(strip.Cells[next]) == look;)
                next++;
            if (look is not null)
                Rectangle(html, look, i, next - i);
        }

        html.Markup("</svg>");
    }

    private static string? GetClass(StripCell cell) =>
        cell.Added > 0 ? "added" : cell.Used > 0 ? "used" : cell.Freed > 0 ? "freed" : null;

    // What stays in use, what is added or becomes free, what is lacking, and what is left.
    private static void WriteBar(HtmlText html, ReportBar bar)
    {
        int kept = Math.Min(bar.Before, bar.After);
        int end = Math.Max(bar.Before, bar.After) + bar.Short;
        int all = Math.Max(1, Math.Max(end, bar.Limit ?? end));
        html.Markup(StartGraphic(all));
        Rectangle(html, "room", 0, all);
        Rectangle(html, "used", 0, kept);
        Rectangle(html, bar.After > bar.Before ? "added" : "freed", kept, Math.Abs(bar.After - bar.Before));
        Rectangle(html, "over", Math.Max(bar.Before, bar.After), bar.Short);
        html.Markup("</svg>");
    }

    private static string StartGraphic(int width) =>
        $"<svg viewBox=\"0 0 {Number(width)} 1\" preserveAspectRatio=\"none\" aria-hidden=\"true\">";

    private static void Rectangle(HtmlText html, string look, int x, int width)
    {
        if (width > 0)
            html.Markup($"<rect class=\"{look}\" x=\"{Number(x)}\" y=\"0\" width=\"{Number(width)}\" height=\"1\"/>");
    }

    private static void WriteNumber(HtmlText html, string label, int? number)
    {
        html.Markup($"<td class=\"number\" data-label={HtmlText.Attribute(Messages.Get(label))}>");
        if (number is { } known)
            html.Value((long)known);
        html.Markup("</td>");
    }

    // What does not occur is not explained.
    private static void WriteLegend(HtmlText html, bool hasAdded, bool hasFreed, bool hasShort)
    {
        (string Look, string Text, bool Occurs)[] entries =
        [
            ("used", hasAdded || hasFreed ? "Report_Kept" : "Report_InUse", true),
            ("added", "Report_Added", hasAdded),
            ("freed", "Report_Freed", hasFreed),
            ("over", "Report_Short", hasShort),
            ("room", "Report_Available", true),
        ];
        html.Markup("<ul class=\"legend\">");
        foreach ((string look, string text, _) in entries.Where(entry => entry.Occurs))
        {
            html.Markup($"<li><svg viewBox=\"0 0 1 1\" aria-hidden=\"true\"><rect class=\"{look}\" width=\"1\" height=\"1\"/></svg>")
                .Text(Messages.Get(text)).Markup("</li>");
        }

        html.Markup("</ul>\n");
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
