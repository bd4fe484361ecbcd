namespace CicCsvImport.Core.Kinds.Phones.Templates;

/// <summary>
/// The time zones of phone templates, by the ids of this system: Windows ids, and outside the .NET Framework also IANA ids.
/// </summary>
internal static class TimeZones
{
    /// <summary>Checks whether a template can have a time zone: a zone of the system, or none, which means the location's zone.</summary>
    /// <param name="id">The id, in any letter case; null or blank means the location's zone.</param>
    /// <param name="known">The id as the system writes it; null means the location's zone.</param>
    public static bool TryFind(string? id, out string? known)
    {
        string text = id?.Trim() ?? "";
        known = text.Length == 0 ? null : Listed(text) ?? Convertible(text);
        return text.Length == 0 || known is not null;
    }

    /// <summary>Finds the id that a misspelled one was probably meant to be; null if there is none.</summary>
    public static string? Nearest(string id) => NearestName.Find(id, TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id));

    // The list contains ids of one kind only. Whether lookups are case-sensitive depends on the system's files.
    private static string? Listed(string id) =>
        TimeZoneInfo.GetSystemTimeZones().FirstOrDefault(zone => zone.Id.Equals(id, StringComparison.OrdinalIgnoreCase))?.Id;

    // Finds ids of the other kind, and old names that are not listed.
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
