using CicCsvImport.Core.Engine.Changes;

namespace CicCsvImport.Core.Engine.Plans;

/// <summary>Collects the issues of a plan's lists and objects, and counts the rows and values that they cost.</summary>
internal sealed class PlanIssues
{
    private readonly List<CicIssue> _issues = [];
    private readonly Dictionary<ObjectName, IReadOnlyList<CicIssue>> _costly = [];

    /// <summary>All issues, in the order in which they were found.</summary>
    public IReadOnlyList<CicIssue> All => _issues;

    /// <summary>Adds issues.</summary>
    public void Add(IEnumerable<CicIssue> issues) => _issues.AddRange(issues);

    /// <summary>Remembers the values that a planned row has lost.</summary>
    public void Note(CicObject row)
    {
        if (row.Issues.Count > 0 && row.Issues.Where(IsLostValue).ToArray() is { Length: > 0 } lost)
            _costly[GetKey(row.Schema, row.Identity)] = lost;
    }

    /// <summary>Explains the changes that change nothing because their rows have lost values.</summary>
    public IReadOnlyList<ObjectChange> Explain(IReadOnlyList<ObjectChange> changes) => _costly.Count == 0 ? changes
        : [.. changes.Select(change => change.Action == CicChangeAction.Unchanged
            && _costly.TryGetValue(GetKey(change.Kind, change.Name), out IReadOnlyList<CicIssue>? lost)
            ? change.WithReason(Describe(lost))
            : change)];

    /// <summary>Counts the rows that are not imported, and the values that other rows lose.</summary>
    public static (int Rows, int Values) Count(IReadOnlyCollection<CicIssue> issues)
    {
        var skipped = new HashSet<(IssuePlace, int)>(issues
            .Where(issue => issue is { Effect: CicIssueEffect.RowSkipped, Severity: CicIssueSeverity.Warning })
            .Select(issue => (issue.Place, issue.Line)));
        return (skipped.Count, issues.Count(issue => IsLostValue(issue) && !skipped.Contains((issue.Place, issue.Line))));
    }

    /// <summary>Counts the columns that are not imported.</summary>
    public static int CountColumns(IEnumerable<CicIssue> issues) => issues.Count(issue => issue.Record == 0 && IsLost(issue));

    private static bool IsLostValue(CicIssue issue) => issue.Record > 0 && IsLost(issue);

    private static bool IsLost(CicIssue issue) =>
        issue is { Effect: CicIssueEffect.ValueDropped, Severity: CicIssueSeverity.Warning };

    private static string Describe(IReadOnlyList<CicIssue> lost) => Messages.Format(
        "Plan_ValuesLost", lost.Count, DisplayText.Some(lost.Select(issue => $"{issue.Column ?? issue.List} ({issue.Code})")));

    private static ObjectName GetKey(ObjectSchema kind, string name) => new(kind, NameComparer.Normalize(name).ToUpperInvariant());
}
