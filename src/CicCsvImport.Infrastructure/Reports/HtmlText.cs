using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using CicCsvImport.Core.Reports;

namespace CicCsvImport.Infrastructure.Reports;

/// <summary>
/// Writes markup, and texts as text: nothing in a value becomes markup, and characters that are invisible or change the reading
/// direction are shown by their codes.
/// </summary>
/// <param name="writer">Receives the page.</param>
/// <param name="cancellation">Cancels the writing.</param>
internal sealed class HtmlText(TextWriter writer, CancellationToken cancellation)
{
    // Words of a right-to-left script with what is within them. A quote or bracket belongs to the text around a name.
    private static readonly Regex RightToLeft = new(
        @"([\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]+(?:(?:[ ._\-]+|['""])?[0-9\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]+)*)");

    private static readonly Regex LongWord = new(@"\S{25}");

    /// <summary>Writes markup as it is.</summary>
    public HtmlText Markup(string markup)
    {
        cancellation.ThrowIfCancellationRequested();
        writer.Write(markup);
        return this;
    }

    /// <summary>Writes a text. Names of a right-to-left script do not change the order of what is around them.</summary>
    public HtmlText Text(string text)
    {
        string[] parts = RightToLeft.Split(SafeText.From(text));
        // The matches are between the other parts.
        for (int i = 0; i < parts.Length; i++)
            writer.Write(i % 2 == 0 ? WebUtility.HtmlEncode(parts[i]) : "<bdi>" + WebUtility.HtmlEncode(parts[i]) + "</bdi>");
        return this;
    }

    /// <summary>Writes an element whose text has no markup in it.</summary>
    public HtmlText Title(string text)
    {
        writer.Write("<title>" + Encode(text) + "</title>");
        return this;
    }

    /// <summary>Writes an element with a text.</summary>
    /// <param name="start">Its name and attributes.</param>
    /// <param name="text">The text.</param>
    public HtmlText Element(string start, string text) =>
        Markup("<" + start + ">").Text(text).Markup("</" + start.Split(' ')[0] + ">");

    /// <summary>Writes a value. The script shows numbers and times in the form of the reader's language.</summary>
    public HtmlText Value(ReportValue value) => value.Form switch
    {
        ReportForm.Number => Element(
            "data value=" + Attribute(value.Text),
            long.Parse(value.Text, CultureInfo.InvariantCulture).ToString("N0", CultureInfo.InvariantCulture)),
        ReportForm.Time => Element(
            "time datetime=" + Attribute(value.Text), value.Text.Substring(0, "yyyy-MM-ddTHH:mm".Length).Replace('T', ' ')),
        ReportForm.Date => Element("time datetime=" + Attribute(value.Text), value.Text),
        ReportForm.Code => Element("code", value.Text),
        _ => Text(value.Text),
    };

    /// <summary>Encodes the value of an attribute, which is quoted.</summary>
    public static string Attribute(string value) => "\"" + Encode(value) + "\"";

    /// <summary>Returns the attribute of the classes that are not empty, with a blank before it; empty if there are none.</summary>
    public static string Class(params string[] names) =>
        string.Join(" ", names.Where(name => name.Length > 0)) is { Length: > 0 } all ? " class=\"" + all + "\"" : "";

    /// <summary>Checks whether a text has a word that is too long for a column. Others are not broken.</summary>
    public static bool HasLongWord(params string?[] texts) => texts.OfType<string>().Any(text => LongWord.IsMatch(text));

    public void Flush() => writer.Flush();

    private static string Encode(string text) => WebUtility.HtmlEncode(SafeText.From(text));
}
