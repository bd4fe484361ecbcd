using System.Text;

namespace CicCsvImport.Core.Text;

/// <summary>
/// Compares names as the vendor's system does: after trimming and Unicode normalization (NFC), with every blank as a space,
/// ordinally, ignoring case. It is used for the names of stations, phones, users, roles, workgroups, templates, manufacturers, models
/// and types.
/// </summary>
internal sealed class NameComparer : IEqualityComparer<string>
{
    public static NameComparer Instance { get; } = new();

    private NameComparer()
    {
    }

    public static bool Same(string? left, string? right) => Instance.Equals(left, right);

    public bool Equals(string? x, string? y) =>
        ReferenceEquals(x, y)
        || (x is not null && y is not null && StringComparer.OrdinalIgnoreCase.Equals(Normalize(x), Normalize(y)));

    public int GetHashCode(string obj) => StringComparer.OrdinalIgnoreCase.GetHashCode(Normalize(obj));

    /// <summary>
    /// Trims <paramref name="name"/>, normalizes it to NFC, and converts its blanks to spaces. ASCII, the common case, is not copied.
    /// </summary>
    public static string Normalize(string name)
    {
        string trimmed = Blanks.ToSpaces(Blanks.Trim(name));
        foreach (char c in trimmed)
        {
            if (c > 0x7F)
                return NormalizeUnicode(trimmed);
        }

        return trimmed;
    }

    private static string NormalizeUnicode(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // Text with an unpaired surrogate or a noncharacter code point has no normal form. It equals only itself.
            return text;
        }
    }
}
