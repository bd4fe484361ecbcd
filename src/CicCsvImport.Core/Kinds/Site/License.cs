namespace CicCsvImport.Core.Kinds.Site;

/// <summary>A license that a station can have.</summary>
internal sealed class License
{
    /// <param name="setting">The name of the setting.</param>
    /// <param name="settings">The values of the setting; null if it has only a name.</param>
    public License(string setting, LicenseSettings? settings)
    {
        settings ??= new LicenseSettings();
        Name = settings.Name ?? setting;
        Key = settings.Key;
        Group = settings.Group;
        Count = settings.Count;
        OtherSpellings = [setting, .. settings.Aliases];
        if (Key is not null)
            OtherSpellings = [.. OtherSpellings, Key];
    }

    /// <summary>The name on the vendor's pages.</summary>
    public string Name { get; }

    /// <summary>The vendor's internal key; null if it is unknown.</summary>
    public string? Key { get; }

    /// <summary>The group of which a station has one license; null if it belongs to none.</summary>
    public string? Group { get; }

    /// <summary>The number of licenses; null if they are not counted.</summary>
    public int? Count { get; }

    /// <summary>Other names for the license: its key and its aliases.</summary>
    public string[] OtherSpellings { get; }

    public override string ToString() => Name;
}
