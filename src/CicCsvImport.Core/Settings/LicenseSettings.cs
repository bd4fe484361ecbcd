using System.ComponentModel.DataAnnotations;

namespace CicCsvImport.Core.Settings;

/// <summary>A licence that a station can have.</summary>
internal sealed class LicenseSettings
{
    /// <summary>
    /// Its name, where that has a colon: in the name of a setting, a colon would separate two levels. Null: the setting's name.
    /// </summary>
    public string? Name { get; set; }

    /// <summary>What the vendor's server calls it (<c>I3_…</c>); null where that is not known.</summary>
    public string? Key { get; set; }

    /// <summary>The group of which a station has one licence; null where it is in none.</summary>
    public string? Group { get; set; }

    /// <summary>How many there are; null where they are not counted.</summary>
    [Range(0, int.MaxValue)]
    public int? Count { get; set; }

    /// <summary>Other names for it.</summary>
    public string[] Aliases { get; set; } = [];
}
