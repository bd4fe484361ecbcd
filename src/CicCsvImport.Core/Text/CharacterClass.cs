using CicCsvImport.Core.Engine.Fast;

namespace CicCsvImport.Core.Text;

/// <summary>
/// A set of texts, stated once by their characters and lengths: rules judge by it, the fast path over bytes
/// (<see cref="RawTexts"/>) is made from it, and so are the words for users.
/// </summary>
internal sealed record CharacterClass
{
    /// <summary>All texts but the empty one.</summary>
    public static readonly CharacterClass Any = new();

    public static readonly CharacterClass None = new() { Longest = 0 };

    public static readonly CharacterClass Digits = new() { Only = "0123456789", Noun = "digits" };

    /// <summary>Hexadecimal digits in upper case.</summary>
    public static readonly CharacterClass Hex = new() { Only = "0123456789ABCDEF", Noun = "hexadecimal digits" };

    private CharacterClass()
    {
    }

    public int Shortest { get; private init; } = 1;

    public int Longest { get; private init; } = int.MaxValue;

    /// <summary>A text that decides how a text that begins with it is judged: by its rest. Or null.</summary>
    public string? Prefix { get; private init; }

    /// <summary>What may come after the prefix.</summary>
    public CharacterClass Rest { get; private init; } = null!;

    /// <summary>An ASCII character with something before and after it, or null.</summary>
    public char? Separator { get; private init; }

    /// <summary>Whether the text has the separator only once. Otherwise its first one counts.</summary>
    public bool IsSeparatedOnce { get; private init; }

    private string? Only { get; init; }

    private string Excluded { get; init; } = "";

    private string ExcludedFirst { get; init; } = "";

    private bool HasBlanks { get; init; } = true;

    private bool HasControls { get; init; } = true;

    /// <summary>What the characters are called, where they are few enough to have a name.</summary>
    public string Noun { get; private init; } = "";

    /// <summary>The lengths in words.</summary>
    public string Lengths => (Shortest, Longest) switch
    {
        (1, int.MaxValue) => "",
        (1, _) => $"at most {Longest}",
        _ when Shortest == Longest => $"{Shortest}",
        _ => $"{Shortest} to {Longest}",
    };

    /// <summary>The characters that are excluded, in words.</summary>
    public string Exceptions => "none of " + string.Join(" ", Excluded.AsEnumerable());

    /// <summary>Without some characters.</summary>
    public CharacterClass Except(IEnumerable<char> characters) => this with { Excluded = Excluded + string.Concat(characters) };

    /// <summary>Without texts that begin with some characters.</summary>
    public CharacterClass NotFirst(string characters) => this with { ExcludedFirst = ExcludedFirst + characters };

    public CharacterClass WithoutBlanks() => this with { HasBlanks = false };

    public CharacterClass WithoutControls() => this with { HasControls = false };

    public CharacterClass Between(int shortest, int longest) => this with { Shortest = shortest, Longest = longest };

    public CharacterClass Exactly(int length) => Between(length, length);

    public CharacterClass AtMost(int length) => this with { Longest = length };

    /// <summary>With, of the texts that begin with an ASCII text, those whose rest is in another class.</summary>
    public CharacterClass After(string prefix, CharacterClass rest) => this with { Prefix = prefix, Rest = rest };

    /// <summary>Of two parts, with the only such character between them.</summary>
    public CharacterClass Around(char separator) => this with { Separator = separator, IsSeparatedOnce = true };

    /// <summary>Of a first part and a rest, with the first such character between them.</summary>
    public CharacterClass AroundFirst(char separator) => this with { Separator = separator, IsSeparatedOnce = false };

    /// <summary>Whether a character is allowed.</summary>
    public bool Has(char c) =>
        (Only is null || Only.Contains(c))
        && !Excluded.Contains(c)
        && (HasBlanks || !char.IsWhiteSpace(c))
        && (HasControls || !char.IsControl(c));

    /// <summary>Whether a character may come first.</summary>
    public bool HasFirst(char c) => Has(c) && !ExcludedFirst.Contains(c);

    /// <summary>Whether a text is in the class.</summary>
    public bool Has(string text)
    {
        if (Prefix is not null && text.StartsWith(Prefix, StringComparison.Ordinal))
            return Rest.Has(text.Substring(Prefix.Length));
        return text.Length >= Shortest && text.Length <= Longest && HasFirst(text[0]) && FindOther(text) is null && IsSeparated(text);
    }

    /// <summary>The first character that is not allowed, or null.</summary>
    public char? FindOther(string text)
    {
        foreach (char c in text)
        {
            if (!Has(c))
                return c;
        }

        return null;
    }

    /// <summary>Whether of the characters beyond ASCII either all are allowed, as far as they are no blanks and no controls, or none.</summary>
    public bool IsOneBeyondAscii => Only is null && !(Excluded + ExcludedFirst).Any(c => c > '\x7F');

    private bool IsSeparated(string text)
    {
        if (Separator is not { } separator)
            return true;
        int place = text.IndexOf(separator);
        return place > 0 && place < text.Length - 1 && (!IsSeparatedOnce || text.IndexOf(separator, place + 1) < 0);
    }

    /// <summary>The class in words.</summary>
    public override string ToString()
    {
        string words = string.Join(" ", new[] { Lengths, Noun, ExcludedFirst.Length > 0 ? "without a leading " + ExcludedFirst : "" }.Where(part => part.Length > 0));
        return Prefix is null ? words : $"{words}, with or without a leading {Prefix}";
    }
}
