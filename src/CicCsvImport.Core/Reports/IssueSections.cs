using System.Globalization;
using CicCsvImport.Core.Engine.Plans;

namespace CicCsvImport.Core.Reports;

/// <summary>The sections of a report that show issues of lists.</summary>
/// <param name="issues">The issues.</param>
internal sealed class IssueSections(IReadOnlyList<CicIssue> issues)
{
    private const int PlacesShown = 3;

    /// <summary>Describes the columns, rows and values that are not imported, in a sentence or two.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="values">The number of values of other rows.</param>
    public IEnumerable<string> GetLosses(int rows, int values)
    {
        int columns = PlanIssues.CountColumns(issues);
        if (rows > 0 && values > 0)
            yield return Messages.Format("Report_LostRowsAndValues", rows, values);
        else if (rows > 0)
            yield return Messages.Format("Report_LostRows", rows);
        else if (values > 0)
            yield return Messages.Format("Report_LostValues", values);
        if (columns > 0)
            yield return Messages.Format("Report_LostColumns", columns);
    }

    /// <summary>The issues by code and list, those that cost something first.</summary>
    public TableSection ByCode(string heading) => new(
        "issues",
        heading,
        [
            Messages.Get("Report_Severity"), Messages.Get("Report_Problem"), Messages.Get("Report_List"), Messages.Get("Report_Count"),
            Messages.Get("Report_Effect"), Messages.Get("Report_Lines"), Messages.Get("Report_WhatToDo"),
        ],
        [
            .. issues.GroupBy(issue => (issue.Kind, issue.Severity, issue.Effect, issue.Place.Name))
                .OrderByDescending(group => group.Key.Severity)
                .ThenBy(group => group.Key.Effect == CicIssueEffect.None)
                .ThenByDescending(group => group.Count())
                .Select(group => (IReadOnlyList<ReportValue>)
                [
                    group.Key.Severity.ToString(), group.Key.Kind.When + " (" + group.Key.Kind.Code + ")", group.Key.Name,
                    (long)group.Count(), GetEffect(group.Key.Kind, group.Key.Effect), GetLines(group), group.Key.Kind.Suggestion,
                ]),
        ]);

    /// <summary>Every issue.</summary>
    public RowsSection Rows() => new(
        "issue",
        Messages.Get("Report_AllIssues"),
        [
            new(Messages.Get("Report_Severity"), HasFilter: true), new(Messages.Get("Report_Code"), HasFilter: true),
            new(Messages.Get("Report_List"), HasFilter: true), new(Messages.Get("Report_Where")),
            new(Messages.Get("Report_Column"), HasFilter: true), new(Messages.Get("Report_Value")), new(Messages.Get("Report_Problem")),
            new(Messages.Get("Report_WhatToDo")),
        ],
        issues.Count,
        issues.Select(issue => (IReadOnlyList<RowCell>)
        [
            issue.Severity.ToString(), issue.Code, issue.Place.Name, GetPlace(issue), issue.Column, issue.Value, issue.Explain(),
            issue.Suggestion,
        ]));

    // An object of no file has a name instead of a line.
    private static string GetPlace(CicIssue issue) => issue.Path.Length == 0 ? issue.Location
        : issue.Line > 0 ? issue.Place.NameLine(issue.Line)
        : "";

    private static string GetEffect(IssueKind kind, CicIssueEffect effect) =>
        Messages.Get(kind == IssueCatalog.NotRemoved ? "Report_Effect_NotRemoved" : "Report_Effect_" + effect);

    private static string GetLines(IEnumerable<CicIssue> group) => DisplayText.Some(
        group.Select(issue => !issue.Place.IsList ? issue.Location
            : issue.Line > 0 ? issue.Line.ToString(CultureInfo.InvariantCulture)
            : "").Where(place => place.Length > 0),
        PlacesShown);
}
