using CicCsvImport.Core.Engine.Schema;

namespace CicCsvImport;

/// <summary>
/// A row of a list as an object. It has the value of each column, and whether the row gave it, left it blank, or lacked the
/// column.
/// </summary>
public abstract class CicObject
{
    // Values that somebody has asked for or set, and those that are more than a look at their cells. Most objects of a list that
    // goes down a pipeline have none: theirs stand in the raw cells.
    private object?[]? _values;
    private object? _raw;
    private ValueCache?[] _known = [];
    private CellStates _states;

    internal CicObject(ObjectSchema schema) => Schema = schema;

    /// <summary>The full path of the list from which the object was read; null for a custom object.</summary>
    public string? Path { get; internal set; }

    /// <summary>The physical line, from 1, on which the row begins; 0 for a custom object.</summary>
    public int Line { get; internal set; }

    internal ObjectSchema Schema { get; }

    /// <summary>Whether the object is a directory's, which has values that no list gives.</summary>
    internal bool IsFromDirectory { get; set; }

    /// <summary>What names the object among those of its kind.</summary>
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

    /// <summary>Sets what a cell was read as.</summary>
    internal void SetCell(Column column, object? value, CicCellState state)
    {
        if (value is not null || _values is not null)
            Keep(column, value);
        _states.Set(column.Index, state);
    }

    /// <summary>Says that a cell is blank: its value is the column's.</summary>
    internal void SetBlank(Column column) => SetCell(column, value: null, CicCellState.Blank);

    /// <summary>Says that a cell's value is among the raw cells.</summary>
    internal void SetRaw(Column column, CicCellState state) => _states.Set(column.Index, state);

    /// <summary>Whether the value of a column is that of its cell, as it stands in the list, and nobody has asked for it yet.</summary>
    internal bool IsRaw(Column column) =>
        GetState(column) == CicCellState.Given && _values?[column.Index] is null;

    /// <summary>Sets the raw cells, those of the row that is being read, and the values that its file knows by column.</summary>
    internal void SetRawCells(RawCells cells, ValueCache?[] known)
    {
        _raw = cells;
        _known = known;
    }

    /// <summary>Keeps the raw cells, at the end of the row.</summary>
    internal void KeepRawCells() => _raw = (_raw as RawCells)?.ToArray();

    /// <summary>Makes the object empty again, for another row: nobody has kept it.</summary>
    internal void Clear()
    {
        if (_values is not null)
            Array.Clear(_values, 0, _values.Length);
        _states = default;
    }

    /// <summary>Fills in a default and marks it as one; what the row said stays known.</summary>
    internal void SetDefault(Column column, object value)
    {
        Keep(column, value);
        _states.MarkDefault(column.Index);
    }

    /// <summary>Sets a value that is known; null where there is none. Texts can come as a column stores them.</summary>
    internal void SetKnown(Column column, object? value)
    {
        object? known = value is string[] ? column.Restore(value) : value;
        SetCell(column, known, Column.GetState(known));
    }

    /// <summary>A flag that a directory does not keep is off, rather than unknown.</summary>
    internal void ShowFlags()
    {
        foreach (Column column in Schema.Flags)
        {
            if (this[column] is null)
                SetCell(column, false, CicCellState.Absent);
        }
    }

    /// <summary>Another object with the same values.</summary>
    internal CicObject Copy()
    {
        CicObject copy = Schema.Create();
        copy._values = (object?[]?)_values?.Clone();
        copy._raw = _raw;
        copy._known = _known;
        copy._states = _states;
        copy.Path = Path;
        copy.Line = Line;
        return copy;
    }

    /// <summary>The text of a column, or null.</summary>
    internal string? Text(Column column) => this[column] as string;

    private protected T? Get<T>(Column column) => (T?)this[column];

    /// <summary>Makes a value when somebody first asks for it.</summary>
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

    /// <summary>Sets a value by hand: null means absent, an empty text or set means blank.</summary>
    private protected void Set(Column column, object? value) => SetCell(column, value, Column.GetState(value));
}
