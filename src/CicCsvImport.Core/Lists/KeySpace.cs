using CicCsvImport.Issues;
using CicCsvImport.Text;

namespace CicCsvImport.Lists;

/// <summary>Something that must be unique over all lists of one command or plan.</summary>
/// <param name="Name">What it is, for messages.</param>
/// <param name="Duplicate">The issue of a second one.</param>
/// <param name="KeyOf">The key of a value, or null where the value claims none.</param>
/// <param name="Comparer">When two keys are the same.</param>
internal sealed record KeySpace(string Name, IssueKind Duplicate, Func<string, string?> KeyOf, IEqualityComparer<string> Comparer)
{
    /// <summary>Stations and phones share one name space: a phone's station has its name.</summary>
    public static readonly KeySpace StationName = Names("station name", IssueCatalog.DuplicateName);

    public static readonly KeySpace UserName = Names("user name", IssueCatalog.DuplicateName);

    /// <summary>Extensions, over all kinds of objects; a setting narrows them to one kind.</summary>
    public static readonly KeySpace Extension =
        new("extension", IssueCatalog.DuplicateExtension, text => text, StringComparer.Ordinal) { CanBeNarrowed = true };

    public static readonly KeySpace Did =
        new("DID", IssueCatalog.DuplicateDid, text => text.TrimStart('+'), StringComparer.Ordinal);

    /// <summary>MAC addresses of stations and phones; another address claims nothing.</summary>
    public static readonly KeySpace MacAddress =
        new("MAC address", IssueCatalog.DuplicateMacAddress, Rules.MacAddress.Parse, StringComparer.Ordinal);

    public static readonly KeySpace MachineName = Names("machine name", IssueCatalog.DuplicateMachineName);

    public static readonly KeySpace NetworkId = Names("network ID", IssueCatalog.DuplicateNetworkId);

    /// <summary>Whether a setting can narrow uniqueness to objects of one kind.</summary>
    public bool CanBeNarrowed { get; private init; }

    public override string ToString() => Name;

    private static KeySpace Names(string name, IssueKind duplicate) => new(name, duplicate, text => text, NameComparer.Instance);
}
