using System.ComponentModel;
using System.Globalization;
using System.Management.Automation;
using System.Text;
using CicCsvImport.Issues;
using CicCsvImport.Streams;

namespace CicCsvImport.Commands;

/// <summary>A cmdlet that reads or writes CSV files: how they are written down.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[WritesErrors(ErrorId.InvalidDelimiter)]
public abstract class CsvFormatCmdlet : CicCmdlet
{
    private protected CsvFormatCmdlet()
    {
    }

    /// <summary>
    /// The encoding of the list, by its name or code page: windows-1252, utf8, unicode, 1252. UTF-8 unless given. When a list is
    /// read, its byte-order mark wins; when one is written, it gets the encoding's byte-order mark, which Excel needs.
    /// </summary>
    [Parameter]
    [EncodingTransformation]
    [ArgumentCompleter(typeof(EncodingCompleter))]
    public Encoding? Encoding { get; set; }

    /// <summary>
    /// The character between cells. When a list is read without it: a comma, unless the list begins with a line sep=; or its
    /// header fits a semicolon, a tab or a vertical bar only. When one is written without it: a comma.
    /// </summary>
    [Parameter]
    public char? Delimiter { get; set; }

    /// <summary>Takes the list separator of the current culture as the delimiter. -Delimiter beats it.</summary>
    [Parameter]
    public SwitchParameter UseCulture { get; set; }

    /// <summary>The encoding of a file to be written.</summary>
    private protected Encoding OutputEncoding => Encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);

    /// <summary>The delimiter of a file to be written.</summary>
    private protected char OutputDelimiter => GivenDelimiter() ?? ',';

    /// <summary>The delimiter that the user names, or null.</summary>
    private protected char? GivenDelimiter()
    {
        string cultures = CultureInfo.CurrentCulture.TextInfo.ListSeparator;
        char? delimiter = Delimiter ?? (UseCulture && cultures.Length == 1 ? cultures[0] : null);
        if (delimiter is { } c && !Lists.Delimiter.IsUsable(c))
            ThrowTerminatingError(Errors.InvalidDelimiter(c));
        return delimiter;
    }
}
