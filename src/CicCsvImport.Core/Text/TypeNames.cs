namespace CicCsvImport.Core.Text;

/// <summary>Texts that programs write instead of a value: a type name, or an object such as <c>@{Name=Support}</c>.</summary>
/// <param name="names">Type names, or beginnings of type names.</param>
internal sealed class TypeNames(IReadOnlyCollection<string> names)
{
    /// <summary>The prefixes that PowerShell adds to the type name of a copied object.</summary>
    public static readonly string[] Prefixes = ["Deserialized.", "Selected."];

    private static readonly char[] ArrayOrGenericMarks = ['[', '`'];

    public bool Has(string text)
    {
        if (IsShortForm(text) || IsArrayOrGeneric(text))
            return true;
        string name = text;
        while (Array.Find(Prefixes, prefix => name.StartsWith(prefix, StringComparison.Ordinal)) is { } found)
            name = name.Substring(found.Length);
        return names.Any(known => name.StartsWith(known, StringComparison.Ordinal));
    }

    /// <summary>Checks whether a text begins like the one that PowerShell makes of a row of Import-Csv for a text parameter.</summary>
    public static bool BeginsRow(string? text) => text?.StartsWith("@{", StringComparison.Ordinal) == true;

    private static bool IsShortForm(string text) =>
        BeginsRow(text) && text.EndsWith('}') && text.Contains('=');

    // Contoso.Region[] or Contoso.List`1[System.String]. Names of people and machines have dots, but not these endings.
    private static bool IsArrayOrGeneric(string text)
    {
        int end = text.IndexOfAny(ArrayOrGenericMarks);
        if (end < 0 || !IsDotted(text.Substring(0, end)))
            return false;
        return text[end] == '`' ? end + 1 < text.Length && char.IsDigit(text[end + 1])
            : text.Skip(end).All(c => c is '[' or ']' or ',') && text.EndsWith(']');
    }

    private static bool IsDotted(string name)
    {
        string[] parts = name.Split('.', '+');
        return parts.Length > 1 && Array.TrueForAll(parts, part => part.Length > 0 && part.All(c => char.IsLetterOrDigit(c) || c == '_'));
    }
}
