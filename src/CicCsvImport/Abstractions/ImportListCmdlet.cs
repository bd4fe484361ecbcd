using System.ComponentModel;
using System.Management.Automation;
using CicCsvImport.Issues;
using CicCsvImport.Reading;
using CicCsvImport.Streams;
using CicCsvImport.Writing;

namespace CicCsvImport.Commands;

/// <summary>A cmdlet that turns lists into objects.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[WritesErrors(
    ErrorId.WarningsFound,
    ErrorId.RejectPathIsList,
    ErrorId.FileExists,
    ErrorId.FileNotWritable)]
public abstract class ImportListCmdlet : ReadListCmdlet
{
    private RejectWriter? _rejects;
    private string? _rejectPath;
    private bool _hasRead;
    private bool _areAllRead = true;

    private protected ImportListCmdlet()
    {
    }

    /// <summary>Makes any warning an error for its file: nothing of it is imported. The next file goes on.</summary>
    [Parameter]
    public SwitchParameter FailOnWarning { get; set; }

    /// <summary>
    /// A file for the rows that do not import, with their original cells and a column Problem: a list to be corrected and
    /// imported again. It is made only where there are such rows, and readable by its owner only, since it can hold passwords. Lists
    /// with other columns have files of their own, with -2, -3 and so on in the name. The files appear when all lists were read: a
    /// pipeline that ends early, as Select-Object can end it, makes none.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? RejectPath { get; set; }

    /// <summary>Lets -RejectPath replace a file.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Looks at the place of the reject file before anything is read.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (RejectPath is null)
            return;
        string path = OutputPath.Resolve(this, RejectPath);
        FileWriting.Run(this, path, () => PendingFile.ThrowIfUnusable(path, Force));
        _rejects = new RejectWriter(path, Force);
        _rejectPath = path;
    }

    /// <summary>Puts the reject file in its place.</summary>
    protected override void EndProcessing() => CommitRejects();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _rejects?.Dispose();
            _rejects = null;
        }

        base.Dispose(disposing);
    }

    // The rows that do import would be lost.
    private protected override void BeforeReading(ListPath file)
    {
        if (_rejectPath is not null && file.FullPath.Equals(_rejectPath, OutputPath.Comparison))
            ThrowTerminatingError(Errors.RejectPathIsList(RejectPath!));
        if (_rejects?.Paths.Any(path => file.FullPath.Equals(path, OutputPath.Comparison)) == true)
            ThrowTerminatingError(Errors.RejectPathIsList(file.DisplayPath));
    }

    private protected override void Read(ListReading reading)
    {
        _areAllRead &= reading.IsReadable;
        if (FailOnWarning && HasWarning(reading))
        {
            _areAllRead = false;
            WriteFailed(reading);
            return;
        }

        var streams = new IssueStreams(this, CurrentSettings.Reporting);
        streams.Write(Collect(reading.Issues));
        foreach (BatchedRow row in Rows(reading, Session, _rejects is null ? KeptOfRows.Objects : KeptOfRows.ObjectsAndRejected))
        {
            streams.Write(Collect(row.Result.Issues));
            if (row.Result.Record is not null)
                WriteObject(row.Result.Record);
            else
                Reject(reading, row);
        }

        streams.Finish();
        _hasRead = true;
    }

    private void Reject(ListReading reading, BatchedRow row)
    {
        // A file that has changed while it was read ends with an issue that is no row's.
        if (_rejects is { } rejects && !row.Result.Issues.Any(issue => issue.Severity == CicIssueSeverity.Severe))
            FileWriting.Run(this, RejectPath!, () => rejects.Write(reading, new RowReading(row.Result, row.Rejected!)));
    }

    private bool HasWarning(ListReading reading) =>
        reading.IsReadable
        && (reading.Issues.Any(IsWarning)
            || Check(reading, Session.Rehearse()).Any(row => row.Result.Issues.Any(IsWarning)));

    // Read once more, so that no issue has to be kept: there can be as many as rows.
    private void WriteFailed(ListReading reading)
    {
        var streams = new IssueStreams(this, CurrentSettings.Reporting);
        streams.Write(Collect(reading.Issues));
        CicIssue? first = reading.Issues.FirstOrDefault(IsWarning);
        foreach (BatchedRow row in Check(reading, Session.Rehearse()))
        {
            streams.Write(Collect(row.Result.Issues));
            first ??= row.Result.Issues.FirstOrDefault(IsWarning);
        }

        streams.Finish();
        WriteError(Errors.WarningsFound(reading.DisplayPath, first));
    }

    private static bool IsWarning(CicIssue issue) => issue.Severity != CicIssueSeverity.Notice;

    private void CommitRejects()
    {
        if (_rejects is not { } rejects)
            return;
        FileWriting.Run(this, RejectPath!, () => rejects.Commit(_hasRead && _areAllRead));
        foreach (string path in rejects.Paths)
            WriteVerbose(Text.Messages.Format("Stream_Rejects", path));
    }
}
