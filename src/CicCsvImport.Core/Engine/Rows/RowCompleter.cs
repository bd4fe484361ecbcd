using CicCsvImport.Core.Engine.Schema;

namespace CicCsvImport.Core.Engine.Rows;

/// <summary>
/// The second half of reading a row: what hangs on other rows, and on all of its own values. Its keys are claimed, its defaults
/// filled in.
/// </summary>
internal sealed class RowCompleter
{
    private readonly UniquenessCheck _keys;
    private readonly ListColumn[] _defaults;
    private readonly RowRule? _complete;

    /// <param name="file">The file.</param>
    /// <param name="givenKeys">The keys that the file gives in columns with a default.</param>
    public RowCompleter(FileContext file, ReservedKeys givenKeys)
    {
        _keys = new UniquenessCheck(file, givenKeys);
        _complete = file.List.Complete;
        // A default that is not seen and claims nothing need not be made.
        _defaults = [.. file.List.Columns.Where(column => column.Column.Default is not null && (file.Keeps || column.Column.Key is not null || _complete is not null))];
    }

    /// <summary>Completes a row whose cells were read. The rows of a file come in their order.</summary>
    /// <param name="row">The row.</param>
    /// <param name="source">Its cells as they stand in the file.</param>
    public ReadRow Complete(Row row, IListRecord source)
    {
        _keys.Claim(row, source);
        if (!row.IsSkipped)
        {
            FillDefaults(row);
            _complete?.Invoke(row);
        }

        return row.Finish();
    }

    private void FillDefaults(Row row)
    {
        foreach (ListColumn column in _defaults)
        {
            if (row.Record.GetState(column.Column) == CicCellState.Given)
                continue;
            if (column.Column.Default!(row) is { } value && (column.Column.Key is null || _keys.ClaimDefault(row, column, (string)value)))
                row.Record.SetDefault(column.Column, value);
        }
    }
}
