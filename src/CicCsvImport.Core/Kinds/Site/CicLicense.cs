using CicCsvImport.Core.Kinds.Site;

namespace CicCsvImport;

/// <summary>A license of a directory: a pool from which stations take theirs.</summary>
public sealed class CicLicense : CicObject
{
    internal CicLicense()
        : base(SiteSchemas.License)
    {
    }

    /// <summary>The license's name, such as <c>Basic Station License</c>.</summary>
    public string Name => Identity;

    /// <summary>The vendor's key, such as <c>I3_LICENSE_BASIC_STATION</c>; null where it is not known.</summary>
    public string? Key => Text(SiteSchemas.LicenseKey);

    /// <summary>How many there are; null where that is not known, and any number can be allocated.</summary>
    public int? Count => this[SiteSchemas.LicenseCount] as int?;

    /// <summary>How many stations have one.</summary>
    public int InUse { get; internal set; }

    /// <summary>How many are left; null where <see cref="Count"/> is.</summary>
    public int? Available => Count - InUse;

    /// <summary>How many stations should have one and have none, because the pool was empty.</summary>
    public int Unallocated { get; internal set; }

    /// <summary>The license's name.</summary>
    public override string ToString() => Name;
}
