using System.Collections;
using System.ComponentModel;
using System.Text;
using CicCsvImport.Infrastructure.Lists;

namespace CicCsvImport.Cmdlets;

/// <summary>A cmdlet that imports lists as objects.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[WritesErrors(Uses = [typeof(DirectoryContext), typeof(ListImport), typeof(PipedInput), typeof(RowInput), typeof(RejectOutput)])]
public abstract class ImportListCmdlet : CicCmdlet
{
    private readonly DirectoryContext _context;
    private ListInput _input = null!;
    private ListImport _import = null!;
    private PipedInput _piped = null!;
    private ListPaths _paths = null!;
    private RejectOutput? _rejects;

    private protected ImportListCmdlet() =>
        _context = new DirectoryContext(this, () => Directory, () => Settings)
        {
            NormalizesNumbers = () => FindSwitch(nameof(NormalizeNumber)),
        };

    /// <summary>
    /// Treats every warning as an error of its file, so that nothing in the file is imported. The command continues with the
    /// next file.
    /// </summary>
    [Parameter]
    public SwitchParameter FailOnWarning { get; set; }

    /// <summary>
    /// Specifies a file for the rows that cannot be imported. It has their original cells and a column Problem, so that you can correct
    /// it and import it again. If the path ends in .xlsx, it is a workbook, whose faulty cells are colored and have notes. The file is
    /// created only if there are such rows. Only its owner can read it, because it can contain passwords. Lists with different columns
    /// get files of their own, whose names end in -2, -3 and so on. The files are written when all lists have been read. A pipeline that
    /// Select-Object ends early does not create them.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? RejectPath { get; set; }

    /// <summary>
    /// Overwrites an existing file of -RejectPath. If no row is rejected, the file is deleted. A list that is being read, a device, a
    /// pipe, a database and a file with settings are never overwritten or deleted. A link is followed only in a folder that no other
    /// user can write to.
    /// </summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='IssueVariable']/*"/>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? IssueVariable { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='ListDirectory']/*"/>
    [Parameter]
    [ValidateNotNull]
    [NoRows]
    public CicDirectory? Directory { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='ListPath']/*"/>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSets.Path)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='ListLiteralPath']/*"/>
    [Parameter(Mandatory = true, ParameterSetName = PathSets.LiteralPath)]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='ListInputObject']/*"/>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = PathSets.InputObject)]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public PSObject? InputObject { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='HeaderMap']/*"/>
    [Parameter]
    [ValidateNotNull]
    [NoRows]
    public IDictionary? HeaderMap { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='NormalizeNumber']/*"/>
    [Parameter]
    public SwitchParameter NormalizeNumber { get; set; }

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

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='Sheet']/*"/>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Sheet { get; set; }

    /// <summary>The noun of the cmdlet, which determines its lists.</summary>
    private protected abstract string Noun { get; }

    private protected override bool HidesPaths => true;

    /// <summary>The templates that the command specifies.</summary>
    private protected virtual IReadOnlyCollection<CicPhoneTemplate>? Templates => null;

    /// <summary>Checks that the reject file can be written.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        var format = new CsvFormat(this, Encoding, Delimiter, UseCulture) { Sheet = Sheet };
        _input = ListInput.Start(this, Noun, _context, format, HeaderMap, Templates, IssueVariable);
        if (RejectPath is not null)
            _rejects = RejectOutput.Open(this, RejectPath, Force, Settings);
        _import = new ListImport(this, _input, FailOnWarning, _rejects);
        _paths = new ListPaths(this);
        _piped = new PipedInput(this, Noun, _import.HasColumn);
    }

    /// <summary>Reads the files and objects of the current input.</summary>
    protected override void ProcessRecord() => _context.Run(() =>
    {
        if (ParameterSetName == PathSets.InputObject)
            _piped.Read(InputObject, Read, _import.Read);
        foreach (ListPath list in _paths.Lists(Path, LiteralPath, Noun))
            Read(list);
    });

    /// <summary>Completes the reject file.</summary>
    protected override void EndProcessing() => _import.Complete();

    private void Read(ListPath list)
    {
        _rejects?.ThrowIfList(list);
        using ListReading reading = _input.Open(list);
        _import.Read(reading);
    }
}
