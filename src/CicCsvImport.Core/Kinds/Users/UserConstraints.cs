using CicCsvImport.Core.Kinds.Site;

namespace CicCsvImport.Core.Kinds.Users;

/// <summary>Uniqueness constraints of users.</summary>
internal static class UserConstraints
{
    public static readonly UniqueConstraint UserName = UniqueConstraint.ForNames(IssueCatalog.DuplicateName, Kind.User);

    /// <summary>The direct inward dialing numbers, with or without a leading plus sign.</summary>
    public static readonly UniqueConstraint Did = new(IssueCatalog.DuplicateDid, text => text.TrimStart('+'))
    {
        ReadsBytes = true,
        IgnoredFirst = '+',
    };

    public static readonly UniqueConstraint NetworkId = UniqueConstraint.ForNames(IssueCatalog.DuplicateNetworkId);

    /// <summary>The stations of users. Users can share a station, which is only noted.</summary>
    public static readonly UniqueConstraint Station = UniqueConstraint.ForNames(IssueCatalog.StationShared);
}
