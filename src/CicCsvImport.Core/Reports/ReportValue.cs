using System.Globalization;

namespace CicCsvImport.Core.Reports;

/// <summary>A value as it is shown. Numbers and times are shown in the form of the reader's language.</summary>
/// <param name="Text">The value as text: a number with digits only, and a time or date in ISO 8601 form.</param>
/// <param name="Form">The form.</param>
internal readonly record struct ReportValue(string Text, ReportForm Form = ReportForm.Text)
{
    public static implicit operator ReportValue(string? text) => new(text ?? "");

    public static implicit operator ReportValue(long number) => new(number.ToString(CultureInfo.InvariantCulture), ReportForm.Number);

    public static implicit operator ReportValue(DateTime time) =>
        new(time.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture), ReportForm.Time);

    /// <summary>Returns a date without a time.</summary>
    public static ReportValue Date(DateTime date) => new(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ReportForm.Date);
}

/// <summary>The form of a value.</summary>
internal enum ReportForm
{
    Text,
    Number,
    Time,
    Date,

    /// <summary>A text to be read letter by letter, such as a fingerprint.</summary>
    Code,
}

/// <summary>What a statement asks of the reader.</summary>
internal enum ReportLevel
{
    /// <summary>Nothing.</summary>
    Good,

    /// <summary>To know it.</summary>
    Notice,

    /// <summary>To have it finished.</summary>
    Open,

    /// <summary>To decide.</summary>
    Decide,

    /// <summary>To have it corrected first.</summary>
    Stop,
}
