namespace CicCsvImport;

/// <summary>
/// A row of a list as an object. It has the value of each column, and whether the row gave it, left it blank, or lacked the
/// column.
/// </summary>
public abstract class CicObject
{
    // Values that were requested or set, and those that are not simply the content of their cells. Most objects in a pipeline have
    // none, because their values are still in the raw cells.
    private object?[]? _values;
    private object? _raw;
    private ValueCache?[] _known = [];
    private CellStates _states;
    private uint _changed;

    internal CicObject(ObjectSchema schema) => Schema = schema;

    /// <summary>The full path of the list from which the object was read; null for a custom object.</summary>
    public string? Path { get; internal set; }

    /// <summary>The physical line, from 1, on which the row begins, or the row of a sheet; 0 for a custom object.</summary>
    public int Line { get; internal set; }

    internal ObjectSchema Schema { get; }

    /// <summary>Whether the object comes from a directory, so that it has values that lists do not have.</summary>
    internal bool IsFromDirectory { get; set; }

    /// <summary>Whether the object was read as a row of a list, so that its issues have been reported.</summary>
    internal bool IsFromList { get; set; }

    /// <summary>The row that the object was read from; null if its values are not to be committed.</summary>
    internal RowOrigin? Origin { get; set; }

    /// <summary>The issues of the row as which the object was read; empty if there are none.</summary>
    internal IReadOnlyList<CicIssue> Issues { get; set; } = [];

    /// <summary>How the object's list was read; null if it comes from no file.</summary>
    internal ListFormat? Format { get; set; }

    /// <summary>The name that identifies the object among those of its kind.</summary>
    internal string Identity => Text(Schema.Identity) ?? "";

    /// <summary>Gets the state of the cell of a column.</summary>
    /// <param name="column">The column's name as the list has it, or the property's name. Case does not matter.</param>
    /// <returns>Absent, Blank, Given or Dropped.</returns>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public CicCellState GetState(string column) => _states.GetState(Schema.Require(column).Index);

    /// <summary>Gets whether the value of a column is its default, because the row gave none.</summary>
    /// <param name="column">The column's name as the list has it, or the property's name. Case does not matter.</param>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public bool IsDefault(string column) => _states.IsDefault(Schema.Require(column).Index);

    internal object? this[Column column] => _values?[column.Index] ?? Make(column);

    internal CicCellState GetState(Column column) => _states.GetState(column.Index);

    internal bool IsDefault(Column column) => _states.IsDefault(column.Index);

    /// <summary>Whether code has set the value of a column, such as a script after the object was read.</summary>
    internal bool IsChanged(Column column) => (_changed & (1u << column.Index)) != 0;

    /// <summary>Sets the value and the state of a cell.</summary>
    internal void SetCell(Column column, object? value, CicCellState state)
    {
        if (value is not null || _values is not null)
            Keep(column, value);
        _states.Set(column.Index, state);
    }

    /// <summary>Marks a cell as blank, so that its value is the blank value of the column.</summary>
    internal void SetBlank(Column column) => SetCell(column, value: null, CicCellState.Blank);

    /// <summary>Marks the value of a cell as one of the raw cells.</summary>
    internal void SetRaw(Column column, CicCellState state) => _states.Set(column.Index, state);

    /// <summary>Whether the value of a column is still the raw cell, because it was not requested yet.</summary>
    internal bool IsRaw(Column column) =>
        GetState(column) == CicCellState.Given && _values?[column.Index] is null;

    /// <summary>Sets the raw cells of the current row, and the known values of its file by column.</summary>
    internal void SetRawCells(RawCells cells, ValueCache?[] known)
    {
        _raw = cells;
        _known = known;
    }

    /// <summary>Copies the raw cells at the end of the row.</summary>
    internal void KeepRawCells() => _raw = (_raw as RawCells)?.ToArray();

    /// <summary>Clears the object for another row. It must not have been output.</summary>
    internal void Clear()
    {
        if (_values is not null)
            Array.Clear(_values, 0, _values.Length);
        _states = default;
    }

    /// <summary>Sets a default value and marks it as one. The state of the cell is kept.</summary>
    internal void SetDefault(Column column, object value)
    {
        Keep(column, value);
        _states.MarkDefault(column.Index);
    }

    /// <summary>Sets a known value; null if there is none. Texts may have the form in which the column stores them.</summary>
    internal void SetKnown(Column column, object? value)
    {
        object? known = value is string[] ? column.Restore(value) : value;
        SetCell(column, known, Column.GetState(known));
    }

    /// <summary>Sets flags that a directory does not store to false, because they are off and not unknown.</summary>
    internal void ShowFlags()
    {
        foreach (Column column in Schema.Flags)
        {
            if (this[column] is null)
                SetCell(column, false, CicCellState.Absent);
        }
    }

    /// <summary>Creates another object with the same values.</summary>
    internal CicObject Copy()
    {
        CicObject copy = Schema.Create();
        copy._values = (object?[]?)_values?.Clone();
        copy._raw = _raw;
        copy._known = _known;
        copy._states = _states;
        copy.IsFromList = IsFromList;
        copy.Path = Path;
        copy.Line = Line;
        return copy;
    }

    /// <summary>Returns the text of a column, or null.</summary>
    internal string? Text(Column column) => this[column] as string;

    private protected T? Get<T>(Column column) => (T?)this[column];

    /// <summary>Creates a value when it is requested for the first time.</summary>
    private object? Make(Column column)
    {
        if (GetState(column) == CicCellState.Blank)
            return column.BlankValue;
        object? value = GetState(column) != CicCellState.Given ? null : _raw switch
        {
            byte[] kept => RawCells.Make(kept, column.Index, _known),
            RawCells row => row.Make(column.Index, _known),
            _ => null,
        };
        return value is null ? null : Keep(column, value);
    }

    private object? Keep(Column column, object? value) => (_values ??= new object?[Schema.Columns.Length])[column.Index] = value;

    /// <summary>Sets a value of a custom object: null means absent, and an empty string or array means blank.</summary>
    private protected void Set(Column column, object? value)
    {
        _changed |= 1u << column.Index;
        SetCell(column, value, Column.GetState(value));
    }
}
