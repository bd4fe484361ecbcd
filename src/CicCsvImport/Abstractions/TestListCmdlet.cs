using System.ComponentModel;
using System.Management.Automation;
using CicCsvImport.Reading;

namespace CicCsvImport.Commands;

/// <summary>A cmdlet that checks lists.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class TestListCmdlet : ReadListCmdlet
{
    private protected TestListCmdlet()
    {
    }

    /// <summary>Gives a Boolean for each file instead of its issues: true where no issue is Severe or Warning.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    private protected override void Read(ListReading reading)
    {
        bool isGood = Report(reading.Issues);
        foreach (BatchedRow row in Check(reading, Session))
            isGood &= Report(row.Result.Issues);
        if (Quiet)
            WriteObject(isGood);
    }

    /// <returns>Whether none of the issues is more than a notice.</returns>
    private bool Report(IReadOnlyList<CicIssue> issues)
    {
        bool isGood = true;
        foreach (CicIssue issue in Collect(issues))
        {
            isGood &= issue.Severity == CicIssueSeverity.Notice;
            if (!Quiet)
                WriteObject(issue);
        }

        return isGood;
    }
}
