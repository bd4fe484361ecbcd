#if NET
using System.Buffers;
#endif

namespace CicCsvImport.Lists;

/// <summary>A test of a text, as UTF-8, that is not said of its single characters.</summary>
internal delegate bool PlainTest(CellBytes text);

/// <summary>
/// A set of texts, told by a look at their bytes: those that a rule or a column leaves as they are and has nothing to say of. It
/// need not have all of them: any other text is read by the rules themselves.
/// </summary>
internal sealed class PlainText
{
    /// <summary>Longer ones are not worth a table.</summary>
    private const int Longest = byte.MaxValue;

    /// <summary>
    /// Texts of 1 to 255 bytes without a quotation mark, a control character, a mark that cannot be seen, a blank at an end, or
    /// another blank than a space.
    /// </summary>
    public static readonly PlainText Any = new(IsVisible, b => b != ' ' && IsVisible(b), 1, Longest, []);

    public static readonly PlainText Digits = Any.Of("0123456789");

    private readonly bool[] _characters = new bool[256];
    private readonly bool[] _first = new bool[256];
    private readonly int _shortest;
    private readonly int _longest;
    private readonly PlainTest[] _tests;
#if NET
    // Making it takes longer than it saves in a short list.
    private const int LooksBeforeVector = 4096;
    private SearchValues<byte>? _vector;
    private int _looks;
#endif

    private PlainText(Func<byte, bool> characters, Func<byte, bool> first, int shortest, int longest, PlainTest[] tests)
    {
        for (int b = 0; b <= byte.MaxValue; b++)
        {
            _characters[b] = characters((byte)b);
            _first[b] = _characters[b] && first((byte)b);
        }

        _shortest = shortest;
        _longest = longest;
        _tests = tests;
    }

    /// <summary>Those that consist of ASCII characters only.</summary>
    public PlainText Ascii => With(b => b < 0x80);

    /// <summary>Those that consist of some ASCII characters.</summary>
    public PlainText Of(string ascii) => With(b => b < 0x80 && ascii.Contains((char)b));

    /// <summary>Those without some characters. Where one of them is not ASCII, only ASCII texts are left.</summary>
    public PlainText Without(IEnumerable<char> characters)
    {
        HashSet<char> without = [.. characters];
        PlainText left = without.Any(c => c > '\x7F') ? Ascii : this;
        return left.With(b => !without.Contains((char)b) || b > 0x7F);
    }

    /// <summary>Those that do not begin with some ASCII characters.</summary>
    public PlainText NotFirst(string ascii) => new(At(_characters), b => _first[b] && !(b < 0x80 && ascii.Contains((char)b)), _shortest, _longest, _tests);

    /// <summary>Those that have at least so many characters, all of them ASCII, and at most so many.</summary>
    public PlainText Between(int shortest, int longest)
    {
        PlainText left = shortest > 1 ? Ascii : this;
        return new(At(left._characters), At(left._first), Math.Max(_shortest, shortest), Math.Min(_longest, longest), _tests);
    }

    /// <summary>Those that pass a test.</summary>
    public PlainText Where(PlainTest test) => new(At(_characters), At(_first), _shortest, _longest, [.. _tests, test]);

    /// <summary>Those that are in another set too.</summary>
    public PlainText And(PlainText other) => new(
        b => _characters[b] && other._characters[b],
        b => _first[b] && other._first[b],
        Math.Max(_shortest, other._shortest),
        Math.Min(_longest, other._longest),
        [.. _tests.Union(other._tests)]);

    /// <summary>Whether a text is in the set.</summary>
    public bool Has(CellBytes text)
    {
        if (text.Length < _shortest || text.Length > _longest || !_first[text[0]] || text[text.Length - 1] == ' ')
            return false;
        if (!HasCharactersOf(text))
            return false;
        foreach (PlainTest test in _tests)
        {
            if (!test(text))
                return false;
        }

        return true;
    }

#if NET
    private bool HasCharactersOf(CellBytes text)
    {
        if (_vector is { } vector)
            return !text.Bytes.AsSpan(text.Start, text.Length).ContainsAnyExcept(vector);
        if (++_looks == LooksBeforeVector)
            _vector = SearchValues.Create([.. Enumerable.Range(0, 256).Where(b => _characters[b]).Select(b => (byte)b)]);
        return IsEachOf(text);
    }
#else
    private bool HasCharactersOf(CellBytes text) => IsEachOf(text);
#endif

    private bool IsEachOf(CellBytes text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!_characters[text[i]])
                return false;
        }

        return true;
    }

    private PlainText With(Func<byte, bool> characters) => new(b => _characters[b] && characters(b), At(_first), _shortest, _longest, _tests);

    private static Func<byte, bool> At(bool[] table) => b => table[b];

    // In UTF-8, the characters behind 0xC2, 0xD8, 0xE1, 0xE2, 0xE3 and 0xEF are those among which control characters, blanks and
    // marks that cannot be seen are to be found. Some letters are there too: a text with them is read by the rules.
    private static bool IsVisible(byte b) => b switch
    {
        (byte)'"' or 0x7F => false,
        0xC2 or 0xD8 or 0xE1 or 0xE2 or 0xE3 or 0xEF => false,
        _ => b >= ' ',
    };
}
