using System.Globalization;

namespace CicCsvImport.Core.Reports;

/// <summary>Finds numbers that are missing in a run of names, such as Desk02 between Desk01 and Desk03.</summary>
internal static class NumberGaps
{
    /// <summary>A wider gap ends a run.</summary>
    private const int WidestGap = 10;

    /// <summary>At least this many names are needed for each missing one. Otherwise, the numbers are not a run.</summary>
    private const int LeastNames = 3;

    /// <summary>Numbers are compared if they have up to this many digits.</summary>
    private const int MostDigits = 9;

    /// <summary>Returns the names that are missing, in order.</summary>
    public static IEnumerable<string> Find(IEnumerable<string> names) => names
        .Select(Split)
        .Where(name => name.Digits.Length is > 0 and <= MostDigits)
        .GroupBy(name => name.Stem, StringComparer.OrdinalIgnoreCase)
        .SelectMany(run => FindIn([.. run]));

    private static IEnumerable<string> FindIn((string Stem, string Digits)[] run)
    {
        int[] numbers = [.. run.Select(name => int.Parse(name.Digits, CultureInfo.InvariantCulture)).Distinct().OrderBy(number => number)];
        int[] missing = [.. numbers.Zip(numbers.Skip(1), (low, high) => (low, high))
            .Where(pair => pair.high - pair.low <= WidestGap)
            .SelectMany(pair => Enumerable.Range(pair.low + 1, pair.high - pair.low - 1))];
        // Numbers are filled up with zeros where one begins with a zero.
        int width = run.Where(name => name.Digits[0] == '0').Select(name => name.Digits.Length).DefaultIfEmpty(1).Max();
        string form = "D" + width.ToString(CultureInfo.InvariantCulture);
        return numbers.Length < LeastNames * missing.Length ? []
            : missing.Select(number => run[0].Stem + number.ToString(form, CultureInfo.InvariantCulture));
    }

    private static (string Stem, string Digits) Split(string name)
    {
        string stem = name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return (stem, name.Substring(stem.Length));
    }
}
