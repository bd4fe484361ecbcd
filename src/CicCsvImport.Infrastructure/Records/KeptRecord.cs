namespace CicCsvImport.Infrastructure.Records;

/// <summary>A copy of a record that stays valid when the next record is read.</summary>
internal sealed class KeptRecord : IValueRecord
{
    private readonly (string Text, bool HasStrayQuote)[] _cells;
    private readonly object?[]? _values;

    public KeptRecord(IListRecord record)
    {
        Line = record.Line;
        HasStrayQuotes = record.HasStrayQuotes;
        _cells = [.. Enumerable.Range(0, record.Count).Select(i => (record.Text(i), record.HasStrayQuote(i)))];
        if (record is IValueRecord values)
            _values = [.. Enumerable.Range(0, record.Count).Select(values.ValueAt)];
    }

    public int Line { get; }

    public int Count => _cells.Length;

    public bool HasStrayQuotes { get; }

    public string Text(int index) => index < _cells.Length ? _cells[index].Text : "";

    public object? ValueAt(int cell) => cell < _values?.Length ? _values[cell] : null;

    public bool HasStrayQuote(int index) => index < _cells.Length && _cells[index].HasStrayQuote;
}
