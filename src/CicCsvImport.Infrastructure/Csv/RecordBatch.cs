using CicCsvImport.Core.Engine.Fast;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Infrastructure.Records;

namespace CicCsvImport.Infrastructure.Csv;

/// <summary>
/// Records that were read together, copied into little memory, so that one thread can read records and another go through them.
/// Is one record after the other, as <see cref="MoveNext"/> goes on.
/// </summary>
/// <param name="most">How many records it has at most.</param>
/// <param name="rawTexts">For each cell of a record the raw texts of its column, or null.</param>
internal sealed class RecordBatch(int most, IReadOnlyList<RawTexts?> rawTexts) : ILocatedRecord
{
    /// <summary>
    /// So many records are some tenths of a millisecond's work: handing them on costs nothing beside, and they take little memory.
    /// </summary>
    public const int UsualMost = 256;

    // Large ones end their batch, so that few of them wait for the other thread.
    private const int MostBytes = 256 * 1024;
    private const int NotLocated = -1;

    private readonly RawTexts?[] _rawTexts = [.. rawTexts.Take(CellSet.Most)];
    private readonly List<Place> _records = new(most);
    private readonly CellPlaces _cells = new();
    private int _current = -1;
    private int _bytes;
    private Place _place;

    /// <summary>How far in the source the last record is, from 0 to 1.</summary>
    public double Progress { get; set; }

    /// <summary>Why there are no more records than these, or null.</summary>
    public CicIssue? Fault { get; set; }

    /// <summary>The number of records.</summary>
    public int Size => _records.Count;

    /// <summary>Whether there is no room for more records.</summary>
    public bool IsFull => Size == most || _bytes >= MostBytes;

    /// <summary>Whether it has had larger records than most lists have, and keeps the memory that they took.</summary>
    public bool IsLarge => _bytes >= 2 * MostBytes || _cells.Count >= MostBytes;

    public int Line => _place.Line;

    public int Count => _place.Count;

    public bool HasStrayQuotes => _place.Kept?.HasStrayQuotes == true;

    /// <summary>Adds the present record of a source: byte for byte, where it has bytes.</summary>
    public void Add(IListRecord record)
    {
        int first = _cells.Count;
        bool isPlain = false;
        if (record is IByteRecord bytes)
        {
            isPlain = bytes.TryCopyTo(_cells);
            _bytes += bytes.Size;
        }

        int count = record.Count;
        bool isLocated = _cells.Count == first + count;
        CellSet raw = isLocated ? FindRaw(first, count) : default;
        _records.Add(new Place(record.Line, count, isLocated ? first : NotLocated, raw, isPlain ? null : new KeptRecord(record)));
    }

    public bool? IsRaw(int index) => index < CellSet.Most ? _place.Raw.Has(index) : null;

    /// <summary>Goes on to the next record.</summary>
    public bool MoveNext()
    {
        if (_current + 1 >= _records.Count)
            return false;
        _place = _records[++_current];
        return true;
    }

    public string Text(int index) => _place.Kept is { } kept ? kept.Text(index)
        : TryLocate(index, out CellBytes text) ? text.ToString()
        : "";

    public bool TryLocate(int index, out CellBytes text)
    {
        text = default;
        if (_place.FirstCell == NotLocated)
            return false;
        return index >= _place.Count || _cells.TryGet(_place.FirstCell + index, out text);
    }

    public object? ValueAt(int cell) => _place.Kept?.ValueAt(cell);

    public bool HasStrayQuote(int index) => _place.Kept?.HasStrayQuote(index) == true;

    /// <summary>Makes ready for other records.</summary>
    public void Clear()
    {
        _records.Clear();
        _cells.Clear();
        _current = -1;
        _bytes = 0;
        _place = default;
        Progress = 0;
        Fault = null;
    }

    private CellSet FindRaw(int first, int count)
    {
        var raw = default(CellSet);
        for (int i = 0; i < count && i < _rawTexts.Length; i++)
        {
            if (_rawTexts[i] is { } texts && _cells.TryGet(first + i, out CellBytes text) && texts.Has(text))
                raw = raw.With(i);
        }

        return raw;
    }

    /// <summary>Some of the first cells of a record.</summary>
    private readonly record struct CellSet(ulong Bits)
    {
        public const int Most = 64;

        public bool Has(int cell) => (Bits & (1UL << cell)) != 0;

        public CellSet With(int cell) => new(Bits | (1UL << cell));
    }

    /// <summary>A record.</summary>
    /// <param name="Line">The line on which it begins.</param>
    /// <param name="Count">The number of its cells.</param>
    /// <param name="FirstCell">Its first cell among those of the batch, or <see cref="NotLocated"/>.</param>
    /// <param name="Raw">Those of its cells with a raw text of their column.</param>
    /// <param name="Kept">Its texts, where not all of its cells are to be found byte for byte.</param>
    private readonly record struct Place(int Line, int Count, int FirstCell, CellSet Raw, KeptRecord? Kept);
}
