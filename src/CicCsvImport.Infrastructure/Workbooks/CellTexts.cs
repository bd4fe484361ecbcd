using System.Globalization;
using System.Text.RegularExpressions;
using ExcelDataReader;
using ExcelNumberFormat;

namespace CicCsvImport.Infrastructure.Workbooks;

/// <summary>
/// Converts the values of cells to texts: a number as its format shows it, without the separators of thousands; in the general format,
/// or if the format shows nothing, with all of its digits; a date and a time in ISO form.
/// </summary>
internal sealed class CellTexts
{
    /// <summary>A number has this many significant digits in a spreadsheet. More would only show how it is stored.</summary>
    private const string AllDigits = "G15";

    private static readonly CultureInfo Ungrouped = CreateUngrouped();

    // The literals and conditions in a format are not part of a date.
    private static readonly Regex Literal = new(@"""[^""]*""|\\.|\[[^\]]*\]", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    // The language or the color.
    private static readonly Regex Prefix = new(@"^(\[[^\]]*\])+", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private readonly Dictionary<string, NumberFormat?> _formats = [];

    /// <summary>Reads a cell of a reader's current row.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="column">The column, from 0.</param>
    /// <param name="isDate">Whether the value is a date or a time.</param>
    /// <returns>The text, trimmed; empty if the cell is blank.</returns>
    public string Read(IExcelDataReader reader, int column, out bool isDate)
    {
        object? value = reader.GetValue(column);
        isDate = value is DateTime or TimeSpan;
        return value switch
        {
            null => "",
            string text => Blanks.Trim(text),
            double number => Format(number, reader.GetNumberFormatString(column)),
            int number => Format(number, reader.GetNumberFormatString(column)),
            bool flag => flag ? "TRUE" : "FALSE",
            DateTime date => Format(date, reader.GetNumberFormatString(column)),
            TimeSpan time => Format(time),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };
    }

    private string Format(double number, string? format)
    {
        // Minus zero is zero.
        string all = number == 0 ? "0" : number.ToString(AllDigits, CultureInfo.InvariantCulture);
        if (GetFormat(format) is not { } shown)
            return all;
        try
        {
            string text = Blanks.Trim(shown.Format(double.Parse(all, CultureInfo.InvariantCulture), Ungrouped));
            return text.Length == 0 ? all : text;
        }
        catch (Exception unusable) when (NumberFormats.IsUnusable(unusable))
        {
            // The library does not know every format, and a number is not worth less for that.
            return all;
        }
    }

    private NumberFormat? GetFormat(string? format)
    {
        if (format is null)
            return null;
        if (!_formats.TryGetValue(format, out NumberFormat? known))
            _formats.Add(format, known = IsGeneral(format) ? null : NumberFormats.Parse(format));
        return known;
    }

    private static bool IsGeneral(string format)
    {
        string code = Prefix.Replace(format, "");
        return code is "" or "@" || code.Equals("General", StringComparison.OrdinalIgnoreCase);
    }

    private static string Format(DateTime date, string? format)
    {
        // The library rounds to milliseconds.
        DateTime rounded = date < DateTime.MaxValue.AddSeconds(-1) ? date.AddMilliseconds(500) : date;
        string time = rounded.ToString(rounded.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture);
        bool isTime = format is not null && Literal.Replace(format, "").IndexOfAny(['y', 'Y', 'd', 'D']) < 0 && date.Year <= 1904;
        if (isTime)
            return time;
        string day = rounded.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return rounded is { Hour: 0, Minute: 0, Second: 0 } ? day : day + " " + time;
    }

    private static string Format(TimeSpan time)
    {
        long seconds = Math.Abs((long)Math.Round(time.TotalSeconds));
        string form = seconds % 60 == 0 ? "{0:00}:{1:00}" : "{0:00}:{1:00}:{2:00}";
        string text = string.Format(CultureInfo.InvariantCulture, form, seconds / 3600, seconds / 60 % 60, seconds % 60);
        return time < TimeSpan.Zero ? "-" + text : text;
    }

    private static CultureInfo CreateUngrouped()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberGroupSeparator = "";
        return culture;
    }
}
