using System.Globalization;
using System.Text.Json;
using CicCsvImport.Core.Reports;

namespace CicCsvImport.Infrastructure.Reports;

/// <summary>Writes long tables: the first rows as markup, and all of them as data for the script.</summary>
internal static class HtmlRows
{
    private const int FirstRows = 500;
    private const int RowsOfBuffer = 1000;

    /// <summary>Writes the first rows, and what the script needs to show the others.</summary>
    public static void WriteFirst(HtmlText html, RowsSection section)
    {
        string id = section.Id;
        html.Markup("<div class=\"controls\" hidden>")
            .Markup("<label>").Text(Messages.Get("Report_Find")).Markup("<input type=\"search\" autocomplete=\"off\"></label>");
        for (int i = 0; i < section.Columns.Count; i++)
        {
            if (!section.Columns[i].HasFilter)
                continue;
            html.Markup("<label>").Text(section.Columns[i].Name)
                .Markup("<select data-column=\"" + i.ToString(CultureInfo.InvariantCulture) + "\">")
                .Element("option value=\"\"", Messages.Get("Report_All")).Markup("</select></label>");
        }

        html.Element("button type=\"button\"", Messages.Get("Report_Reset"))
            .Markup($"</div>\n<p class=\"note\" role=\"status\" data-text={HtmlText.Attribute(Messages.Get("Report_RowsShown"))}>")
            .Text(section.Count > FirstRows
                ? Messages.Format("Report_FirstRows", FirstRows, section.Count)
                : Messages.Format("Report_RowCount", section.Count))
            .Markup("</p>\n").Element("button type=\"button\" class=\"earlier\" hidden", Messages.Get("Report_Earlier"))
            .Markup($"\n<table class=\"stacks\" aria-labelledby=\"{id}-heading\">\n<thead><tr>")
            .Element("th scope=\"col\"", Messages.Get("Report_Row"));
        foreach (RowColumn column in section.Columns)
            html.Element("th scope=\"col\"" + HtmlText.Class(column.HasFilter ? "word" : ""), column.Name);
        html.Markup("</tr></thead>\n<tbody>\n");
        int number = 0;
        foreach (IReadOnlyList<RowCell> row in section.Rows.Take(FirstRows))
            WriteRow(html, section, row, ++number);
        html.Markup("</tbody>\n</table>\n<div class=\"end\"></div>\n")
            .Element("button type=\"button\" class=\"more\" hidden", Messages.Get("Report_ShowMore")).Markup("\n")
            .Markup($"<p class=\"printed-only\" data-text={HtmlText.Attribute(Messages.Get("Report_RowsNotPrinted"))}></p>\n");
    }

    /// <summary>Writes all rows as data. Nothing in it can end the block, because every &lt; is escaped.</summary>
    public static void WriteData(HtmlText html, Stream stream, RowsSection section, CancellationToken cancellation)
    {
        html.Markup($"<script type=\"application/json\" id=\"data-{section.Id}\">").Flush();
        var properties = new Dictionary<string, int>();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteStartArray("columns");
            foreach (RowColumn column in section.Columns)
            {
                json.WriteStartObject();
                json.WriteString("name", column.Name);
                json.WriteString("form", column.Form.ToString());
                json.WriteBoolean("isWord", column.HasFilter);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("rows");
            int count = 0;
            foreach (IReadOnlyList<RowCell> row in section.Rows)
            {
                json.WriteStartArray();
                foreach (RowCell cell in row)
                    WriteCell(json, cell, properties);
                json.WriteEndArray();
                if (++count % RowsOfBuffer != 0)
                    continue;
                cancellation.ThrowIfCancellationRequested();
                json.Flush();
            }

            json.WriteEndArray();
            json.WriteStartArray("properties");
            foreach (string name in properties.OrderBy(property => property.Value).Select(property => property.Key))
                json.WriteStringValue(SafeText.From(name));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        html.Markup("</script>\n");
    }

    private static void WriteRow(HtmlText html, RowsSection section, IReadOnlyList<RowCell> row, int number)
    {
        string shown = number.ToString(CultureInfo.InvariantCulture);
        html.Markup($"<tr id=\"{section.Id}-{shown}\"><td class=\"number\"><a href=\"#{section.Id}-{shown}\">{shown}</a></td>");
        for (int i = 0; i < row.Count; i++)
        {
            RowColumn column = section.Columns[i];
            IEnumerable<string?> values = (row[i].Changes ?? []).SelectMany(change => new[] { change.Old, change.New });
            string look = HtmlText.Class(column.HasFilter ? "word" : "", HtmlText.HasLongWord([row[i].Text, .. values]) ? "long" : "");
            html.Markup($"<td data-label={HtmlText.Attribute(column.Name)}{look}>")
                .Value(new ReportValue(row[i].Text, row[i].Text.Length == 0 ? ReportForm.Text : column.Form));
            if (row[i].Changes is { Count: > 0 } changes)
                WriteChanges(html, changes);
            html.Markup("</td>");
        }

        html.Markup("</tr>\n");
    }

    private static void WriteChanges(HtmlText html, IReadOnlyList<RowChange> changes)
    {
        html.Markup("<ul class=\"changes\">");
        foreach (RowChange change in changes)
        {
            html.Markup("<li>").Element("span class=\"property\"", change.Property + ":");
            if (change.Old is not null)
                html.Markup(" ").Element("del", change.Old);
            if (change.New is not null)
                html.Markup(" ").Element("ins", change.New);
            html.Markup("</li>");
        }

        html.Markup("</ul>");
    }

    // Properties are numbers, and values without an old one have no place for it: a hundred thousand new objects fit into a mail.
    private static void WriteCell(Utf8JsonWriter json, RowCell cell, Dictionary<string, int> properties)
    {
        if (cell.Changes is not { } changes)
        {
            json.WriteStringValue(SafeText.From(cell.Text));
            return;
        }

        json.WriteStartArray();
        json.WriteStringValue(SafeText.From(cell.Text));
        foreach (RowChange change in changes)
        {
            if (!properties.TryGetValue(change.Property, out int property))
                properties.Add(change.Property, property = properties.Count);
            json.WriteStartArray();
            json.WriteNumberValue(property);
            if (change.Old is not null || change.New is null)
                WriteText(json, change.Old);
            WriteText(json, change.New);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string? text) => json.WriteStringValue(text is null ? null : SafeText.From(text));
}
