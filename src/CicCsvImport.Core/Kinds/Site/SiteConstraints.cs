namespace CicCsvImport.Core.Kinds.Site;

/// <summary>Uniqueness constraints across several kinds of objects of a site.</summary>
internal static class SiteConstraints
{
    /// <summary>The names of stations and phones, which share one namespace because a phone's station has its name.</summary>
    public static readonly UniqueConstraint StationName = UniqueConstraint.ForNames(IssueCatalog.DuplicateName, Kind.Station, Kind.Phone);

    /// <summary>The extensions of all kinds of objects. A setting can limit uniqueness to one kind.</summary>
    public static readonly UniqueConstraint Extension = new(IssueCatalog.DuplicateExtension, text => text)
    {
        CanBeNarrowed = true,
        ReadsBytes = true,
    };

    /// <summary>The MAC addresses of stations and phones. Other addresses claim nothing.</summary>
    public static readonly UniqueConstraint MacAddress = new(IssueCatalog.DuplicateMacAddress, Engine.Rules.MacAddress.Parse);
}
