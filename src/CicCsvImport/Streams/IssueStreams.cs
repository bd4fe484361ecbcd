using System.Management.Automation;
using CicCsvImport.Core.Settings;
using CicCsvImport.Core.Text;

namespace CicCsvImport.Streams;

/// <summary>
/// Writes the issues of one file for an Import cmdlet. A severe issue is an error. Warnings are written one by one up to a number,
/// and then counted. Notices are counted and written once.
/// </summary>
internal sealed class IssueStreams(Cmdlet cmdlet, ReportingSettings settings)
{
    private readonly Dictionary<string, (CicIssue First, int Count)> _found = [];
    private readonly List<string> _codes = [];

    public void Write(IReadOnlyList<CicIssue> issues)
    {
        foreach (CicIssue issue in issues)
            Write(issue);
    }

    /// <summary>Writes the counts at the end of the file.</summary>
    public void Finish()
    {
        foreach (string code in _codes)
        {
            (CicIssue first, int count) = _found[code];
            if (first.Severity == CicIssueSeverity.Notice)
                cmdlet.WriteWarning(count == 1 ? Line(first) : Counted(first, count));
            else if (count > settings.WarningsPerCodeAndFile)
                cmdlet.WriteWarning(Messages.Format("Stream_More", first.Place.Name, code, count - settings.WarningsPerCodeAndFile, count));
        }
    }

    private void Write(CicIssue issue)
    {
        if (issue.Severity == CicIssueSeverity.Severe)
        {
            cmdlet.WriteError(Errors.Severe(issue));
            return;
        }

        bool isKnown = _found.TryGetValue(issue.Code, out (CicIssue First, int Count) found);
        if (!isKnown)
            _codes.Add(issue.Code);
        int count = found.Count + 1;
        _found[issue.Code] = (found.First ?? issue, count);
        if (issue.Severity == CicIssueSeverity.Warning && count <= settings.WarningsPerCodeAndFile)
            cmdlet.WriteWarning(Line(issue));
    }

    private static string Counted(CicIssue first, int count) =>
        Messages.Format("Stream_Counted", first.Message, first.Suggestion, first.Code, count);

    private static string Line(CicIssue issue) => Messages.Format(
        issue.Severity == CicIssueSeverity.Notice ? "Stream_Notice" : "Stream_One", issue.Message, issue.Suggestion, issue.Code);
}
