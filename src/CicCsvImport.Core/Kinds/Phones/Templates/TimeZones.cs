using CicCsvImport.Core.Text;

namespace CicCsvImport.Core.Kinds.Phones.Templates;

/// <summary>
/// The time zones of phone templates, by the ids that this system knows: Windows', and outside the .NET Framework those of
/// the IANA too.
/// </summary>
internal static class TimeZones
{
    /// <summary>Whether a template can have it: none, which is the location's, or one that the system knows.</summary>
    /// <param name="id">The id, in any letter case; null or blank is the location's.</param>
    /// <param name="known">The id as the system writes it; null is the location's.</param>
    public static bool TryFind(string? id, out string? known)
    {
        string text = id?.Trim() ?? "";
        known = text.Length == 0 ? null : Listed(text) ?? Convertible(text);
        return text.Length == 0 || known is not null;
    }

    /// <summary>The id that a misspelt one was probably meant to be, or null.</summary>
    public static string? Nearest(string id) => NearestName.Find(id, TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id));

    // The list is of one kind of ids, and letter case matters in some systems' files and not in others'.
    private static string? Listed(string id) =>
        TimeZoneInfo.GetSystemTimeZones().FirstOrDefault(zone => zone.Id.Equals(id, StringComparison.OrdinalIgnoreCase))?.Id;

    // The ids of the other kind, and old names that are not listed.
    private static string? Convertible(string id)
    {
#if NETFRAMEWORK
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(id).Id;
        }
        catch (Exception unknown) when (unknown is TimeZoneNotFoundException or InvalidTimeZoneException)
        {
            return null;
        }
#else
        return TimeZoneInfo.TryFindSystemTimeZoneById(id, out TimeZoneInfo? zone) ? zone.Id : null;
#endif
    }
}
