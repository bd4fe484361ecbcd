using System.Collections;
using System.ComponentModel;
using System.Text;
using CicCsvImport.Infrastructure.Lists;
using CicCsvImport.Output;

namespace CicCsvImport.Cmdlets;

/// <summary>A cmdlet that exports objects to a list in the vendor's format.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[WritesErrors(Uses = [typeof(ListOutput), typeof(ListFile)])]
public abstract class ExportListCmdlet : CicCmdlet
{
    private ListOutput _output = null!;
    private OutputFile _file = null!;
    private ListFile _list = null!;
    private IListExporter? _exporter;
    private bool _mayWrite;

    private protected ExportListCmdlet()
    {
    }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='OutputListPath']/*"/>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSets.Path)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='OutputListLiteralPath']/*"/>
    [Parameter(Mandatory = true, ParameterSetName = PathSets.LiteralPath)]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string LiteralPath { get; set; } = "";

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='OutputObject']/*"/>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public PSObject? InputObject { get; set; }

    /// <summary>
    /// Writes passwords in plain text. Only the owner can then read the file. Without this parameter, passwords are left blank.
    /// </summary>
    [Parameter]
    public SwitchParameter IncludePassword { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='ForceFile']/*"/>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='HeaderMap']/*"/>
    [Parameter]
    [ValidateNotNull]
    [NoRows]
    public IDictionary? HeaderMap { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='Settings']/*"/>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Settings { get; set; }

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

    /// <summary>The noun of the cmdlet, which determines its lists.</summary>
    private protected abstract string Noun { get; }

    /// <summary>Decides which objects are written.</summary>
    private protected virtual ListContent Content => new();

    /// <summary>Checks that the file can be written.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        string name = Path.Length > 0 ? Path : LiteralPath;
        _output = new ListOutput(this, Noun, Content, HeaderMap, Settings, IncludePassword, name)
        {
            Check = item => _file.ThrowIfSource(item),
        };
        _file = OutputFile.Named(this, Path, LiteralPath, Force, canBeWorkbook: true);
        _list = new ListFile(this, _file, new CsvFormat(this, Encoding, Delimiter, UseCulture), Settings);
        _list.ThrowIfOtherFormat();
        _mayWrite = ShouldProcess(_file.Path, Messages.Format("Action_Export", _output.List.Schema.Kind));
        if (_mayWrite)
            _file.ThrowIfUnusable(Settings);
    }

    /// <summary>Writes the objects of the current input.</summary>
    protected override void ProcessRecord()
    {
        if (_mayWrite)
            _output.Add(InputObject, cells => _file.Write((this, cells), static row => row.Item1.Open().Write(row.cells)));
    }

    /// <summary>Completes the list.</summary>
    protected override void EndProcessing()
    {
        _output.Complete();
        // An existing list is not overwritten by one without rows if objects were rejected.
        if (!_mayWrite || _output.HasFailed)
            return;
        _file.Write(() => Open().Commit());
        _output.Finish();
    }

    private IListExporter Open() => _exporter ??= Own(_list.Create(_output.List, IncludePassword));
}
