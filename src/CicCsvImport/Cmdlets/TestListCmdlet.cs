using System.Collections;
using System.ComponentModel;
using System.Text;
using CicCsvImport.Infrastructure.Lists;

namespace CicCsvImport.Cmdlets;

/// <summary>A cmdlet that checks lists.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[WritesErrors(ErrorId.QuietOrSummary, Uses = [typeof(DirectoryContext), typeof(ListCheck), typeof(PipedInput), typeof(AnnotatedOutput)])]
public abstract class TestListCmdlet : CicCmdlet
{
    private readonly DirectoryContext _context;
    private ListInput _input = null!;
    private ListCheck _check = null!;
    private PipedInput _piped = null!;
    private ListPaths _paths = null!;
    private AnnotatedOutput? _annotated;

    private protected TestListCmdlet() =>
        _context = new DirectoryContext(this, () => Directory, () => Settings)
        {
            NormalizesNumbers = () => FindSwitch(nameof(NormalizeNumber)),
        };

    /// <summary>
    /// Returns a Boolean for each file instead of its issues: true if no issue is Severe or Warning. Piped objects have one Boolean
    /// in total.
    /// </summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <summary>
    /// Returns one object for each file instead of its issues: its path, whether it passed, and its number of issues by severity.
    /// Piped objects have one in total.
    /// </summary>
    [Parameter]
    public SwitchParameter Summary { get; set; }

    /// <summary>
    /// Reports only issues with these codes, such as <c>InvalidExtension</c> or <c>Duplicate*</c>. Wildcards are allowed.
    /// Severe issues are always reported, because an unreadable list cannot be checked further. -Quiet and -Summary ignore issues
    /// with other codes, too.
    /// </summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(IssueCodeCompleter))]
    public string[]? Code { get; set; }

    /// <summary>
    /// Specifies a workbook (.xlsx) for the people who correct the lists. It has a sheet for each list, with all rows, their original
    /// cells and a column Problem. Cells with an issue have it as a note, and are red if something is lost, otherwise yellow. Another sheet
    /// has all issues, also those of a list that cannot be read. Of a user list, the cells of the column Password and of unknown columns
    /// are left out and say so, as are those that a missing or surplus delimiter or quote may have shifted. A password that was typed into
    /// another column is a value like any other, and is shown. The corrected workbook can be checked and imported; if it has several lists,
    /// read each of them with -Sheet. Only its owner can read the file. It is written when all lists have been read, and not at all if the
    /// command is stopped. Objects cannot be annotated.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? AnnotatedPath { get; set; }

    /// <summary>
    /// Overwrites an existing file of -AnnotatedPath. A list that is being read, a device, a pipe, a database and a file with settings are
    /// never overwritten. A link is followed only in a folder that no other user can write to.
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

    /// <summary>Prepares to read the lists.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (Quiet && Summary)
            ThrowTerminatingError(Errors.QuietOrSummary());
        var format = new CsvFormat(this, Encoding, Delimiter, UseCulture) { Sheet = Sheet };
        _input = ListInput.Start(this, Noun, _context, format, HeaderMap, Templates, IssueVariable);
        if (AnnotatedPath is not null)
            _annotated = AnnotatedOutput.Open(this, AnnotatedPath, Force, Settings, Code);
        CheckOutput output = Quiet ? CheckOutput.Passed : Summary ? CheckOutput.Summary : CheckOutput.Issues;
        _check = new ListCheck(this, _input, Code, output, _annotated);
        _paths = new ListPaths(this);
        _piped = new PipedInput(this, Noun, _check.HasColumn);
    }

    /// <summary>Checks the files and objects of the current input.</summary>
    protected override void ProcessRecord() => _context.Run(() =>
    {
        if (ParameterSetName == PathSets.InputObject)
            _piped.Read(InputObject, Check, _check.Check);
        foreach (ListPath list in _paths.Lists(Path, LiteralPath, Noun))
            Check(list);
    });

    /// <summary>Returns the result of all piped objects, and completes the workbook of -AnnotatedPath.</summary>
    protected override void EndProcessing() => _check.Complete(_piped.HasRefused || _paths.HasRefused);

    private void Check(ListPath list)
    {
        _annotated?.ThrowIfList(list);
        using ListReading reading = _input.Open(list);
        _check.Check(reading);
    }
}
