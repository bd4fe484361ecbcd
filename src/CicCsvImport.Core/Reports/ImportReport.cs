using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Directories;

namespace CicCsvImport.Core.Reports;

/// <summary>Reports what a run has done, and what is still open.</summary>
internal static class ImportReport
{
    /// <summary>Creates the report.</summary>
    /// <param name="run">The run.</param>
    /// <param name="changes">Its changes.</param>
    /// <param name="view">The directory as it is now.</param>
    /// <param name="cancellation">Cancels the creation.</param>
    public static Report Create(
        CicImport run, IReadOnlyList<ObjectChange> changes, IDirectoryView view, CancellationToken cancellation = default)
    {
        changes = new CancelableList<ObjectChange>(changes, cancellation);
        var sections = new ChangeSections(changes, view.Revision == run.Id ? view : null, areDone: true);
        BarsSection licenses = sections.Licenses();
        FindingsSection open = Open(run, new ChangeFindings(changes, [], areDone: true) { Pools = licenses.Bars, View = view }.Find());
        int count = open.Findings.Count(finding => finding.Level == ReportLevel.Open);
        bool isUndone = run.UndoneBy is not null;
        string state = isUndone ? ""
            : " " + (count == 0 ? Messages.Get("Report_NothingOpen") : Messages.Format("Report_OpenCount", count));
        return new Report(
            Messages.Format("Report_Run", run.Id),
            run.Command,
            GetResult(run) + state,
            isUndone ? ReportLevel.Notice : count > 0 ? ReportLevel.Open : ReportLevel.Good,
            [
                sections.Counts(Messages.Get("Report_Did")) with
                {
                    Note = string.Join(" ", [Messages.Get("Report_RunComplete"), .. GetLosses(run)]),
                },
                open,
                licenses,
                sections.Extensions(),
                Facts(run),
                sections.Rows(),
            ]);
    }

    /// <summary>The findings about a run. Nothing of a run that was undone is open.</summary>
    public static FindingsSection Open(CicImport run, IReadOnlyList<Finding> findings)
    {
        bool isUndone = run.UndoneBy is not null;
        Finding[] shown = [.. findings.Where(finding => !isUndone || finding.Level != ReportLevel.Open)];
        return new FindingsSection("open", Messages.Get(isUndone ? "Report_ToKnow" : "Report_Open"), shown)
        {
            Note = shown.Length == 0 ? Messages.Get("Report_NothingOpen") : "",
        };
    }

    /// <summary>Returns a sentence about what became of a run.</summary>
    public static string GetResult(CicImport run) => run.UndoneBy is { } undo
        ? Messages.Format("Report_RunUndone", undo)
        : Messages.Format("Report_RunDone", run.Created, run.Updated, run.Removed);

    // A run logs what it did, and not which rows and values its lists have lost.
    private static IEnumerable<string> GetLosses(CicImport run) => run.Sources.Count == 0 ? []
        : [Messages.Get(run.Fingerprint is null ? "Report_RunWithoutIssues" : "Report_RunWithoutIssues_Plan")];

    private static FactsSection Facts(CicImport run)
    {
        var facts = new List<(string, ReportValue)>
        {
            (Messages.Get("Report_Time"), run.Time),
            (Messages.Get("Report_User"), run.User),
            (Messages.Get("Report_Computer"), run.Computer),
            (Messages.Get("Report_Command"), run.Command),
        };
        if (run.Fingerprint is { } fingerprint)
            facts.Add((Messages.Get("Report_Fingerprint"), new ReportValue(fingerprint, ReportForm.Code)));
        if (run.PlanOptions is { Length: > 0 } options)
            facts.Add((Messages.Get("Report_Options"), options));
        if (run.PlanPath is { } path)
            facts.Add((Messages.Get("Report_PlanFile"), path));
        if (run.Undoes is { } undone)
            facts.Add((Messages.Get("Report_Undoes"), undone));
        return new FactsSection("facts", Messages.Get("Report_What"), [.. facts, .. SourceFacts.From(run.Sources)]);
    }
}
