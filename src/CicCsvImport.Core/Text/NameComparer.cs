using System.Text;

namespace CicCsvImport.Text;

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
                return IsWellFormed(trimmed) ? trimmed.Normalize(NormalizationForm.FormC) : trimmed;
        }

        return trimmed;
    }

    // Normalizing throws on a lone surrogate, which a hand-made object can hold.
    private static bool IsWellFormed(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return false;
            i++;
        }

        return true;
    }
}
