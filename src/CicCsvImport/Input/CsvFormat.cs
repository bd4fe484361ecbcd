using System.Globalization;
using System.Management.Automation;
using System.Text;
using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Text;
using CicCsvImport.Streams;

namespace CicCsvImport.Input;

/// <summary>How a CSV file is written down, as the user says it.</summary>
/// <param name="cmdlet">The cmdlet.</param>
/// <param name="encoding">The encoding that the user names, or null.</param>
/// <param name="delimiter">The delimiter that the user names, or null.</param>
/// <param name="useCulture">Whether the list separator of the culture is the delimiter, where none is named.</param>
[WritesErrors(ErrorId.InvalidDelimiter)]
internal sealed class CsvFormat(Cmdlet cmdlet, Encoding? encoding, char? delimiter, bool useCulture)
{
    /// <summary>The encoding that the user names, or null.</summary>
    public Encoding? GivenEncoding => encoding;

    /// <summary>The delimiter that the user names, or null.</summary>
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

    /// <summary>The encoding of a file to be written.</summary>
    public Encoding OutputEncoding => encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);

    /// <summary>The delimiter of a file to be written.</summary>
    public char OutputDelimiter => GivenDelimiter ?? ',';
}
