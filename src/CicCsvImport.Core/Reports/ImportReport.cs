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
    public static Report Create(CicImport run, IReadOnlyList<ObjectChange> changes, IDirectoryView view)
    {
        var sections = new ChangeSections(changes, view.Revision == run.Id ? view : null, areDone: true);
        IReadOnlyList<Finding> findings = new ChangeFindings(changes, [], areDone: true).Find();
        int open = findings.Count(finding => finding.Level == ReportLevel.Open);
        bool isUndone = run.UndoneBy is not null;
        string state = isUndone ? ""
            : " " + (open == 0 ? Messages.Get("Report_NothingOpen") : Messages.Format("Report_OpenCount", open));
        return new Report(
            Messages.Format("Report_Run", run.Id),
            run.Command,
            GetResult(run) + state,
            isUndone ? ReportLevel.Notice : open > 0 ? ReportLevel.Open : ReportLevel.Good,
            [
                sections.Counts(Messages.Get("Report_Did")) with { Note = Messages.Get("Report_RunComplete") },
                new FindingsSection("open", Messages.Get("Report_Open"), findings)
                {
                    Note = findings.Count == 0 ? Messages.Get("Report_NothingOpen") : "",
                },
                sections.Licenses(),
                sections.Extensions(),
                Facts(run),
                sections.Rows(),
            ]);
    }

    /// <summary>Returns a sentence about what became of a run.</summary>
    public static string GetResult(CicImport run) => run.UndoneBy is { } undo
        ? Messages.Format("Report_RunUndone", undo)
        : Messages.Format("Report_RunDone", run.Created, run.Updated, run.Removed);

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
        return new FactsSection("facts", Messages.Get("Report_What"), [.. facts, .. PlanReport.Sources(run.Sources)]);
    }
}
