using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Plans;

namespace CicCsvImport.Core.Reports;

/// <summary>Reports the issues of lists to the department that they come from.</summary>
/// <param name="issues">The issues, as the Test cmdlets return them.</param>
/// <param name="summaries">The results of the lists. Without them, it is not known which lists have no issues.</param>
/// <param name="cancellation">Cancels the creation.</param>
internal sealed class ListReport(
    IReadOnlyList<CicIssue> issues, IReadOnlyList<CicListSummary> summaries, CancellationToken cancellation = default)
{
    private static readonly CicIssueSeverity[] Severities = [CicIssueSeverity.Severe, CicIssueSeverity.Warning, CicIssueSeverity.Notice];

    private readonly ILookup<string, CicIssue> _issues = issues.ToLookup(issue => issue.Place.Name);

    /// <summary>Creates the report.</summary>
    public Report Create()
    {
        List[] lists = [.. summaries.Select(summary => new List(GetName(summary), summary)), .. GetOthers()];
        int count = lists.Sum(list => Severities.Sum(severity => Count(list, severity)));
        int named = lists.Count(list => Severities.Any(severity => Count(list, severity) > 0));
        bool isRejected = issues.Any(issue => issue.Effect == CicIssueEffect.FileRejected) || summaries.Any(summary => summary.Severe > 0);
        bool isCostly = issues.Any(issue => issue.Severity != CicIssueSeverity.Notice) || summaries.Any(summary => !summary.Passed);
        (int rows, int values) = PlanIssues.Count(new CancelableList<CicIssue>(issues, cancellation));
        var sections = new IssueSections(new CancelableList<CicIssue>(issues, cancellation));
        string[] verdict =
        [
            .. summaries.Count == 0 ? [] : new[]
            {
                Messages.Format("Report_ListsPassed", summaries.Count(summary => summary.Passed), summaries.Count),
            },
            count == 0 ? Messages.Get("Report_NoIssues") : Messages.Format("Report_ListIssues", count, named),
            .. isRejected ? [Messages.Get("Report_ListRejected")] : Array.Empty<string>(),
            .. sections.GetLosses(rows, values),
        ];
        return new Report(
            Messages.Get("Report_Lists"),
            DisplayText.Some(lists.Select(list => list.Name)),
            string.Join(" ", verdict),
            isRejected ? ReportLevel.Stop : isCostly ? ReportLevel.Decide : count > 0 ? ReportLevel.Notice : ReportLevel.Good,
            [
                ByList(lists) with { Note = string.Join(" ", GetNotes(count)) },
                sections.ByCode(Messages.Get("Report_IssuesByCode")),
                sections.Rows(),
            ]);
    }

    private static string GetName(CicListSummary summary) => summary.Place?.Name ?? Messages.Get("Input_Objects");

    private IEnumerable<List> GetOthers()
    {
        var summarized = new HashSet<string>(summaries.Select(GetName));
        return _issues.Where(list => !summarized.Contains(list.Key)).Select(list => new List(list.Key, Summary: null));
    }

    private IEnumerable<string> GetNotes(int count)
    {
        if (summaries.Count == 0)
            yield return Messages.Get("Report_OnlyWithIssues");
        if (summaries.Any(summary => summary.HasOnlySomeCodes))
            yield return Messages.Get("Report_OnlyCodes");
        if (count > issues.Count)
            yield return Messages.Get("Report_OnlyCounts");
    }

    private int Count(List list, CicIssueSeverity severity) => (severity, list.Summary) switch
    {
        (_, null) => _issues[list.Name].Count(issue => issue.Severity == severity),
        (CicIssueSeverity.Severe, { } summary) => summary.Severe,
        (CicIssueSeverity.Warning, { } summary) => summary.Warning,
        (_, { } summary) => summary.Notice,
    };

    private TableSection ByList(IReadOnlyList<List> lists) => new(
        "lists",
        Messages.Get("Report_TestedLists"),
        [
            Messages.Get("Report_List"),
            .. summaries.Count == 0 ? [] : new[] { Messages.Get("Report_Passed") },
            .. Severities.Select(severity => severity.ToString()),
        ],
        [
            .. lists.Select(list => (IReadOnlyList<ReportValue>)
            [
                list.Name,
                .. summaries.Count == 0 ? [] : new ReportValue[] { GetResult(list) },
                .. Severities.Select(severity => (ReportValue)(long)Count(list, severity)),
            ]),
        ]);

    // The issues alone do not tell whether a list passed, because they can be a selection.
    private static string GetResult(List list) => list.Summary is null ? ""
        : Messages.Get(list.Summary.Passed ? "Report_Yes" : "Report_No");

    /// <summary>A list with its result, if that is known.</summary>
    private sealed record List(string Name, CicListSummary? Summary);
}
