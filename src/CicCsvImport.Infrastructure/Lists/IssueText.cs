namespace CicCsvImport.Infrastructure.Lists;

/// <summary>The issues of a row as a text for the person who corrects it.</summary>
internal static class IssueText
{
    /// <summary>The issues, the most costly first, and the place of the row.</summary>
    public static string Join(IReadOnlyList<CicIssue> issues) =>
        string.Join(" ", issues.OrderByDescending(issue => issue.Effect).Select(Show)) + " (" + issues[0].Location + ")";

    /// <summary>An issue without its place.</summary>
    public static string Show(CicIssue issue) => issue.Code + ": " + issue.ReasonInCopy;

    /// <summary>Whether a value, a row or a list is lost that its author may need.</summary>
    public static bool IsLoss(CicIssue issue) =>
        issue.Severity != CicIssueSeverity.Notice && issue.Effect >= CicIssueEffect.ValueDropped;
}
