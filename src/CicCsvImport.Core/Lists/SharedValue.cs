namespace CicCsvImport.Lists;

/// <summary>A value that many objects have. One that asks for it gets a copy of its own, which it may change.</summary>
/// <param name="column">The column.</param>
/// <param name="value">The value, which nobody else has.</param>
internal sealed class SharedValue(Column column, object value)
{
    public CicCellState State { get; } = Column.StateOf(value);

    public object Copy() => column.Copy(value);
}
