using CicCsvImport.Core.Reports;
using CicCsvImport.Infrastructure.Files;
using CicCsvImport.Infrastructure.PlanFiles;
using CicCsvImport.Infrastructure.Reports;

namespace CicCsvImport.Commands;

/// <summary>Exports a report about a plan, a run, a directory, or the issues of lists, for people who do not use PowerShell.</summary>
/// <remarks>
/// <para>The report is one page of HTML that needs nothing else. It can be mailed, opened without a network, and printed. Of a
/// plan, it shows what would be done, what would not be done, and what needs a decision; of a run, what was done and what is open;
/// of a directory, its state and what looks unfinished; and of lists, their issues. Tables can be filtered and sorted, and each row
/// has a link. A report never contains passwords. A file with the extension .md or .markdown is Markdown.</para>
/// <para>If the directory of a plan is connected or specified, the report shows its licenses and extensions, and whether the plan
/// can still be applied. A saved plan cannot be applied if a list with its passwords has changed or does not exist. A Test cmdlet
/// returns nothing for a list without issues: pipe the summaries of -Summary to have it named in the report, alone or together with
/// the issues.</para>
/// <para>A file that exists already causes the error FileExists, and a file that cannot be written FileNotWritable. If nothing is
/// piped, the error is NothingToReport. Objects of several reports cause OneReportOnly, a run of another directory ImportNotFound, and
/// other objects InputNotUsable. The file is written only when it is complete.</para>
/// </remarks>
/// <example>
/// <code>New-CicImportPlan -User users.csv | Export-CicReport -Path plan.html</code>
/// <para>Exports a plan for the person who approves it.</para>
/// </example>
/// <example>
/// <code>Get-CicImport -Last | Export-CicReport -Path run.html -Title 'Move to building B'</code>
/// <para>Exports what the last run did, with another title.</para>
/// </example>
/// <example>
/// <code>Get-CicDirectory | Export-CicReport -Path site.html -Force -PassThru | Copy-Item -Destination archive.html</code>
/// <para>Exports the state of a directory, overwrites an earlier report, and copies the file.</para>
/// </example>
/// <example>
/// <code>Test-CicUserCsv -Path incoming/users.csv | Export-CicReport -Path issues.md</code>
/// <para>Exports the issues of a list as Markdown, for a ticket.</para>
/// </example>
/// <example>
/// <code>Test-CicUserCsv -Path users.csv -Summary | Export-CicReport -Path checked.html</code>
/// <para>Exports whether a list passed, also if it has no issues.</para>
/// </example>
/// <returns>The file that was written, with -PassThru.</returns>
[Cmdlet(VerbsData.Export, "CicReport", DefaultParameterSetName = PathSets.Path, SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
[WritesErrors(
    ErrorId.InputNotUsable,
    ErrorId.NothingToReport,
    ErrorId.OneReportOnly,
    ErrorId.ReportFormatUnknown,
    ErrorId.LogoNotUsable,
    ErrorId.ImportNotFound,
    Uses = [typeof(OutputFile), typeof(DirectoryContext)])]
public sealed class ExportCicReportCommand : CicCmdlet
{
    private static readonly string[] HtmlExtensions = [".html", ".htm"];
    private static readonly string[] MarkdownExtensions = [".md", ".markdown"];

    private readonly DirectoryContext _context;
    private readonly List<CicIssue> _issues = [];
    private readonly List<CicListSummary> _summaries = [];
    private OutputFile _file = null!;
    private object? _subject;
    private string? _logo;
    private int _number;

    /// <summary>Creates the cmdlet.</summary>
    public ExportCicReportCommand() => _context = new DirectoryContext(this, () => Directory, () => null);

    /// <include file="../SharedDocs.xml" path="docs/parameter[@name='OutputPath']/*"/>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSets.Path)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <include file="../SharedDocs.xml" path="docs/parameter[@name='OutputLiteralPath']/*"/>
    [Parameter(Mandatory = true, ParameterSetName = PathSets.LiteralPath)]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string LiteralPath { get; set; } = "";

    /// <summary>Specifies a plan, a run, a directory, or the issues or summaries of lists.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public PSObject?[]? InputObject { get; set; } = [];

    /// <summary>Specifies the title. The default says what the report is about.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Title { get; set; }

    /// <summary>Specifies a picture that is shown beside the title: a PNG, JPEG, GIF or WebP file.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Logo { get; set; }

    /// <summary>
    /// Specifies the format: Html or Markdown. By default, the extension determines it: .html, .htm, .md or .markdown.
    /// </summary>
    [Parameter]
    [NoRows]
    public CicReportFormat Format { get; set; }

    /// <include file="../SharedDocs.xml" path="docs/parameter[@name='ForceFile']/*"/>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Returns the file.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <include file="../SharedDocs.xml" path="docs/parameter[@name='Directory']/*"/>
    [Parameter]
    [ValidateNotNull]
    [NoRows]
    public CicDirectory? Directory { get; set; }

    private bool HasFormat => MyInvocation.BoundParameters.ContainsKey(nameof(Format));

    private bool IsMarkdown => HasFormat ? Format == CicReportFormat.Markdown : HasExtension(MarkdownExtensions);

    /// <summary>Checks that the file can be written.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _file = OutputFile.Named(this, Path, LiteralPath, Force);
        _file.ThrowIfUnusable();
        // A file with another extension would open in a program that cannot read it.
        if (!HasFormat && !HasExtension(HtmlExtensions) && !HasExtension(MarkdownExtensions))
            ThrowTerminatingError(Errors.ReportFormatUnknown(_file.Path));
        if (Logo is not null)
            _logo = ReadLogo(OutputPath.Resolve(this, Logo));
    }

    /// <summary>Collects what the report is about.</summary>
    protected override void ProcessRecord()
    {
        foreach (object item in (InputObject ?? []).OfType<PSObject>().Select(item => item.BaseObject))
        {
            _number++;
            if (item is not (CicIssue or CicListSummary or CicImportPlan or CicImport or CicDirectory))
                ThrowTerminatingError(Errors.InputNotUsable(_number, Messages.Get("Input_Reported")));
            if (_subject is not null || (HasLists && item is not (CicIssue or CicListSummary)))
                ThrowTerminatingError(Errors.OneReportOnly());
            if (item is CicIssue issue)
                _issues.Add(issue);
            else if (item is CicListSummary summary)
                _summaries.Add(summary);
            else
                _subject = item;
        }
    }

    /// <summary>Writes the report.</summary>
    protected override void EndProcessing() => Run(() =>
    {
        // An error of the command before it must not become a report that nothing is wrong.
        if (_subject is null && !HasLists)
            ThrowTerminatingError(Errors.NothingToReport());
        if (!ShouldProcess(_file.Path, Messages.Get("Action_ExportReport")))
            return;
        if (_subject is CicDirectory directory)
            Directory = directory;
        if (_subject is null)
            Write(new ListReport(_issues, _summaries, Cancellation).Create());
        else if (_subject is CicImportPlan plan && !IsConnected(plan))
            Write(CreateReport(plan));
        else
            _context.Run(Read);
        if (PassThru)
            WriteObject(new FileInfo(_file.Path));
    });

    private bool HasLists => _issues.Count + _summaries.Count > 0;

    private bool HasExtension(string[] extensions) =>
        extensions.Contains(System.IO.Path.GetExtension(_file.Path), StringComparer.OrdinalIgnoreCase);

    private bool IsConnected(CicImportPlan plan) => _context.HasDirectory && _context.Directory.Id == plan.DirectoryId;

    private string ReadLogo(string path)
    {
        string? reason = null;
        try
        {
            if (ReportLogo.Read(path) is { } logo)
                return logo;
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            reason = Messages.Format("Logo_NotFound", path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            reason = Messages.Format("Logo_NotReadable", path, unreadable.Message);
        }

        ThrowTerminatingError(Errors.LogoNotUsable(path, reason));
        return "";
    }

    private void Read()
    {
        IRunLog log = _context.Store.GetLog(Cancellation);
        using IDirectoryView view = _context.Store.Read(Cancellation);
        Write(_subject switch
        {
            CicImportPlan plan => CreateReport(plan, view, FindRun(log, plan), _context.Directory.Path),
            CicImport run => ImportReport.Create(Find(log, run), [.. log.GetChanges(run.Id)], view, Cancellation),
            _ => new DirectoryReport(_context.Directory.Path, view, [.. log.GetRuns()]).Create(),
        });
    }

    private Report CreateReport(CicImportPlan plan, IDirectoryView? view = null, CicImport? run = null, string? directory = null) =>
        new PlanReport(plan, view, run)
        {
            DirectoryPath = directory,
            UnreadableList = PasswordLists.FindFault(plan) is ({ } list, { } fault) ? (list.FileName, fault) : null,
            Cancellation = Cancellation,
        }.Create();

    private CicImport? FindRun(IRunLog log, CicImportPlan plan) => log.GetRuns()
        .TakeWhile(run => run.Id > plan.Revision)
        .FirstOrDefault(run => run.Fingerprint == plan.GetFingerprint(Cancellation));

    // A run of another directory can have the same number.
    private CicImport Find(IRunLog log, CicImport run)
    {
        if (log.FindRun(run.Id) is { } found && found.Time == run.Time)
            return found;
        ThrowTerminatingError(Errors.ImportNotFound(run.Id));
        return run;
    }

    private void Write(Report report) => _file.Write(() =>
    {
        IEnumerable<string?> sources = _subject switch
        {
            CicImportPlan plan => [plan.Path, .. plan.Sources.Select(source => source.Path)],
            CicImport run => [run.PlanPath, .. run.Sources.Select(source => source.Path)],
            _ => [.. _issues.Select(issue => issue.Path), .. _summaries.Select(summary => summary.Path)],
        };
        if (sources.Distinct().Any(source => source is { Length: > 0 } && FileStatus.AreSame(source, _file.Path)))
            throw new IOException(Messages.Format("Error_IsReportedList", _file.Path));
        Report titled = Title is null ? report : report with { Title = Title };
        using var file = new AtomicFile(_file.Path, Force, ownerOnly: false);
        if (IsMarkdown)
            MarkdownReport.Write(titled, file.Stream, Cancellation);
        else
            new HtmlReport(titled, _logo).Write(file.Stream, Cancellation);
        file.Commit();
    });
}
