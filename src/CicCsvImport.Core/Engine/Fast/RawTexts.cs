using CicCsvImport.Core.Text;

namespace CicCsvImport.Core.Engine.Fast;

/// <summary>
/// Texts that belong to all of several classes and that need no note, recognized by their bytes. The set may be incomplete, because
/// the rules read every other text.
/// </summary>
internal sealed class RawTexts
{
    /// <summary>Longer texts are not worth a table.</summary>
    private const int MostBytes = byte.MaxValue;

    private static readonly bool[] Visible = FindVisible();

    private readonly bool[] _characters = new bool[256];
    private readonly bool[] _first = new bool[256];
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
        for (int b = 0; b <= byte.MaxValue; b++)
        {
            _characters[b] = Visible[b] && Array.TrueForAll(classes, one => b < 0x80 ? one.Has((char)b) : IsAnyBeyondAscii(one));
            _first[b] = _characters[b] && b != ' ' && Array.TrueForAll(classes, one => b >= 0x80 || one.HasFirst((char)b));
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
            if (!_characters[text[i]])
                return false;
        }

        return true;
    }

    // A byte shows neither which character it belongs to nor how many characters there are.
    private static bool IsAnyBeyondAscii(CharacterClass one) => one.IsOneBeyondAscii && one.Shortest == 1;

    // Excludes the first bytes of quotation marks, control characters, invisible marks and blanks other than a space. Some letters
    // begin with the same bytes: texts that contain them are left to the rules.
    private static bool[] FindVisible()
    {
        bool[] visible = new bool[256];
        for (int b = 0; b <= byte.MaxValue; b++)
            visible[b] = b != '"';
        for (int c = 0; c <= char.MaxValue; c++)
        {
            if (c != ' ' && (char.IsControl((char)c) || char.IsWhiteSpace((char)c) || InvisibleText.IsMark((char)c)))
                visible[c < 0x80 ? c : c < 0x800 ? 0xC0 | (c >> 6) : 0xE0 | (c >> 12)] = false;
        }

        return visible;
    }
}
