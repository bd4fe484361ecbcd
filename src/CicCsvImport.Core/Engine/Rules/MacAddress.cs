using System.Text;

namespace CicCsvImport.Core.Engine.Rules;

/// <summary>A MAC address: 12 hexadecimal digits, bare or in equal groups with one kind of separator between them.</summary>
internal static class MacAddress
{
    /// <summary>The form in lists.</summary>
    public static readonly CharacterClass Form = CharacterClass.Hex.Exactly(12);

    /// <summary>What an address can begin with.</summary>
    public static readonly CharacterClass Beginning = CharacterClass.Hex.AtMost(Form.Longest);

    /// <summary>The allowed separators of groups.</summary>
    private const string Separators = ":-.";

    /// <summary>Returns the digits of an address, or of the beginning of one, in the form in lists, whatever their groups.</summary>
    public static string Bare(string text) => string.Concat(text.Where(c => !Separators.Contains(c))).ToUpperInvariant();

    /// <summary>A description of the accepted forms.</summary>
    public static string Words =>
        $"{Form}, bare or with {string.Join(" ", Separators.AsEnumerable().Take(2))} or {Separators[2]} between them";

    /// <summary>
    /// Parses an address. Returns its 12 digits in upper case, which is the form in lists, or null if the text is not a MAC
    /// address.
    /// </summary>
    public static string? Parse(string text)
    {
        string trimmed = text.Trim();
        var digits = new StringBuilder(Form.Longest);
        char separator = '\0';
        int group = 0;
        int lastSeparator = -1;
        for (int i = 0; i < trimmed.Length; i++)
        {
            char c = trimmed[i];
            if (Form.Has(char.ToUpperInvariant(c)))
            {
                digits.Append(char.ToUpperInvariant(c));
                continue;
            }

            int length = i - lastSeparator - 1;
            if (!Separators.Contains(c) || (separator != '\0' && (c != separator || length != group)) || length == 0)
                return null;
            (separator, group, lastSeparator) = (c, length, i);
        }

        bool groupsFit = separator == '\0' || (group is 2 or 4 or 6 && trimmed.Length - lastSeparator - 1 == group);
        return digits.Length == Form.Longest && groupsFit ? digits.ToString() : null;
    }
}
