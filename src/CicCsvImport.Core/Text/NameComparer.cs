using System.Text;

namespace CicCsvImport.Core.Text;

/// <summary>
/// Compares names as the vendor's system does: after trimming and Unicode normalization (NFC), ordinal, ignoring case.
/// Names of stations, phones, users, roles, workgroups, templates, makers, models and types are compared with it.
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

    /// <summary>Trims <paramref name="name"/> and brings it to NFC. ASCII, the common case, costs no copy.</summary>
    public static string Normalize(string name)
    {
        string trimmed = name.Trim();
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
            // Text with half a surrogate pair or a code point that is no character has no normal form: it equals itself only.
            return text;
        }
    }
}
