using System.ComponentModel;
using System.Management.Automation;
using CicCsvImport.Issues;
using CicCsvImport.Reading;
using CicCsvImport.Streams;
using CicCsvImport.Text;

namespace CicCsvImport.Commands;

/// <summary>A cmdlet that checks lists.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[WritesErrors(ErrorId.CodeNotFound)]
public abstract class TestListCmdlet : ReadListCmdlet
{
    private protected TestListCmdlet()
    {
    }

    /// <summary>Gives a Boolean for each file instead of its issues: true where no issue is Severe or Warning.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <summary>
    /// Looks for issues of these codes only, such as <c>InvalidExtension</c> or <c>Duplicate*</c>. Wildcards are allowed. A severe
    /// issue is always one of them: of a list that cannot be read, nobody knows what else is wrong with it.
    /// </summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(IssueCodeCompleter))]
    public string[]? Code { get; set; }

    /// <summary>Makes ready to read. A code that there is not would find nothing, as if nothing were wrong.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        string[] known = [.. IssueCatalog.All.Select(kind => kind.Code)];
        foreach (string code in Code ?? [])
        {
            if (!known.Any(name => Wildcards.Match(code, name)))
                ThrowTerminatingError(Errors.CodeNotFound(code, NearestName.Find(code, known)));
        }
    }

    private protected override void Read(ListReading reading)
    {
        bool isGood = Report(reading.Issues);
        foreach (BatchedRow row in Check(reading, Session))
            isGood &= Report(row.Result.Issues);
        if (Quiet)
            WriteObject(isGood);
    }

    /// <returns>Whether none of the issues is more than a notice.</returns>
    private bool Report(IReadOnlyList<CicIssue> issues)
    {
        bool isGood = true;
        foreach (CicIssue issue in Collect(Code is null ? issues : [.. issues.Where(IsAskedFor)]))
        {
            isGood &= issue.Severity == CicIssueSeverity.Notice;
            if (!Quiet)
                WriteObject(issue);
        }

        return isGood;
    }

    private bool IsAskedFor(CicIssue issue) => issue.Severity == CicIssueSeverity.Severe || Wildcards.MatchAny(Code!, issue.Code);
}
