using CicCsvImport.Core.Engine.Fast;
using CicCsvImport.Infrastructure.Records;

namespace CicCsvImport.Infrastructure.Csv;

/// <summary>
/// Records that were read together and are stored compactly, so that one thread can read records while another processes them. It
/// represents one record after the other, as <see cref="MoveNext"/> advances.
/// </summary>
/// <param name="most">The maximum number of records.</param>
/// <param name="rawTexts">For each cell of a record the raw texts of its column, or null.</param>
internal sealed class RecordBatch(int most, IReadOnlyList<RawTexts?> rawTexts) : ILocatedRecord
{
    /// <summary>
    /// Reading this many records takes some tenths of a millisecond. Passing them to another thread adds no noticeable cost, and
    /// they take little memory.
    /// </summary>
    public const int UsualMost = 256;

    // Large records end their batch early, so that few of them wait for the other thread.
    private const int MostBytes = 256 * 1024;
    private const int NotLocated = -1;

    private readonly RawTexts?[] _rawTexts = [.. rawTexts.Take(CellSet.Most)];
    private readonly List<Place> _records = new(most);
    private readonly CellPlaces _cells = new();
    private int _current = -1;
    private int _bytes;
    private Place _place;

    /// <summary>The position of the last record in the source, from 0 to 1.</summary>
    public double Progress { get; set; }

    /// <summary>Whether it is the last batch.</summary>
    public bool IsLast { get; set; }

    /// <summary>The issue that ended reading, or null.</summary>
    public CicIssue? Fault { get; set; }

    /// <summary>The number of records.</summary>
    public int Size => _records.Count;

    /// <summary>Whether there is no space for more records.</summary>
    public bool IsFull => Size == most || _bytes >= MostBytes;

    /// <summary>Whether the batch has held unusually large records and still keeps their memory.</summary>
    public bool IsLarge => _bytes >= 2 * MostBytes || _cells.Count >= MostBytes;

    public int Line => _place.Line;

    public int Count => _place.Count;

    public bool HasStrayQuotes => _place.Kept?.HasStrayQuotes == true;

    /// <summary>Adds the current record of a source, as bytes if it has them.</summary>
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

    /// <summary>Moves to the next record.</summary>
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

    /// <summary>Clears the batch for other records.</summary>
    public void Clear()
    {
        _records.Clear();
        _cells.Clear();
        _current = -1;
        _bytes = 0;
        _place = default;
        Progress = 0;
        IsLast = false;
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

    /// <summary>A subset of the first cells of a record.</summary>
    private readonly record struct CellSet(ulong Bits)
    {
        public const int Most = 64;

        public bool Has(int cell) => (Bits & (1UL << cell)) != 0;

        public CellSet With(int cell) => new(Bits | (1UL << cell));
    }

    /// <summary>A record.</summary>
    /// <param name="Line">The line where it begins.</param>
    /// <param name="Count">The number of its cells.</param>
    /// <param name="FirstCell">The index of its first cell in the batch, or <see cref="NotLocated"/>.</param>
    /// <param name="Raw">The cells with a raw text of their column.</param>
    /// <param name="Kept">A copy of the record if some cells are not available byte for byte.</param>
    private readonly record struct Place(int Line, int Count, int FirstCell, CellSet Raw, KeptRecord? Kept);
}
