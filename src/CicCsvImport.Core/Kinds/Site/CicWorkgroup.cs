using CicCsvImport.Core.Kinds.Site;

namespace CicCsvImport;

/// <summary>A workgroup of a directory.</summary>
public sealed class CicWorkgroup : CicObject
{
    internal CicWorkgroup()
        : base(SiteSchemas.Workgroup)
    {
    }

    /// <summary>The workgroup's name.</summary>
    public string Name => Identity;

    /// <summary>The name that is shown; null where it is the name.</summary>
    public string? DisplayName => Text(SiteSchemas.WorkgroupDisplayName);

    /// <summary>How many users belong to it.</summary>
    public int Users { get; internal set; }

    /// <summary>The workgroup's name.</summary>
    public override string ToString() => Name;
}
