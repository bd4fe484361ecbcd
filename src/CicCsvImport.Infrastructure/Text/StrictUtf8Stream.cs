using System.Globalization;

namespace CicCsvImport.Infrastructure.Text;

/// <summary>
/// Converts text in any encoding to UTF-8. Invalid bytes and NUL characters end reading with an error. Cancellation happens here
/// too, because the CSV reader skips any number of blank lines by itself: only its reading of bytes can be interrupted.
/// </summary>
internal sealed class StrictUtf8Stream : Stream
{
    private const int BlockSize = 64 * 1024;

    /// <summary>DOS ends a text with this character.</summary>
    private const byte EndMark = 0x1A;

    private readonly Stream _source;
    private readonly Encoding _encoding;
    private readonly CancellationToken _cancellation;
    private readonly Decoder _decoder;
    private readonly Encoder? _encoder;
    private readonly byte[] _block = new byte[BlockSize];
    private char[] _chars = [];
    private readonly byte[] _utf8;
    private long _blockOffset;
    private int _ready;
    private int _taken;
    private bool _atEnd;
    private bool _holdsMark;
    private bool _releasesMark;
#if NET
    private Utf8Blocks? _valid;
#endif

    /// <summary>Looks at the bytes for UTF-8 that is read in another encoding; null if that is not to be done.</summary>
    public MisreadUtf8? Misread { get; init; }

    /// <param name="source">The file, positioned after its byte-order mark. It stays open.</param>
    /// <param name="encoding">Its encoding, which must be a strict one.</param>
    /// <param name="cancellation">Cancels reading.</param>
    public StrictUtf8Stream(Stream source, Encoding encoding, CancellationToken cancellation)
    {
        _source = source;
        _encoding = encoding;
        _cancellation = cancellation;
        _decoder = encoding.GetDecoder();
        if (encoding.CodePage == StrictEncoding.Utf8.CodePage)
        {
            _utf8 = _block;
#if NET
            _valid = new Utf8Blocks();
#endif
        }
        else
        {
            _encoder = StrictEncoding.Utf8.GetEncoder();
            _utf8 = new byte[StrictEncoding.Utf8.GetMaxByteCount(encoding.GetMaxCharCount(BlockSize))];
        }
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        _cancellation.ThrowIfCancellationRequested();
        while (_taken == _ready)
        {
            if (_atEnd)
                return 0;
            ReadBlock();
        }

        if (_releasesMark)
        {
            _releasesMark = false;
            buffer[offset] = EndMark;
            return 1;
        }

        int read = Math.Min(count, _ready - _taken);
        Buffer.BlockCopy(_utf8, _taken, buffer, offset, read);
        _taken += read;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void ReadBlock()
    {
        _blockOffset = _source.Position;
        int read = _source.ReadOrReport(_block, 0, BlockSize);
        _atEnd = read == 0;
        _taken = 0;
#if NET
        _ready = IsValidUtf8(read) ? read : Transcode(read);
#else
        _ready = Transcode(read);
#endif
        Misread?.Add(_block, read);
        HoldEndMark();
    }

    // A mark after which nothing follows is not part of the text. Two marks are not the one that DOS writes.
    private void HoldEndMark()
    {
        if (_ready == 0)
            return;
        _releasesMark = _holdsMark;
        bool isAfterMark = _ready > 1 ? _utf8[_ready - 2] == EndMark : _releasesMark;
        _holdsMark = _utf8[_ready - 1] == EndMark && !isAfterMark;
        if (_holdsMark)
            _ready--;
    }

#if NET
    // From the first invalid block on, the decoder reads the text and reports the error.
    private bool IsValidUtf8(int read)
    {
        if (_valid?.TryPass(_block.AsSpan(0, read)) == true)
            return true;
        if (_valid is { Open: { Length: > 0 } open })
            _decoder.GetChars(open, Chars(), flush: false);
        _valid = null;
        return false;
    }
#endif

    private int Transcode(int read)
    {
        int chars = Decode(read);
        if (Array.IndexOf(_chars, '\0', 0, chars) >= 0)
            throw NotText();
        return _encoder is null ? read : _encoder.GetBytes(_chars, 0, chars, _utf8, 0, flush: _atEnd);
    }

    private char[] Chars() => _chars.Length > 0 ? _chars : _chars = new char[_encoding.GetMaxCharCount(BlockSize)];

    private int Decode(int read)
    {
        try
        {
            return _decoder.GetChars(_block, 0, read, Chars(), 0, flush: _atEnd);
        }
        catch (DecoderFallbackException invalid)
        {
            if (HasNul(read))
                throw NotText();
            byte[] unknown = invalid.BytesUnknown ?? [];
            long offset = Math.Max(0, _blockOffset + IndexOf(unknown, invalid.Index, read));
            throw new ListReadException(IssueCatalog.InvalidEncoding, offset, _encoding.WebName, string.Join(" ", unknown.Select(Hex)))
            {
                Line = LineAt(offset),
            };
        }
    }

    // An unpaired surrogate is detected only at the next character, whose index the decoder reports.
    private int IndexOf(byte[] unknown, int index, int read)
    {
        int first = Math.Min(index, read - unknown.Length);
        for (int i = first; i >= 0 && i > first - StrictEncoding.MostBytesPerCharacter * 2; i--)
        {
            if (unknown.Length > 0 && unknown.Select((b, j) => _block[i + j] == b).All(same => same))
                return i;
        }

        return index;
    }

    private static string Hex(byte value) => "0x" + value.ToString("X2", CultureInfo.InvariantCulture);

    private static ListReadException NotText() => new(IssueCatalog.NotText, Messages.Get("NotText_Binary"));

    // A binary file is reported as such, even if its first fault is an invalid byte.
    private bool HasNul(int read)
    {
        // In UTF-16 and UTF-32, half the bytes of valid text are NUL.
        if (!_encoding.IsSingleByte && _encoder is not null)
            return false;
        for (int length = read; length > 0; length = _source.ReadOrReport(_block, 0, BlockSize))
        {
            if (Array.IndexOf(_block, (byte)0, 0, length) >= 0)
                return true;
        }

        return false;
    }

    // Lines are counted only after an error, from the start of the file.
    private int LineAt(long offset)
    {
        var lenient = (Encoding)_encoding.Clone();
        lenient.DecoderFallback = DecoderFallback.ReplacementFallback;
        Decoder decoder = lenient.GetDecoder();
        char[] chars = new char[lenient.GetMaxCharCount(BlockSize)];
        var breaks = new LineBreakCounter();
        _source.Position = 0;
        for (int read; offset > 0 && (read = _source.ReadOrReport(_block, 0, (int)Math.Min(BlockSize, offset))) > 0; offset -= read)
            breaks.Add(chars, decoder.GetChars(_block, 0, read, chars, 0, flush: false));
        return breaks.Count + 1;
    }
}
