using CicCsvImport.Core.Settings;

namespace CicCsvImport.Streams;

/// <summary>
/// Writes the issues of one file for an Import cmdlet. A severe issue is an error. Warnings are written one by one up to a number,
/// and then counted. Notices are counted and written once.
/// </summary>
/// <param name="cmdlet">The cmdlet.</param>
/// <param name="noun">The noun of the cmdlets that read the list.</param>
/// <param name="settings">The number of warnings to write.</param>
internal sealed class IssueStreams(PSCmdlet cmdlet, string noun, ReportingSettings settings)
{
    private const string Collecting = "IssueVariable";

    private readonly Dictionary<string, (CicIssue First, int Count)> _found = [];
    private readonly List<string> _codes = [];

    public void Write(IReadOnlyList<CicIssue> issues)
    {
        foreach (CicIssue issue in issues)
            Write(issue);
    }

    /// <summary>Writes a severe issue.</summary>
    public required Action<CicIssue> WriteSevere { get; init; }

    /// <summary>Writes the counts at the end of the file.</summary>
    public void Finish()
    {
        foreach (string code in _codes)
        {
            (CicIssue first, int count) = _found[code];
            if (first.Severity == CicIssueSeverity.Notice)
                SafeStreams.WriteWarning(cmdlet, count == 1 ? Line(first) : Counted(first, count));
            else if (count > settings.WarningsPerCodeAndFile)
                SafeStreams.WriteWarning(cmdlet, More(first, count));
        }
    }

    private string More(CicIssue first, int count)
    {
        int more = count - settings.WarningsPerCodeAndFile;
        return Messages.Format("Stream_More", DisplayText.CleanPath(first.Place.Name), more, count, first.Code, GetWayToSeeAll());
    }

    private string GetWayToSeeAll() => cmdlet.MyInvocation.MyCommand.Parameters.ContainsKey(Collecting)
        ? Messages.Format("Stream_MoreCollected", Collecting)
        : Messages.Format("Stream_MoreTested", noun);

    private void Write(CicIssue issue)
    {
        if (issue.Severity == CicIssueSeverity.Severe)
        {
            WriteSevere(issue);
            return;
        }

        bool isKnown = _found.TryGetValue(issue.Code, out (CicIssue First, int Count) found);
        if (!isKnown)
            _codes.Add(issue.Code);
        int count = found.Count + 1;
        _found[issue.Code] = (found.First ?? issue, count);
        if (issue.Severity == CicIssueSeverity.Warning && count <= settings.WarningsPerCodeAndFile)
            SafeStreams.WriteWarning(cmdlet, Line(issue));
    }

    private static string Counted(CicIssue first, int count) =>
        Messages.Format("Stream_Counted", first.Message, first.Suggestion, first.Code, count);

    private static string Line(CicIssue issue) => Messages.Format(
        issue.Severity == CicIssueSeverity.Notice ? "Stream_Notice" : "Stream_One", issue.Message, issue.Suggestion, issue.Code);
}
