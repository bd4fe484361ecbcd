using CicCsvImport.Infrastructure.Lists;

namespace CicCsvImport.Input;

/// <summary>Imports lists: writes objects, issues to their streams, and rejected rows to the files of -RejectPath.</summary>
/// <param name="cmdlet">The cmdlet.</param>
/// <param name="input">The lists.</param>
/// <param name="failsOnWarning">Whether a warning is an error for its list, so that nothing in the list is imported.</param>
/// <param name="rejects">The files of -RejectPath, or null.</param>
[WritesErrors(ErrorId.WarningsFound, Uses = [typeof(ListInput), typeof(IssueCollector)])]
internal sealed class ListImport(CicCmdlet cmdlet, ListInput input, bool failsOnWarning, RejectOutput? rejects = null)
{
    private readonly RowInput _rows = input.NewRows();
    private readonly IssueStreams _rowStreams = input.NewStreams();
    private readonly ThrottledProgress _rowProgress = ThrottledProgress.ForObjects(cmdlet, RowInput.Name);
    private readonly List<CicObject> _keptRows = [];
    private CicIssue? _firstOfRows;
    private bool _hasRead;
    private bool _areAllRead = true;

    /// <summary>Whether any of some names is a column of the lists.</summary>
    public bool HasColumn(IEnumerable<string> names) => _rows.HasColumn(names);

    /// <summary>Imports a list.</summary>
    public void Read(ListReading reading)
    {
        _areAllRead &= reading.IsReadable;
        if (failsOnWarning && HasWarning(reading))
        {
            _areAllRead = false;
            WriteFailed(reading);
            return;
        }

        foreach (ReadRow row in input.Read(reading, reading.Batches(input.Session, keepsRejected: rejects is not null)))
        {
            if (row.Record is not null)
                cmdlet.WriteObject(row.Record);
            else
                rejects?.Write(reading, row);
        }

        _hasRead = true;
    }

    /// <summary>Imports an object.</summary>
    public void Read(PSObject item)
    {
        _rowProgress.Advance();
        rejects?.ThrowIfSource(item);
        if (_rows.Read(item) is not { } row)
            return;

        Report(row.Issues);
        if (failsOnWarning)
            Keep(row);
        else if (row.Record is not null)
            cmdlet.WriteObject(row.Record);
        else
            rejects?.Write(row);
    }

    /// <summary>Completes the import. With -FailOnWarning, objects are written only now, when all of them have been checked.</summary>
    public void Complete()
    {
        Report(_rows.TakeCounted());
        _rowStreams.Finish();
        _rows.WriteFaults();
        _rowProgress.Complete();
        bool haveFailed = _rows.HasFault || (failsOnWarning && _firstOfRows is not null);
        if (haveFailed && failsOnWarning)
            cmdlet.WriteError(Errors.WarningsFound(RowInput.Name, _firstOfRows));
        else
            _keptRows.ForEach(cmdlet.WriteObject);
        rejects?.Commit((_hasRead || _rows.Count > 0) && _areAllRead && !haveFailed);
    }

    private void Report(IReadOnlyList<CicIssue> issues)
    {
        _rowStreams.Write(input.Collect(issues));
        _firstOfRows ??= issues.FirstOrDefault(IsWarning);
    }

    private void Keep(ReadRow row)
    {
        if (_firstOfRows is not null)
            _keptRows.Clear();
        else if (row.Record is { } record)
            _keptRows.Add(record);
    }

    private bool HasWarning(ListReading reading) =>
        reading.IsReadable
        && (reading.Issues.Any(IsWarning)
            || input.Rows(reading, reading.Check(input.Session.Rehearse())).Any(row => row.Issues.Any(IsWarning)));

    // The list is read again, so that its issues need not be kept: there can be as many as rows.
    private void WriteFailed(ListReading reading)
    {
        CicIssue? first = reading.Issues.FirstOrDefault(IsWarning);
        foreach (ReadRow row in input.Read(reading, reading.Check(input.Session.Rehearse())))
            first ??= row.Issues.FirstOrDefault(IsWarning);
        cmdlet.WriteError(Errors.WarningsFound(reading.Name, first));
    }

    private static bool IsWarning(CicIssue issue) => issue.Severity != CicIssueSeverity.Notice;
}
