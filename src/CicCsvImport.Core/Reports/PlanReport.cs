using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Directories;

namespace CicCsvImport.Core.Reports;

/// <summary>Reports what a plan would do, what it would not do, and what needs a decision before.</summary>
/// <param name="plan">The plan.</param>
/// <param name="view">The directory of the plan; null if it is not connected.</param>
/// <param name="run">The run that has applied the plan; null if there is none, or the directory is not connected.</param>
internal sealed class PlanReport(CicImportPlan plan, IDirectoryView? view, CicImport? run = null)
{
    /// <summary>The path of the directory; null if it is not connected.</summary>
    public string? DirectoryPath { get; init; }

    /// <summary>A list whose passwords can no longer be read, and the reason; null if there is none.</summary>
    public (string Name, string Reason)? UnreadableList { get; init; }

    /// <summary>Cancels the creation.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Creates the report.</summary>
    public Report Create()
    {
        bool isDone = run is not null;
        string fingerprint = plan.GetFingerprint(Cancellation);
        var changes = new CancelableList<ObjectChange>(plan.ObjectChanges, Cancellation);
        var planIssues = new CancelableList<CicIssue>(plan.Issues, Cancellation);
        var sections = new ChangeSections(changes, IsCurrent ? view : null, isDone);
        var issues = new IssueSections(planIssues);
        BarsSection licenses = sections.Licenses();
        IReadOnlyList<Finding> findings =
            new ChangeFindings(changes, planIssues, isDone) { Pools = licenses.Bars, View = view }.Find();
        string[] losses =
        [
            .. issues.GetLosses(plan.SkippedRows, plan.DroppedValues),
            .. plan.HasImportedObjects ? [Messages.Get("Report_SkippedBefore")] : Array.Empty<string>(),
        ];
        (ReportLevel level, string verdict) = Judge(findings.Count(finding => finding.Level == ReportLevel.Decide));
        return new Report(
            Messages.Get("Report_Plan"),
            DirectoryPath is null && plan.Path is { } path ? Path.GetFileName(path) : Path.GetFileName(DirectoryPath ?? plan.Directory),
            string.Join(" ", [verdict, .. losses]),
            level == ReportLevel.Good && losses.Length > 0 ? ReportLevel.Notice : level,
            [
                sections.Counts(Messages.Get(isDone ? "Report_Did" : "Report_Does")) with
                {
                    Note = Messages.Get(isDone ? "Report_RunComplete" : "Report_PlanComplete"),
                },
                run is not null ? ImportReport.Open(run, findings)
                    : new FindingsSection("decisions", Messages.Get("Report_Decisions"), findings)
                    {
                        Note = findings.Count == 0 ? Messages.Get("Report_NoDecisions") : "",
                    },
                issues.ByCode(Messages.Get(isDone ? "Report_DidNot" : "Report_DoesNot")) with { Note = string.Join(" ", losses) },
                licenses,
                sections.Extensions(),
                Facts(),
                new SignaturesSection("approval", Messages.Get("Report_Approval"), isDone || level == ReportLevel.Stop ? [] :
                [
                    Messages.Get("Report_Name"), Messages.Get("Report_Date"), Messages.Get("Report_Signature"),
                ])
                {
                    Note = Messages.Format("Report_Approve", fingerprint),
                },
                issues.Rows(),
                sections.Rows(),
            ])
        {
            Fingerprint = fingerprint,
        };
    }

    // Licenses and extensions of another state would not be those of the plan.
    private bool IsCurrent => view is not null && view.Revision == (run?.Id ?? plan.Revision);

    // May I approve this?
    private (ReportLevel Level, string Verdict) Judge(int decisions) =>
        run is not null ? (ReportLevel.Notice, string.Join(
            " ", [Messages.Format("Report_PlanApplied", run.Id), .. run.UndoneBy is null ? [] : new[] { ImportReport.GetResult(run) }]))
        : plan.IsEdited ? (ReportLevel.Stop, Messages.Get("Report_PlanEdited"))
        : view is not null && view.Revision != plan.Revision ? (ReportLevel.Stop, Messages.Get("Report_PlanStale"))
        : plan.Conflict > 0 ? (ReportLevel.Stop, Messages.Format("Report_PlanConflicts", plan.Conflict))
        : UnreadableList is { } list ? (ReportLevel.Stop, Messages.Format("Report_PlanUnreadableList", list.Name, list.Reason))
        : plan.Create + plan.Update + plan.Remove == 0 ? (ReportLevel.Good, Messages.Get("Report_PlanNothing"))
        : decisions > 0 ? (ReportLevel.Decide, Messages.Format("Report_PlanDecide", decisions))
        : (ReportLevel.Good, Messages.Get("Report_PlanGood"));

    // The path in a plan file is not part of the fingerprint, so only the id of the directory is certain.
    private FactsSection Facts() => new("facts", Messages.Get("Report_What"),
    [
        (Messages.Get("Report_DirectoryFile"), DirectoryPath ?? (plan.Path is null ? plan.Directory : plan.DirectoryId.ToString())),
        (Messages.Get("Report_BasedOn"), plan.Revision),
        (Messages.Get("Report_Made"), plan.Created),
        (Messages.Get("Report_Fingerprint"), new ReportValue(plan.Fingerprint, ReportForm.Code)),
        (Messages.Get("Report_Options"), plan.Options.Length == 0 ? Messages.Get("Report_None") : plan.Options),
        .. SourceFacts.From(plan.Sources),
    ])
    {
        Note = view is null ? Messages.Get("Report_NotConnected") : IsCurrent ? "" : Messages.Get("Report_NotCurrent"),
    };
}
