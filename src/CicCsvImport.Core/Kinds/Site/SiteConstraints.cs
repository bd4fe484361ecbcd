using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Issues;

namespace CicCsvImport.Core.Kinds.Site;

/// <summary>What must be unique over several kinds of objects of a site.</summary>
internal static class SiteConstraints
{
    /// <summary>Stations and phones share one name space: a phone's station has its name.</summary>
    public static readonly UniqueConstraint StationName = UniqueConstraint.ForNames(IssueCatalog.DuplicateName, Kind.Station, Kind.Phone);

    /// <summary>Extensions, over all kinds of objects; a setting narrows them to one kind.</summary>
    public static readonly UniqueConstraint Extension = new(IssueCatalog.DuplicateExtension, text => text) { CanBeNarrowed = true, ReadsBytes = true };

    /// <summary>MAC addresses of stations and phones; another address claims nothing.</summary>
    public static readonly UniqueConstraint MacAddress = new(IssueCatalog.DuplicateMacAddress, Engine.Rules.MacAddress.Parse);
}
