namespace CicCsvImport.Core.Engine.Fast;

/// <summary>
/// Texts that belong to all of several classes and that need no note, recognized by their bytes. The set may be incomplete, because
/// the rules read every other text.
/// </summary>
internal sealed class RawTexts
{
    /// <summary>Longer texts are not worth a table.</summary>
    private const int MostBytes = byte.MaxValue;

    // Whether a remarkable character begins with two bytes, of which the first is that of a character beyond ASCII.
    private const int FirstLead = 0xC2;
    private static readonly bool[] Remarkable = FindRemarkable();

    private readonly bool[] _characters = new bool[256];
    private readonly bool[] _first = new bool[256];
    private readonly string[][] _beginnings = new string[256][];
    private readonly int _shortest;
    private readonly int _longest;
    private readonly CharacterClass[] _separated;

    // A text that begins like a class's prefix is checked against each class separately.
    private readonly bool[] _prefixed = new bool[256];
    private readonly RawTexts[] _single;
    private readonly string? _prefix;
    private readonly RawTexts? _rest;

    public RawTexts(params CharacterClass[] classes)
    {
        string[] beginnings = [.. classes.SelectMany(one => one.ExcludedBeginnings)];
        for (int b = 0; b <= byte.MaxValue; b++)
        {
            _characters[b] = !IsNoted(b) && Array.TrueForAll(classes, one => b < 0x80 ? one.Has((char)b) : IsAnyBeyondAscii(one));
            _first[b] = _characters[b] && b != ' ' && Array.TrueForAll(classes, one => b >= 0x80 || one.HasFirst((char)b));
            _beginnings[b] = [.. beginnings.Where(beginning => MayBegin((byte)b, beginning[0]))];
        }

        _shortest = classes.Select(one => one.Shortest).Append(1).Max();
        _longest = classes.Select(one => one.Longest).Append(MostBytes).Min();
        _separated = Array.FindAll(classes, one => one.Separator is not null);
        foreach (CharacterClass one in classes)
        {
            if (one.Prefix is { } prefix)
                _prefixed[prefix[0]] = true;
        }

        _single = classes.Length > 1 ? Array.ConvertAll(classes, one => new RawTexts(one)) : [];
        if (classes.Length == 1 && classes[0].Prefix is not null)
            (_prefix, _rest) = (classes[0].Prefix, new RawTexts(classes[0].Rest));
    }

    /// <summary>Checks whether a text is in the set.</summary>
    public bool Has(CellBytes text)
    {
        if (text.Length == 0 || text.Length > MostBytes)
            return false;
        return _prefixed[text[0]] ? HasPrefixed(text) : HasOther(text);
    }

    private bool HasPrefixed(CellBytes text)
    {
        foreach (RawTexts one in _single)
        {
            if (!one.Has(text))
                return false;
        }

        return _single.Length > 0 || (text.StartsWith(_prefix!) ? _rest!.Has(text.From(_prefix!.Length)) : HasOther(text));
    }

    private bool HasOther(CellBytes text)
    {
        if (text.Length < _shortest || text.Length > _longest || !_first[text[0]] || text[text.Length - 1] == ' ')
            return false;
        if (!IsEachOf(text))
            return false;
        foreach (string beginning in _beginnings[text[0]])
        {
            if (Begins(text, beginning))
                return false;
        }

        foreach (CharacterClass separated in _separated)
        {
            int place = text.IndexOf(separated.Separator!.Value);
            if (place <= 0 || place == text.Length - 1)
                return false;
            if (separated.IsSeparatedOnce && text.From(place + 1).IndexOf(separated.Separator.Value) >= 0)
                return false;
        }

        return true;
    }

    private bool IsEachOf(CellBytes text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            byte b = text[i];
            if (!_characters[b] || (b >= FirstLead && Remarkable[GetPair(b, text[i + 1])]))
                return false;
        }

        return true;
    }

    // Compares only the ASCII part of the beginning: texts that match it are left to the rules.
    private static bool Begins(CellBytes text, string beginning)
    {
        for (int i = 0; i < beginning.Length && beginning[i] < 0x80; i++)
        {
            if (i == text.Length || ToUpper(text[i]) != ToUpper((byte)beginning[i]))
                return false;
        }

        return true;
    }

    private static bool MayBegin(byte first, char beginning) =>
        beginning < 0x80 ? ToUpper(first) == ToUpper((byte)beginning) : first >= 0x80;

    private static int ToUpper(byte ascii) => ascii is >= (byte)'a' and <= (byte)'z' ? ascii - 'a' + 'A' : ascii;

    // A byte shows neither which character it belongs to nor how many characters there are.
    private static bool IsAnyBeyondAscii(CharacterClass one) => one.IsOneBeyondAscii && one.Shortest == 1;

    private static bool IsNoted(int ascii) => ascii == '"' || (ascii < 0x80 && RemarkableCharacters.Has((char)ascii));

    private static int GetPair(int lead, int second) => ((lead - FirstLead) << 6) | (second & 0x3F);

    // Other characters begin with the same two bytes: texts that contain them are left to the rules.
    private static bool[] FindRemarkable()
    {
        bool[] remarkable = new bool[GetPair(0xF4, 0x3F) + 1];
        for (int c = 0x80; c <= char.MaxValue; c++)
        {
            if (!RemarkableCharacters.Has((char)c))
                continue;
            int codePoint = char.IsHighSurrogate((char)c) ? char.ConvertToUtf32((char)c, '\uDC00') : c;
            int pair = codePoint switch
            {
                < 0x800 => GetPair(0xC0 | (codePoint >> 6), codePoint),
                <= char.MaxValue => GetPair(0xE0 | (codePoint >> 12), codePoint >> 6),
                _ => GetPair(0xF0 | (codePoint >> 18), codePoint >> 12),
            };
            remarkable[pair] = true;
        }

        return remarkable;
    }
}
