using CicCsvImport.Core.Settings;

namespace CicCsvImport.Core.Kinds.Site;

/// <summary>A licence that a station can have.</summary>
internal sealed class License
{
    /// <param name="setting">The name that the setting has.</param>
    /// <param name="settings">What the setting says; null where it says nothing more than the name.</param>
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

    /// <summary>Its name, as the vendor's pages show it.</summary>
    public string Name { get; }

    /// <summary>What the vendor's server calls it; null where that is not known.</summary>
    public string? Key { get; }

    /// <summary>The group of which a station has one licence; null where it is in none.</summary>
    public string? Group { get; }

    /// <summary>How many there are; null where they are not counted.</summary>
    public int? Count { get; }

    /// <summary>What it may be called besides its name: its key and its aliases.</summary>
    public string[] OtherSpellings { get; }

    public override string ToString() => Name;
}
