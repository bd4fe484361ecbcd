using CicCsvImport.Core.Engine.Plans;

namespace CicCsvImport.Core.Reports;

/// <summary>Reports the issues of lists to the department that they come from.</summary>
internal static class ListReport
{
    /// <summary>Creates the report.</summary>
    /// <param name="issues">The issues, as the Test cmdlets return them.</param>
    public static Report Create(IReadOnlyList<CicIssue> issues)
    {
        string[] names = [.. issues.Select(issue => issue.Place.Name).Distinct()];
        bool isRejected = issues.Any(issue => issue.Effect == CicIssueEffect.FileRejected);
        bool isCostly = issues.Any(issue => issue.Severity != CicIssueSeverity.Notice);
        (int rows, int values) = PlanIssues.Count(issues);
        var sections = new IssueSections(issues);
        string[] verdict =
        [
            issues.Count == 0 ? Messages.Get("Report_NoIssues") : Messages.Format("Report_ListIssues", issues.Count, names.Length),
            .. isRejected ? [Messages.Get("Report_ListRejected")] : Array.Empty<string>(),
            .. sections.GetLosses(rows, values),
        ];
        return new Report(
            Messages.Get("Report_Lists"),
            DisplayText.Some(names),
            string.Join(" ", verdict),
            isRejected ? ReportLevel.Stop : isCostly ? ReportLevel.Decide : issues.Count > 0 ? ReportLevel.Notice : ReportLevel.Good,
            [ByList(issues), sections.ByCode(Messages.Get("Report_IssuesByCode")), sections.Rows()]);
    }

    private static TableSection ByList(IReadOnlyList<CicIssue> issues)
    {
        CicIssueSeverity[] severities = [CicIssueSeverity.Severe, CicIssueSeverity.Warning, CicIssueSeverity.Notice];
        return new TableSection(
            "lists",
            Messages.Get("Report_TestedLists"),
            [Messages.Get("Report_List"), .. severities.Select(severity => severity.ToString())],
            [
                .. issues.GroupBy(issue => issue.Place.Name).Select(list => (IReadOnlyList<ReportValue>)
                [
                    list.Key, .. severities.Select(severity => (ReportValue)(long)list.Count(issue => issue.Severity == severity)),
                ]),
            ]);
    }
}
