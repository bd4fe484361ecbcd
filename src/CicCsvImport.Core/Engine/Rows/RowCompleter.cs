namespace CicCsvImport.Core.Engine.Rows;

/// <summary>
/// The second step of reading a row, which depends on other rows and on all values of the row: claims its keys and fills in its
/// defaults.
/// </summary>
internal sealed class RowCompleter
{
    private readonly UniquenessCheck _keys;
    private readonly ListColumn[] _defaults;
    private readonly Action<CicObject, ValidationContext>? _complete;

    /// <param name="file">The file.</param>
    /// <param name="givenKeys">The explicit keys of the file in columns with a default.</param>
    public RowCompleter(FileContext file, ReservedKeys givenKeys)
    {
        _keys = new UniquenessCheck(file, givenKeys);
        _complete = file.List.Complete;
        // A default is created only if it is kept, claims a key or is used to complete the row.
        _defaults =
        [
            .. file.List.Columns.Where(column =>
                column.Column.Default is not null && (file.Keeps || column.Column.Key is not null || _complete is not null)),
        ];
    }

    /// <summary>Completes a row whose cells were read. Rows must be completed in the order of the file.</summary>
    /// <param name="row">The row.</param>
    /// <param name="source">The row's cells as they are in the file.</param>
    public ReadRow Complete(Row row, IListRecord source)
    {
        _keys.Claim(row, source);
        if (!row.IsSkipped)
        {
            FillDefaults(row);
            _complete?.Invoke(row.Record, row.Session);
        }
        else if (row.Skipping is { } reason)
        {
            row.Session.Skip(row.Record, reason);
        }

        return row.Finish();
    }

    private void FillDefaults(Row row)
    {
        foreach (ListColumn column in _defaults)
        {
            if (row.Record.GetState(column.Column) == CicCellState.Given)
                continue;
            if (column.Column.Default!(row.Record, row.Session) is { } value
                && (column.Column.Key is null || _keys.ClaimDefault(row, column, (string)value)))
            {
                row.Record.SetDefault(column.Column, value);
            }
        }
    }
}
