using CicCsvImport.Core.Kinds.Site;

namespace CicCsvImport;

/// <summary>A license of a directory: a pool from which stations take their licenses.</summary>
public sealed class CicLicense : CicObject
{
    internal CicLicense()
        : base(SiteSchemas.License)
    {
    }

    /// <summary>The name of the license, such as <c>Basic Station License</c>.</summary>
    public string Name => Identity;

    /// <summary>The vendor's key, such as <c>I3_LICENSE_BASIC_STATION</c>; null if it is not known.</summary>
    public string? Key => Text(SiteSchemas.LicenseKey);

    /// <summary>The size of the pool; null if it is not known, so that any number can be allocated.</summary>
    public int? Count => this[SiteSchemas.LicenseCount] as int?;

    /// <summary>The number of stations that have the license.</summary>
    public int InUse { get; internal set; }

    /// <summary>The number of licenses that are left; null if <see cref="Count"/> is null.</summary>
    public int? Available => Count - InUse;

    /// <summary>The number of stations that lack the license because the pool was exhausted.</summary>
    public int Unallocated { get; internal set; }

    /// <summary>Returns the name of the license.</summary>
    public override string ToString() => Name;
}
