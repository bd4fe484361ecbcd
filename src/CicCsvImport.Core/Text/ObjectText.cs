using System.Globalization;

namespace CicCsvImport.Core.Text;

/// <summary>The texts of objects of any origin. They are made by code of others, which can throw anything.</summary>
internal static class ObjectText
{
    /// <summary>A collection with more collections in each other than this contains itself.</summary>
    public const int MostLevels = 8;

    /// <summary>The most values in a cell of an object. A collection with more may have no end.</summary>
    public const int MostItems = 100_000;

    /// <summary>Whether a value is a text, a number or a similar value. All other objects can hold anything.</summary>
    public static bool IsPlain(object? value) => value is IConvertible and not DBNull;

    /// <summary>Returns the text of an object; empty for null.</summary>
    /// <exception cref="FormatException">The object throws instead of returning a text.</exception>
    public static string From(object? value)
    {
        try
        {
            return Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        }
        catch (Exception failed) when (failed is not FormatException)
        {
            throw new FormatException(failed.Message, failed);
        }
    }
}
