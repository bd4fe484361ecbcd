using System.Management.Automation;
using CicCsvImport.Catalog;
using CicCsvImport.Lists;
using CicCsvImport.Streams;

namespace CicCsvImport.Commands;

/// <summary>
/// Reads objects of any origin by the rules of their list. What is a warning of somebody else's list is an error of an object
/// that was made by hand.
/// </summary>
internal sealed class ObjectRows(OnceStreams streams, IReadOnlyList<ListDefinition> lists, CheckSession session)
{
    private readonly HeadingNames _names = new(VendorLists.Catalog, session.Settings, new Dictionary<string, string>());
    private readonly ListRows _rows = new(lists, chosen: null);
    private readonly ObjectReader _reader = new(session);
    private int _faults;

    /// <summary>The rows; where any object is not fit to be one, all of them are reported, and the command ends.</summary>
    public IReadOnlyList<CicRecord> Read(IReadOnlyList<PSObject> objects, CancellationToken cancellation)
    {
        var rows = new List<CicRecord>(objects.Count);
        for (int i = 0; i < objects.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Read(objects[i], i + 1) is { } row)
                rows.Add(row);
        }

        if (_faults > 0)
            streams.End(Errors.NothingCommitted(_faults));
        return rows;
    }

    private CicRecord? Read(PSObject item, int number)
    {
        var source = item.BaseObject as CicRecord;
        string?[]? cells = _rows.CellsAsGiven(new ListObject(item, session.Settings, _names, new Dictionary<string, string>(), includePassword: true), number, out ListDefinition list, out ErrorRecord? error);
        if (cells is null)
        {
            _faults++;
            streams.Error(error!);
            return null;
        }

        RowResult result = _reader.Read(list, cells, source?.Path, source?.Path is null ? number : source.Line);
        bool isFit = true;
        foreach (CicIssue issue in result.Issues)
            isFit &= Report(issue, isHandMade: source?.Path is null);
        _faults += isFit ? 0 : 1;
        return isFit ? result.Record : null;
    }

    // Whether the object can be committed all the same.
    private bool Report(CicIssue issue, bool isHandMade)
    {
        bool losesValue = issue.Effect is CicIssueEffect.ValueDropped or CicIssueEffect.RowSkipped;
        if (losesValue && (isHandMade || issue.Effect == CicIssueEffect.RowSkipped))
        {
            streams.Error(Errors.InvalidObject(issue));
            return false;
        }

        // What Import- has said already is not said again.
        if (losesValue || (isHandMade && issue.Severity == CicIssueSeverity.Warning))
            streams.Warn(Text.Messages.Format("Stream_One", issue.Message, issue.Suggestion, issue.Code));
        return true;
    }
}
