using CicCsvImport.Core.Kinds.Site;

namespace CicCsvImport;

/// <summary>A workgroup of a directory.</summary>
public sealed class CicWorkgroup : CicObject
{
    internal CicWorkgroup()
        : base(SiteSchemas.Workgroup)
    {
    }

    /// <summary>The name of the workgroup.</summary>
    public string Name => Identity;

    /// <summary>The display name; null if it is the same as the name.</summary>
    public string? DisplayName => Text(SiteSchemas.WorkgroupDisplayName);

    /// <summary>The number of users who belong to the workgroup.</summary>
    public int Users { get; internal set; }

    /// <summary>Returns the name of the workgroup.</summary>
    public override string ToString() => Name;
}
