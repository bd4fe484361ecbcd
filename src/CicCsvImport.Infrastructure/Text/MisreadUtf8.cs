namespace CicCsvImport.Infrastructure.Text;

/// <summary>
/// Looks for UTF-8 in a text that is read in a single-byte encoding. Reading it so never fails, but shows <c>MÃ¼ller</c> for
/// <c>Müller</c>.
/// </summary>
/// <param name="encoding">The encoding that the text is read in.</param>
internal sealed class MisreadUtf8(Encoding encoding)
{
    // Nearly every letter beyond ASCII in the languages of western Europe begins with this byte.
    private const byte WesternLead = 0xC3;
    private readonly byte[] _character = new byte[4];
    private int _length;
    private int _missing;
    private byte _last;
    private int _line = 1;
    private int _lastLine;
    private int _lines;
    private bool _isEnded;
    private bool _isUtf8 = true;

    /// <summary>The number of lines with letters beyond ASCII; 0 if the text is not UTF-8, or has not been read to its end.</summary>
    public int Lines => _isEnded && _isUtf8 ? _lines : 0;

    /// <summary>The first of these lines, from 1.</summary>
    public int FirstLine { get; private set; }

    /// <summary>Inspects the next bytes of the text, which are valid in its encoding. No bytes end the text.</summary>
    public void Add(byte[] bytes, int length)
    {
        _isEnded = length == 0;
        _isUtf8 &= !_isEnded || _missing == 0;
        for (int i = 0; _isUtf8 && i < length; i++)
            _isUtf8 = Add(bytes[i]);
    }

    private bool Add(byte b)
    {
        if (_missing > 0)
        {
            if ((b & 0b1100_0000) != 0b1000_0000)
                return false;
            _character[_length++] = b;
            return --_missing > 0 || AddCharacter();
        }

        if (b < 0x80)
        {
            if (b == '\r' || (b == '\n' && _last != '\r'))
                _line++;
            _last = b;
            return true;
        }

        _missing = b switch { >= 0xC2 and <= 0xDF => 1, >= 0xE0 and <= 0xEF => 2, >= 0xF0 and <= 0xF4 => 3, _ => 0 };
        _character[0] = b;
        _length = 1;
        return _missing > 0;
    }

    private bool AddCharacter()
    {
        int codePoint = _character[0] & (0xFF >> (_length + 1));
        for (int i = 1; i < _length; i++)
            codePoint = (codePoint << 6) | (_character[i] & 0x3F);
        int least = _length switch { 2 => 0x80, 3 => 0x800, _ => 0x10000 };
        if (codePoint < least || codePoint is > 0x10FFFF or (>= 0xD800 and <= 0xDFFF))
            return false;
        if (char.IsLetter(char.ConvertFromUtf32(codePoint), 0) && !IsLikely())
            AddLine();
        _last = _character[_length - 1];
        return true;
    }

    private void AddLine()
    {
        if (_lastLine == _line)
            return;
        _lastLine = _line;
        if (_lines++ == 0)
            FirstLine = _line;
    }

    // By chance, CAFÉ’S and NESTLÉ® are UTF-8, too: a capital letter and a sign after other capital letters.
    private bool IsLikely() =>
        _length == 2
        && _character[0] != WesternLead
        && _last is >= (byte)'A' and <= (byte)'Z'
        && !char.IsLetter(encoding.GetString(_character, 1, 1), 0);
}
