using System.ComponentModel;
using System.Text;

namespace CicCsvImport.Cmdlets;

/// <summary>A cmdlet that reads or writes CSV files.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[WritesErrors(Uses = [typeof(CsvFormat)])]
public abstract class CsvFormatCmdlet : CicCmdlet
{
    private protected CsvFormatCmdlet()
    {
    }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='Encoding']/*"/>
    [Parameter]
    [EncodingTransformation]
    [ArgumentCompleter(typeof(EncodingCompleter))]
    public Encoding? Encoding { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='Delimiter']/*"/>
    [Parameter]
    [NoRows]
    public char? Delimiter { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='UseCulture']/*"/>
    [Parameter]
    public SwitchParameter UseCulture { get; set; }

    private protected CsvFormat Format => new(this, Encoding, Delimiter, UseCulture);
}
