using System.Text;

namespace CicCsvImport.Rules;

/// <summary>A MAC address: 12 hexadecimal digits, bare or in equal groups with one sort of separator between them.</summary>
internal static class MacAddress
{
    public const int Digits = 12;

    /// <summary>The 12 digits in upper case, the form lists have; null where the text is no MAC address.</summary>
    public static string? Parse(string text)
    {
        string trimmed = text.Trim();
        var digits = new StringBuilder(Digits);
        char separator = '\0';
        int group = 0;
        int lastSeparator = -1;
        for (int i = 0; i < trimmed.Length; i++)
        {
            char c = trimmed[i];
            if (IsHexDigit(c))
            {
                digits.Append(char.ToUpperInvariant(c));
                continue;
            }

            int length = i - lastSeparator - 1;
            if (c is not (':' or '-' or '.') || (separator != '\0' && (c != separator || length != group)) || length == 0)
                return null;
            (separator, group, lastSeparator) = (c, length, i);
        }

        bool groupsFit = separator == '\0' || (group is 2 or 4 or 6 && trimmed.Length - lastSeparator - 1 == group);
        return digits.Length == Digits && groupsFit ? digits.ToString() : null;
    }

    private static bool IsHexDigit(char c) => c is (>= '0' and <= '9') or (>= 'A' and <= 'F') or (>= 'a' and <= 'f');
}
