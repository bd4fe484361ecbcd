using System.Collections;
using System.ComponentModel;
using System.Management.Automation;
using System.Text;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Issues;
using CicCsvImport.Infrastructure.Lists;
using CicCsvImport.Input;
using CicCsvImport.Parameters;
using CicCsvImport.Session;
using CicCsvImport.Streams;

namespace CicCsvImport.Cmdlets;

/// <summary>A cmdlet that checks lists.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[WritesErrors(ErrorId.CodeNotFound, Uses = [typeof(DirectoryContext), typeof(ListInput), typeof(IssueCollector)])]
public abstract class TestListCmdlet : CicCmdlet
{
    private readonly DirectoryContext _context;
    private ListInput _input = null!;

    private protected TestListCmdlet() => _context = new DirectoryContext(this, () => Directory, () => Settings);

    /// <summary>Returns a Boolean for each file instead of its issues: true if no issue is Severe or Warning.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <summary>
    /// Reports only issues with these codes, such as <c>InvalidExtension</c> or <c>Duplicate*</c>. Wildcards are allowed.
    /// Severe issues are always reported, because an unreadable list cannot be checked further.
    /// </summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(IssueCodeCompleter))]
    public string[]? Code { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='IssueVariable']/*"/>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? IssueVariable { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='ListDirectory']/*"/>
    [Parameter]
    [ValidateNotNull]
    public CicDirectory? Directory { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='ListPath']/*"/>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = PathSets.Path)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='ListLiteralPath']/*"/>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = PathSets.LiteralPath)]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='HeaderMap']/*"/>
    [Parameter]
    [ValidateNotNull]
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
    public char? Delimiter { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='UseCulture']/*"/>
    [Parameter]
    public SwitchParameter UseCulture { get; set; }

    /// <summary>The noun of the cmdlet, which determines its lists.</summary>
    private protected abstract string Noun { get; }

    /// <summary>The templates that the command specifies.</summary>
    private protected virtual IReadOnlyCollection<CicPhoneTemplate>? Templates => null;

    /// <summary>
    /// Prepares to read the lists. An unknown code is an error, because it would find nothing and look like a clean list.
    /// </summary>
    protected override void BeginProcessing()
    {
        var format = new CsvFormat(this, Encoding, Delimiter, UseCulture);
        _input = ListInput.Start(this, Noun, _context, format, HeaderMap, Templates, IssueVariable);
        string[] known = [.. IssueCatalog.All.Select(kind => kind.Code)];
        foreach (string code in Code ?? [])
        {
            if (!known.Any(name => Wildcards.Match(code, name)))
                ThrowTerminatingError(Errors.NotFound(ErrorId.CodeNotFound, code, known));
        }
    }

    /// <summary>Checks the files of the current input.</summary>
    protected override void ProcessRecord() => _context.Run(() =>
    {
        foreach (ListPath list in new ListPaths(this).Named(Path, LiteralPath))
        {
            using ListReading reading = _input.Open(list);
            Check(reading);
        }
    });

    private void Check(ListReading reading)
    {
        bool isGood = Report(reading.Issues);
        foreach (ReadRow row in _input.Rows(reading, reading.Check(_input.Session)))
            isGood &= Report(row.Issues);
        if (Quiet)
            WriteObject(isGood);
    }

    /// <returns>Whether all of the issues are notices.</returns>
    private bool Report(IReadOnlyList<CicIssue> issues)
    {
        bool isGood = true;
        foreach (CicIssue issue in _input.Collect(Code is null ? issues : [.. issues.Where(IsAskedFor)]))
        {
            isGood &= issue.Severity == CicIssueSeverity.Notice;
            if (!Quiet)
                WriteObject(issue);
        }

        return isGood;
    }

    private bool IsAskedFor(CicIssue issue) => issue.Severity == CicIssueSeverity.Severe || Wildcards.MatchAny(Code!, issue.Code);
}
