namespace CicCsvImport.Core.Engine.Directories;

/// <summary>The capabilities of a directory, as data.</summary>
internal sealed class DirectoryCapabilities
{
    private readonly Dictionary<ObjectSchema, KindCapabilities> _kinds;

    public DirectoryCapabilities(IEnumerable<ObjectSchema> kinds, Func<ObjectSchema, KindCapabilities> capabilities) =>
        _kinds = kinds.ToDictionary(kind => kind, capabilities);

    /// <summary>
    /// Whether a run is applied completely or not at all. Otherwise, some changes can succeed while others fail or have an unknown
    /// outcome.
    /// </summary>
    public required bool IsTransactional { get; init; }

    /// <summary>Returns the capabilities for a kind: none if the directory does not have that kind.</summary>
    public KindCapabilities For(ObjectSchema kind) => _kinds.TryGetValue(kind, out KindCapabilities? known) ? known : KindCapabilities.None;
}

/// <summary>What a directory can do with objects of one kind.</summary>
internal sealed record KindCapabilities
{
    public static readonly KindCapabilities None = new();

    /// <summary>How much a view knows of the kind.</summary>
    public KindKnowledge Knowledge { get; init; }

    public bool CanCreate { get; init; }

    public bool CanUpdate { get; init; }

    public bool CanRemove { get; init; }

    /// <summary>Columns whose values can be set but not read.</summary>
    public IReadOnlyCollection<Column> WriteOnly { get; init; } = [];

    /// <summary>Columns whose values are not stored.</summary>
    public IReadOnlyCollection<Column> NotKept { get; init; } = [];

    /// <summary>Checks whether objects can be created, updated or removed.</summary>
    public bool Can(CicChangeAction action) => action switch
    {
        CicChangeAction.Create => CanCreate,
        CicChangeAction.Update => CanUpdate,
        CicChangeAction.Remove => CanRemove,
        _ => true,
    };
}

/// <summary>How much a directory knows of its objects of one kind.</summary>
internal enum KindKnowledge
{
    /// <summary>Nothing: an object that is not found may still exist.</summary>
    None,

    /// <summary>Which objects exist, but not their values.</summary>
    Names,

    /// <summary>All objects with all their values.</summary>
    Full,
}
