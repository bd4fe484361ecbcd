using CicCsvImport.Lists;
using CicCsvImport.Streams;

namespace CicCsvImport.Commands;

/// <summary>Reads objects of a directory with some values changed, by the rules of their list. Any fault is an error.</summary>
internal sealed class EditedRows(OnceStreams streams, CheckSession session)
{
    private readonly ObjectReader _reader = new(session);
    private int _faults;

    /// <summary>The row that changes an object: it gives the changed values, and has no column for the others.</summary>
    public CicRecord? Read(ListDefinition list, CicRecord existing, IReadOnlyDictionary<Column, object?> given)
    {
        string?[] cells = [.. list.Columns.Select(listed => CellOf(listed.Column, existing, given))];
        RowResult result = _reader.Read(list, cells, path: null, line: 0);
        bool isFit = true;
        foreach (CicIssue issue in result.Issues)
        {
            // Also of a value that was not given: what is given makes it useless, as another maker does a phone's address.
            if (issue.Effect is CicIssueEffect.ValueDropped or CicIssueEffect.RowSkipped)
            {
                isFit = false;
                streams.Error(Errors.InvalidValue(existing, issue));
            }
            else if (issue.Severity == CicIssueSeverity.Warning && given.Keys.Any(column => column.Name == issue.Column))
            {
                streams.Warn(issue.Reason + " " + issue.Suggestion);
            }
        }

        _faults += isFit ? 0 : 1;
        if (!isFit || result.Record is not { } row)
            return null;
        foreach (Column column in row.Schema.Columns)
        {
            bool isListed = list.Columns.Any(listed => listed.Column == column);
            if (given.TryGetValue(column, out object? value) && !isListed)
                row.SetCell(column, value, Column.StateOf(value) == CicCellState.Given ? CicCellState.Given : CicCellState.Blank);
            else if (!given.ContainsKey(column) && column != row.Schema.Identity)
                row.SetCell(column, row[column], CicCellState.Absent);
        }

        return row;
    }

    public void ThrowIfAnyFault()
    {
        if (_faults > 0)
            streams.End(Errors.NothingCommitted(_faults));
    }

    private static string? CellOf(Column column, CicRecord existing, IReadOnlyDictionary<Column, object?> given)
    {
        if (!given.TryGetValue(column, out object? value))
            return existing[column] is { } present && !column.IsSecret ? column.Format(present) : null;
        return value is null ? "" : column.Format(value);
    }
}
