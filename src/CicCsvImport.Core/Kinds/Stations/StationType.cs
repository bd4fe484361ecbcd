namespace CicCsvImport.Core.Kinds.Stations;

/// <summary>The types of stations and phones, as the vendor writes them.</summary>
internal static class StationType
{
    public const string Workstation = "Workstation";
    public const string StandAlonePhone = "Stand-alone Phone";
    public const string StandAloneFax = "Stand-alone Fax";

    /// <summary>The prefix of the type of a managed phone's station.</summary>
    public const string ManagedPrefix = "Managed ";

    public static readonly string[] OfStations = [Workstation, StandAlonePhone, StandAloneFax];
    public static readonly string[] OfPhones = [Workstation, StandAlonePhone];

    /// <summary>
    /// Finds the type that a text means; null if there is none. The hyphen can be left out, and <c>phone</c> and <c>fax</c> are
    /// short forms.
    /// </summary>
    public static string? Find(string text, string[] types) =>
        Array.Find(types, type => Spellings(type).Any(spelling => NameComparer.Same(spelling, text)));

    /// <summary>Checks whether a type is that of a managed phone's station.</summary>
    public static bool IsManaged(string text) => text.StartsWith(ManagedPrefix, StringComparison.OrdinalIgnoreCase)
        && Find(text.Substring(ManagedPrefix.Length), OfPhones) is not null;

    private static IEnumerable<string> Spellings(string type)
    {
        yield return type;
        yield return type.Replace("-", "");
        yield return type.Replace("-", " ");
        if (type == StandAlonePhone)
            yield return "phone";
        if (type == StandAloneFax)
            yield return "fax";
    }
}
