namespace CicCsvImport;

/// <summary>The result of a list check: whether the list passed, and its number of issues by severity.</summary>
/// <remarks>Output by the Test cmdlets with <c>-Summary</c>.</remarks>
public sealed class CicListSummary
{
    private bool _isUnusable;

    /// <summary>Creates the summary of a list.</summary>
    /// <param name="place">The list; null for piped objects.</param>
    internal CicListSummary(IssuePlace? place) => Place = place;

    /// <summary>The full path of the list; null for piped objects.</summary>
    public string? Path => Place?.Path;

    /// <summary>Whether no issue is Severe or Warning.</summary>
    public bool Passed => Severe == 0 && Warning == 0 && !_isUnusable;

    /// <summary>The number of severe issues. If there is one, nothing in the list is imported.</summary>
    public int Severe { get; private set; }

    /// <summary>The number of warnings.</summary>
    public int Warning { get; private set; }

    /// <summary>The number of notices.</summary>
    public int Notice { get; private set; }

    /// <summary>Returns the path and whether the list passed.</summary>
    public override string ToString() => $"{Path}: {(Passed ? "passed" : "failed")}";

    internal IssuePlace? Place { get; }

    /// <summary>Whether only issues with some codes were counted.</summary>
    internal bool HasOnlySomeCodes { get; init; }

    internal void Add(CicIssue issue)
    {
        Severe += issue.Severity == CicIssueSeverity.Severe ? 1 : 0;
        Warning += issue.Severity == CicIssueSeverity.Warning ? 1 : 0;
        Notice += issue.Severity == CicIssueSeverity.Notice ? 1 : 0;
    }

    /// <summary>Records that something could not be checked at all.</summary>
    internal void Fail() => _isUnusable = true;
}
