using CicCsvImport.Core.Engine.Schema;

namespace CicCsvImport.Core.Engine.Directories;

/// <summary>What a directory can do, as data.</summary>
internal sealed class DirectoryCapabilities
{
    private readonly Dictionary<ObjectSchema, KindCapabilities> _kinds;

    public DirectoryCapabilities(IEnumerable<ObjectSchema> kinds, Func<ObjectSchema, KindCapabilities> capabilities) =>
        _kinds = kinds.ToDictionary(kind => kind, capabilities);

    /// <summary>
    /// Whether a run is done as a whole or not at all. Otherwise some of its changes can be done while others have failed, or it
    /// is not known whether they were done.
    /// </summary>
    public required bool IsTransactional { get; init; }

    /// <summary>What can be done with objects of a kind; nothing with those of a kind that the directory does not have.</summary>
    public KindCapabilities For(ObjectSchema kind) => _kinds.TryGetValue(kind, out KindCapabilities? known) ? known : KindCapabilities.None;
}

/// <summary>What a directory can do with objects of one kind.</summary>
internal sealed record KindCapabilities
{
    public static readonly KindCapabilities None = new();

    /// <summary>How much of the kind a view knows.</summary>
    public KindKnowledge Knowledge { get; init; }

    public bool CanCreate { get; init; }

    public bool CanUpdate { get; init; }

    public bool CanRemove { get; init; }

    /// <summary>Columns whose values can be set and not read.</summary>
    public IReadOnlyCollection<Column> WriteOnly { get; init; } = [];

    /// <summary>Columns whose values are not kept.</summary>
    public IReadOnlyCollection<Column> NotKept { get; init; } = [];

    /// <summary>Whether objects can be created, updated or removed.</summary>
    public bool Can(CicChangeAction action) => action switch
    {
        CicChangeAction.Create => CanCreate,
        CicChangeAction.Update => CanUpdate,
        CicChangeAction.Remove => CanRemove,
        _ => true,
    };
}

/// <summary>How much a directory knows of its objects of a kind.</summary>
internal enum KindKnowledge
{
    /// <summary>Nothing: an object that is not found may exist.</summary>
    None,

    /// <summary>Which ones exist, and not what they are.</summary>
    Names,

    /// <summary>All of them, with all of their values.</summary>
    Full,
}
