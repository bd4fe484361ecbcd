using CicCsvImport.Infrastructure.Records;
using CicCsvImport.Infrastructure.Text;
using CsvHelper;

namespace CicCsvImport.Infrastructure.Csv;

/// <summary>The nonblank records of a text, one after the other, according to RFC 4180.</summary>
internal sealed class CsvRecords : IByteRecord, IDisposable
{
    private const byte Quote = (byte)'"';
    private readonly CsvReader _reader;
    private readonly LimitSettings _limits;
    private readonly char _delimiter;
    private bool _isMalformed;
    private bool _hasProblem;

    /// <param name="utf8">The text. It is closed with the records.</param>
    /// <param name="delimiter">The delimiter, an ASCII character.</param>
    /// <param name="limits">The limits of a record.</param>
    public CsvRecords(Stream utf8, char delimiter, LimitSettings limits)
    {
        _limits = limits;
        _delimiter = delimiter;
        _reader = CsvReader.Create(utf8, new CsvReaderOptions
        {
            Separator = delimiter,
            HasHeader = false,
            TrackLineNumbers = true,
            TrimWhitespace = true,
            MaxRecordSize = limits.RecordBytes,
            PoolStrings = true,
            OnMalformedRecord = _ => _isMalformed = true,
        });
    }

    public int Line => (int)_reader.LineNumber;

    public int Count => _reader.FieldCount;

    public int Size => _reader.RawRecord.Length;

    /// <summary>The record's literal text in the file.</summary>
    public string RawText => Decode(_reader.RawRecord);

    /// <summary>Moves to the next nonblank record.</summary>
    /// <exception cref="ListReadException">A quote is never closed, or a limit is exceeded.</exception>
    public bool Read()
    {
        while (Next())
        {
            CheckLimits();
            if (!IsBlank())
                return true;
        }

        return false;
    }

    public string Text(int index)
    {
        if (_isMalformed && HasStrayQuote(index))
            return Blanks.Trim(Decode(_reader.GetRawSpan(index)));
        string text = _reader.GetString(index);
        bool hasOuterBlank = text.Length > 0 && (Blanks.IsBlank(text[0]) || Blanks.IsBlank(text[text.Length - 1]));
        return hasOuterBlank && !IsQuoted(_reader.GetRawSpan(index)) ? Blanks.Trim(text) : text;
    }

    public bool TryCopyTo(CellPlaces cells) => !_isMalformed && cells.Add(_reader);

    public bool HasStrayQuotes => _isMalformed;

    public bool HasStrayQuote(int index)
    {
        if (!_isMalformed)
            return false;
        ReadOnlySpan<byte> raw = TrimBlanks(_reader.GetRawSpan(index));
        int close = ClosingQuote(raw);
        return IsQuoted(raw) ? close >= 0 && close < raw.Length - 1 : raw.IndexOf(Quote) >= 0;
    }

    public void Dispose() => _reader.Dispose();

    private bool Next()
    {
        _isMalformed = false;
        try
        {
            if (!_reader.Read())
                return false;
        }
        catch (CsvFormatException tooLarge)
        {
            throw TooLarge((int)tooLarge.LineNumber, "Limit_Record", _limits.RecordBytes);
        }

        if (_isMalformed && IsUnterminated(TrimBlanks(_reader.GetRawSpan(Count - 1))))
            throw new ListReadException(IssueCatalog.UnterminatedQuote) { Line = Line, Delimiter = _delimiter };
        return true;
    }

    private bool IsBlank()
    {
        for (int i = 0; i < Count; i++)
        {
            if (!IsBlank(i))
                return false;
        }

        return true;
    }

    private bool IsBlank(int index)
    {
        foreach (byte b in _reader.GetSpan(index))
        {
            if (b >= 0x80)
                return InvisibleText.IsAll(Text(index));
            if (b is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
                return false;
        }

        return true;
    }

    private void CheckLimits()
    {
        int length = _reader.RawRecord.Length;
        if (length > _limits.RecordBytes)
            throw TooLarge(Line, "Limit_Record", _limits.RecordBytes);
        for (int i = 0; length > _limits.FieldBytes && i < Count; i++)
        {
            int size = _reader.GetSpan(i).Length;
            if (size > _limits.FieldBytes)
                throw TooLarge(Line, "Limit_Field", _limits.FieldBytes, i + 1, size);
        }

        int columns = Count;
        while (columns > _limits.Columns && InvisibleText.IsAll(Text(columns - 1)))
            columns--;
        // A copy of a list has one more column than the list. A row that has it follows the header that has it.
        if (columns > _limits.Columns && !_hasProblem)
            _hasProblem = Enumerable.Range(0, columns).Any(cell => Heading.Same(Text(cell), Heading.Problem));
        if (columns > _limits.Columns + (_hasProblem ? 1 : 0))
            throw LimitExceeded(Line, Messages.Format("Limit_Columns", columns), _limits.Columns);
    }

    private ListReadException TooLarge(int line, string what, int limit, params object?[] arguments) =>
        LimitExceeded(line, Messages.Format(what, arguments), Messages.Format("Limit_Bytes", limit));

    private ListReadException LimitExceeded(int line, string what, object limit) =>
        new(IssueCatalog.LimitExceeded, what, limit) { Line = line, Delimiter = _delimiter };

    private static bool IsQuoted(ReadOnlySpan<byte> raw)
    {
        raw = TrimBlanks(raw);
        return raw.Length > 0 && raw[0] == Quote;
    }

    private static bool IsUnterminated(ReadOnlySpan<byte> raw) => IsQuoted(raw) && ClosingQuote(raw) < 0;

    /// <summary>Finds the quote that closes a quoted cell, or -1.</summary>
    private static int ClosingQuote(ReadOnlySpan<byte> raw)
    {
        for (int i = 1; i < raw.Length; i++)
        {
            if (raw[i] != Quote)
                continue;
            if (i + 1 >= raw.Length || raw[i + 1] != Quote)
                return i;
            i++;
        }

        return -1;
    }

    private static ReadOnlySpan<byte> TrimBlanks(ReadOnlySpan<byte> raw)
    {
        int start = 0;
        int end = raw.Length;
        while (start < end && raw[start] is (byte)' ' or (byte)'\t')
            start++;
        while (end > start && raw[end - 1] is (byte)' ' or (byte)'\t')
            end--;
        return raw.Slice(start, end - start);
    }

    private static string Decode(ReadOnlySpan<byte> utf8) =>
#if NET
        Encoding.UTF8.GetString(utf8);
#else
        Encoding.UTF8.GetString(utf8.ToArray());
#endif
}
