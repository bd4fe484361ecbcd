using System.Globalization;
using CicCsvImport.Core.Kinds.Site;

namespace CicCsvImport.Core.Reports;

/// <summary>
/// Divides extensions into ranges of equal size, which begin at a multiple of it. The ranges are as small as a page can show, and
/// each one has a hundred parts.
/// </summary>
internal static class ExtensionStrips
{
    private const int MostStrips = 30;
    private const int MostRanges = 30;
    private const int Parts = 100;
    private const int PartDigits = 2;

    /// <summary>The longest extension that a range is counted for. Longer ones are full numbers and no ranges.</summary>
    private const int MostDigits = 15;

    /// <summary>Creates the ranges that are in use before or after the changes.</summary>
    /// <param name="before">The extensions in use before.</param>
    /// <param name="after">The extensions in use after.</param>
    public static IReadOnlyList<ReportStrip> Create(IReadOnlyCollection<string> before, IReadOnlyCollection<string> after)
    {
        var old = new HashSet<string>(before);
        var @new = new HashSet<string>(after);
        string[] all = [.. old.Union(@new).Where(IsInRange)];
        int digits = PartDigits;
        // Ranges become ten times as large until there are few enough.
        while (all.Select(extension => GetRange(extension, digits)).Distinct().Count() > MostStrips)
            digits++;
        return
        [
            .. all.GroupBy(extension => GetRange(extension, digits))
                .OrderBy(range => range.Key.Length)
                .ThenBy(range => range.Key.Prefix, StringComparer.Ordinal)
                .Select(range => Create(range.Key, Math.Min(digits, range.Key.Length), range, old, @new)),
        ];
    }

    /// <summary>Describes extensions by ranges without gaps: 1001–1003, 5556.</summary>
    /// <param name="extensions">The extensions.</param>
    /// <returns>The first ranges, and how many more there are; empty if there are no extensions.</returns>
    public static string Describe(IEnumerable<string> extensions)
    {
        var ranges = new List<(string From, string To)>();
        foreach (string extension in extensions.OrderBy(extension => extension, ExtensionRange.Comparer))
        {
            if (ranges.Count > 0 && IsNext(ranges[ranges.Count - 1].To, extension))
                ranges[ranges.Count - 1] = (ranges[ranges.Count - 1].From, extension);
            else
                ranges.Add((extension, extension));
        }

        return DisplayText.Some(ranges.Select(range => range.From == range.To ? range.From : range.From + "–" + range.To), MostRanges);
    }

    private static bool IsNext(string extension, string next) => extension.Length == next.Length && IsInRange(extension) && IsInRange(next)
        && long.Parse(next, CultureInfo.InvariantCulture) == long.Parse(extension, CultureInfo.InvariantCulture) + 1;

    private static bool IsInRange(string extension) =>
        extension.Length is > PartDigits and <= MostDigits && CharacterClass.Digits.Has(extension);

    // An extension that is not longer than the digits of a range is in the range of its length.
    private static (int Length, string Prefix) GetRange(string extension, int digits) =>
        (extension.Length, extension.Substring(0, Math.Max(0, extension.Length - digits)));

    private static ReportStrip Create(
        (int Length, string Prefix) range, int digits, IEnumerable<string> extensions, HashSet<string> old, HashSet<string> @new)
    {
        var cells = new StripCell[Parts];
        foreach (string extension in extensions)
        {
            int part = (10 * (extension[range.Prefix.Length] - '0')) + extension[range.Prefix.Length + 1] - '0';
            StripCell cell = cells[part];
            cells[part] = !@new.Contains(extension) ? cell with { Freed = cell.Freed + 1 }
                : old.Contains(extension) ? cell with { Used = cell.Used + 1 }
                : cell with { Added = cell.Added + 1 };
        }

        return new ReportStrip(range.Prefix + new string('0', digits), range.Prefix + new string('9', digits), cells);
    }
}
