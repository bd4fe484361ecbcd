namespace CicCsvImport.Changes;

/// <summary>
/// Reads a whole number from an object or a cell. PowerShell itself converts null to 0 and true to 1, and rounds fractions.
/// </summary>
internal static class WholeNumber
{
    /// <summary>Returns the number; null if the value is not one.</summary>
    public static int? Find(object? value) =>
        value is not (null or bool)
        && LanguagePrimitives.TryConvertTo(value, out decimal exact)
        && LanguagePrimitives.TryConvertTo(value, out int number)
        && number == exact
            ? number
            : null;
}
