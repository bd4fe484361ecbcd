using CicCsvImport.Core.Engine.Directories;

namespace CicCsvImport.Core.Reports;

/// <summary>Reports what a plan would do, what it would not do, and what needs a decision before.</summary>
/// <param name="plan">The plan.</param>
/// <param name="view">The directory of the plan; null if it is not connected.</param>
internal sealed class PlanReport(CicImportPlan plan, IDirectoryView? view)
{
    private const int HashShown = 16;

    /// <summary>Creates the report.</summary>
    public Report Create()
    {
        var sections = new ChangeSections(plan.ObjectChanges, view, areDone: false);
        var issues = new IssueSections(plan.Issues);
        IReadOnlyList<Finding> findings = new ChangeFindings(plan.ObjectChanges, plan.Issues, areDone: false).Find();
        string[] losses =
        [
            .. issues.GetLosses(plan.SkippedRows, plan.DroppedValues),
            .. plan.HasImportedObjects ? [Messages.Get("Report_SkippedBefore")] : Array.Empty<string>(),
        ];
        (ReportLevel level, string verdict) = Judge(findings.Count(finding => finding.Level == ReportLevel.Decide));
        return new Report(
            Messages.Get("Report_Plan"),
            Path.GetFileName(plan.Directory),
            string.Join(" ", [verdict, .. losses]),
            level == ReportLevel.Good && losses.Length > 0 ? ReportLevel.Notice : level,
            [
                sections.Counts(Messages.Get("Report_Does")) with { Note = Messages.Get("Report_PlanComplete") },
                new FindingsSection("decisions", Messages.Get("Report_Decisions"), findings)
                {
                    Note = findings.Count == 0 ? Messages.Get("Report_NoDecisions") : "",
                },
                issues.ByCode(Messages.Get("Report_DoesNot")) with { Note = string.Join(" ", losses) },
                sections.Licenses(),
                sections.Extensions(),
                Facts(),
                new SignaturesSection("approval", Messages.Get("Report_Approval"), level == ReportLevel.Stop ? [] :
                [
                    Messages.Get("Report_Name"), Messages.Get("Report_Date"), Messages.Get("Report_Signature"),
                ])
                {
                    Note = Messages.Format("Report_Approve", plan.Fingerprint),
                },
                sections.Rows(),
            ]);
    }

    /// <summary>The lists with their hashes.</summary>
    public static IEnumerable<(string Label, ReportValue Value)> Sources(IEnumerable<CicImportSource> sources) =>
        sources.Select(source => (Messages.Get("Report_List"), new ReportValue(
            Messages.Format("Report_Source", source.FileName, new string([.. source.Sha256.Take(HashShown)])))));

    // May I approve this?
    private (ReportLevel Level, string Verdict) Judge(int decisions) =>
        plan.IsEdited ? (ReportLevel.Stop, Messages.Get("Report_PlanEdited"))
        : view is not null && view.Revision != plan.Revision ? (ReportLevel.Stop, Messages.Get("Report_PlanStale"))
        : plan.Conflict > 0 ? (ReportLevel.Stop, Messages.Format("Report_PlanConflicts", plan.Conflict))
        : plan.Create + plan.Update + plan.Remove == 0 ? (ReportLevel.Good, Messages.Get("Report_PlanNothing"))
        : decisions > 0 ? (ReportLevel.Decide, Messages.Format("Report_PlanDecide", decisions))
        : (ReportLevel.Good, Messages.Get("Report_PlanGood"));

    private FactsSection Facts() => new("facts", Messages.Get("Report_What"),
    [
        (Messages.Get("Report_DirectoryFile"), plan.Directory),
        (Messages.Get("Report_BasedOn"), plan.Revision),
        (Messages.Get("Report_Made"), plan.Created),
        (Messages.Get("Report_Fingerprint"), new ReportValue(plan.Fingerprint, ReportForm.Code)),
        (Messages.Get("Report_Options"), plan.Options.Length == 0 ? Messages.Get("Report_None") : plan.Options),
        .. Sources(plan.Sources),
    ])
    {
        Note = view is null ? Messages.Get("Report_NotConnected") : "",
    };
}
