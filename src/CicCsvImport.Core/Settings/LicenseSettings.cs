using System.ComponentModel.DataAnnotations;

namespace CicCsvImport.Core.Settings;

/// <summary>A license that a station can have.</summary>
internal sealed class LicenseSettings
{
    /// <summary>
    /// The license's name, if it contains a colon, which would separate two levels in a setting's name. Null means the setting's
    /// name.
    /// </summary>
    public string? Name { get; set; }

    /// <summary>The vendor's internal key (<c>I3_…</c>); null if it is unknown.</summary>
    public string? Key { get; set; }

    /// <summary>The group of which a station has one license; null if it belongs to none.</summary>
    public string? Group { get; set; }

    /// <summary>The number of licenses; null if they are not counted.</summary>
    [Range(0, int.MaxValue)]
    public int? Count { get; set; }

    /// <summary>Other names for the license.</summary>
    public string[] Aliases { get; set; } = [];
}
