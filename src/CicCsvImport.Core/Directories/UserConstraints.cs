using CicCsvImport.Issues;
using CicCsvImport.Lists;

namespace CicCsvImport.Directories;

/// <summary>What must be unique among users.</summary>
internal static class UserConstraints
{
    public static readonly KeySpace UserName = KeySpace.ForNames(IssueCatalog.DuplicateName, Kind.User);

    /// <summary>Direct inward dialing numbers, with or without the leading plus sign.</summary>
    public static readonly KeySpace Did = new(IssueCatalog.DuplicateDid, text => text.TrimStart('+')) { ReadsBytes = true, IgnoredFirst = '+' };

    public static readonly KeySpace NetworkId = KeySpace.ForNames(IssueCatalog.DuplicateNetworkId);
}
