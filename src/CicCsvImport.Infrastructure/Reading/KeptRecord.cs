using CicCsvImport.Lists;

namespace CicCsvImport.Reading;

/// <summary>A copy of a record, which stays valid when the next one is read.</summary>
internal sealed class KeptRecord : IListRecord
{
    private readonly (string Text, bool HasStrayQuote)[] _cells;

    public KeptRecord(IListRecord record)
    {
        Line = record.Line;
        HasStrayQuotes = record.HasStrayQuotes;
        _cells = [.. Enumerable.Range(0, record.Count).Select(i => (record.Text(i), record.HasStrayQuote(i)))];
    }

    public int Line { get; }

    public int Count => _cells.Length;

    public bool HasStrayQuotes { get; }

    public string Text(int index) => index < _cells.Length ? _cells[index].Text : "";

    public bool HasStrayQuote(int index) => index < _cells.Length && _cells[index].HasStrayQuote;
}
