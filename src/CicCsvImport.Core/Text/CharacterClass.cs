using CicCsvImport.Core.Engine.Fast;

namespace CicCsvImport.Core.Text;

/// <summary>
/// A set of texts, defined once by their characters and lengths. Rules check texts against it, and the fast path over bytes
/// (<see cref="RawTexts"/>) and the descriptions for users are derived from it.
/// </summary>
internal sealed record CharacterClass
{
    /// <summary>All texts except the empty one.</summary>
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

    /// <summary>A prefix, or null. Texts that begin with it are checked by their rest.</summary>
    public string? Prefix { get; private init; }

    /// <summary>The texts that may follow the prefix.</summary>
    public CharacterClass Rest { get; private init; } = null!;

    /// <summary>An ASCII character that must have something before and after it, or null.</summary>
    public char? Separator { get; private init; }

    /// <summary>Whether the separator occurs only once. Otherwise its first occurrence counts.</summary>
    public bool IsSeparatedOnce { get; private init; }

    /// <summary>The beginnings, in any letter case, of texts that are not in the class.</summary>
    public IReadOnlyList<string> ExcludedBeginnings { get; private init; } = [];

    private string? Only { get; init; }

    private string Excluded { get; init; } = "";

    private string ExcludedFirst { get; init; } = "";

    private bool HasBlanks { get; init; } = true;

    private bool HasControls { get; init; } = true;

    /// <summary>The name of the characters, if they are few enough to have one.</summary>
    public string Noun { get; private init; } = "";

    /// <summary>A description of the lengths.</summary>
    public string Lengths => (Shortest, Longest) switch
    {
        (1, int.MaxValue) => "",
        (1, _) => $"at most {Longest}",
        _ when Shortest == Longest => $"{Shortest}",
        _ => $"{Shortest} to {Longest}",
    };

    /// <summary>A description of the excluded characters.</summary>
    public string Exceptions => "none of " + string.Join(" ", Excluded.AsEnumerable());

    /// <summary>Excludes some characters.</summary>
    public CharacterClass Except(IEnumerable<char> characters) => this with { Excluded = Excluded + string.Concat(characters) };

    /// <summary>Excludes texts that begin with some characters.</summary>
    public CharacterClass NotFirst(string characters) => this with { ExcludedFirst = ExcludedFirst + characters };

    /// <summary>Excludes texts that begin with one of some texts, in any letter case.</summary>
    public CharacterClass NotBeginning(IEnumerable<string> texts) => this with { ExcludedBeginnings = [.. texts] };

    public CharacterClass WithoutBlanks() => this with { HasBlanks = false };

    public CharacterClass WithoutControls() => this with { HasControls = false };

    public CharacterClass Between(int shortest, int longest) => this with { Shortest = shortest, Longest = longest };

    public CharacterClass Exactly(int length) => Between(length, length);

    public CharacterClass AtMost(int length) => this with { Longest = length };

    /// <summary>Checks texts that begin with an ASCII prefix by their rest, with another class.</summary>
    public CharacterClass After(string prefix, CharacterClass rest) => this with { Prefix = prefix, Rest = rest };

    /// <summary>Requires two parts with exactly one separator between them.</summary>
    public CharacterClass Around(char separator) => this with { Separator = separator, IsSeparatedOnce = true };

    /// <summary>Requires a first part and a rest, with the first separator between them.</summary>
    public CharacterClass AroundFirst(char separator) => this with { Separator = separator, IsSeparatedOnce = false };

    /// <summary>Checks whether a character is allowed.</summary>
    public bool Has(char c) =>
        (Only is null || Only.Contains(c))
        && !Excluded.Contains(c)
        && (HasBlanks || !char.IsWhiteSpace(c))
        && (HasControls || !char.IsControl(c));

    /// <summary>Checks whether a character is allowed at the start.</summary>
    public bool HasFirst(char c) => Has(c) && !ExcludedFirst.Contains(c);

    /// <summary>Checks whether a text belongs to the class.</summary>
    public bool Has(string text)
    {
        if (Prefix is not null && text.StartsWith(Prefix, StringComparison.Ordinal))
            return Rest.Has(text.Substring(Prefix.Length));
        return text.Length >= Shortest && text.Length <= Longest && HasFirst(text[0]) && FindOther(text) is null && IsSeparated(text)
            && !ExcludedBeginnings.Any(beginning => text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Finds the first character that is not allowed; null if there is none.</summary>
    public char? FindOther(string text)
    {
        foreach (char c in text)
        {
            if (!Has(c))
                return c;
        }

        return null;
    }

    /// <summary>Whether all characters beyond ASCII are allowed, apart from blanks and control characters.</summary>
    public bool IsOneBeyondAscii => Only is null && !(Excluded + ExcludedFirst).Any(c => c > '\x7F');

    private bool IsSeparated(string text)
    {
        if (Separator is not { } separator)
            return true;
        int place = text.IndexOf(separator);
        return place > 0 && place < text.Length - 1 && (!IsSeparatedOnce || text.IndexOf(separator, place + 1) < 0);
    }

    /// <summary>Describes the class.</summary>
    public override string ToString()
    {
        string[] parts = [Lengths, Noun, ExcludedFirst.Length > 0 ? "without a leading " + ExcludedFirst : ""];
        string words = string.Join(" ", parts.Where(part => part.Length > 0));
        return Prefix is null ? words : $"{words}, with or without a leading {Prefix}";
    }
}
