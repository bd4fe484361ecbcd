using System.Text;
using CicCsvImport.Core.Text;

namespace CicCsvImport.Core.Engine.Rules;

/// <summary>A MAC address: 12 hexadecimal digits, bare or in equal groups with one sort of separator between them.</summary>
internal static class MacAddress
{
    /// <summary>The form that lists have.</summary>
    public static readonly CharacterClass Form = CharacterClass.Hex.Exactly(12);

    /// <summary>What can stand between groups.</summary>
    private const string Separators = ":-.";

    /// <summary>What is read, in words.</summary>
    public static string Words => $"{Form}, with or without {string.Join(" ", Separators.AsEnumerable().Take(2))} or {Separators[2]} between them";

    /// <summary>The 12 digits in upper case, the form lists have; null where the text is no MAC address.</summary>
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
