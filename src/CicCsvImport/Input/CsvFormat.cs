using System.Globalization;
using System.Text;

namespace CicCsvImport.Input;

/// <summary>The format of a CSV file, and the sheet of a workbook, as specified by the user.</summary>
/// <param name="cmdlet">The cmdlet.</param>
/// <param name="encoding">The specified encoding, or null.</param>
/// <param name="delimiter">The specified delimiter, or null.</param>
/// <param name="useCulture">Whether the culture's list separator is the delimiter if none is specified.</param>
[WritesErrors(ErrorId.InvalidDelimiter)]
internal sealed class CsvFormat(CicCmdlet cmdlet, Encoding? encoding, char? delimiter, bool useCulture)
{
    /// <summary>Returns the format for the lists of one kind.</summary>
    /// <param name="kind">How the parameters of that kind begin.</param>
    /// <param name="other">Their encoding; null keeps that of all lists.</param>
    /// <param name="sheet">Their sheet; null keeps that of all lists.</param>
    public CsvFormat With(string kind, Encoding? other, string? sheet) => new(cmdlet, other ?? encoding, delimiter, useCulture)
    {
        Sheet = sheet ?? Sheet,
        SheetParameter = sheet is null ? SheetParameter : kind + SheetParameter,
        EncodingParameter = other is null ? EncodingParameter : kind + EncodingParameter,
    };

    /// <summary>The name or number of the sheet in workbooks, or null.</summary>
    public string? Sheet { get; init; }

    /// <summary>A parameter of CSV files that the user specified, or null.</summary>
    public string? GivenParameter =>
        encoding is not null ? EncodingParameter
        : delimiter is not null ? "Delimiter"
        : useCulture ? "UseCulture"
        : null;

    private string EncodingParameter { get; init; } = "Encoding";

    private string SheetParameter { get; init; } = "Sheet";

    /// <summary>The specified encoding, or null.</summary>
    public Encoding? GivenEncoding => encoding;

    /// <summary>The specified delimiter, or null.</summary>
    public char? GivenDelimiter
    {
        get
        {
            string cultures = CultureInfo.CurrentCulture.TextInfo.ListSeparator;
            char? given = delimiter ?? (useCulture && cultures.Length == 1 ? cultures[0] : null);
            if (given is { } c && !Delimiter.IsUsable(c))
                cmdlet.ThrowTerminatingError(Errors.InvalidDelimiter(c));
            return given;
        }
    }

    /// <summary>Warns of a parameter that does not apply to a list that is read. One warning is enough for all lists.</summary>
    public void WarnIfOther(string path, bool isWorkbook)
    {
        string? parameter = isWorkbook ? GivenParameter : Sheet is null ? null : SheetParameter;
        if (parameter is not null)
            cmdlet.WriteWarningOnce(parameter, Messages.Format(isWorkbook ? "Stream_NotForWorkbook" : "Stream_NotForCsv", parameter, path));
    }

    /// <summary>The encoding of a file to write.</summary>
    public Encoding OutputEncoding => encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);

    /// <summary>The delimiter of a file to write.</summary>
    public char OutputDelimiter => GivenDelimiter ?? ',';
}
