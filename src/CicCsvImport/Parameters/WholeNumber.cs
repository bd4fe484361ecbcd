using System.Globalization;
using System.Numerics;

namespace CicCsvImport.Parameters;

/// <summary>
/// Reads a whole number from an object or a cell. PowerShell itself converts null to 0 and true to 1, rounds fractions, and reads 1.000
/// and 1,000 as one and a thousand.
/// </summary>
internal static class WholeNumber
{
    private const NumberStyles Digits = NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    /// <summary>Returns the number; null if the value is not one, or has too many digits. A text must consist of digits.</summary>
    public static long? Find(object? value)
    {
        object? found = value is PSObject wrapped ? wrapped.BaseObject : value;
        if (found is string text)
            return long.TryParse(text, Digits, CultureInfo.InvariantCulture, out long number) ? number : null;
        return IsNumber(found)
            && LanguagePrimitives.TryConvertTo(found, out decimal exact)
            && decimal.Truncate(exact) == exact
            && exact is >= long.MinValue and <= long.MaxValue
                ? (long)exact
                : null;
    }

    /// <summary>Returns a number of 0 or more; null if the value is not one.</summary>
    public static int? FindCount(object? value) => Find(value) is >= 0 and <= int.MaxValue and { } count ? (int)count : null;

    private static bool IsNumber(object? value) => value is BigInteger
        || (value is not (null or Enum) && Type.GetTypeCode(value.GetType()) is >= TypeCode.SByte and <= TypeCode.Decimal);
}
