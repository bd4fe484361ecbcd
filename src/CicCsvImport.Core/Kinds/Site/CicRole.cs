using CicCsvImport.Core.Kinds.Site;

namespace CicCsvImport;

/// <summary>A role of a directory.</summary>
public sealed class CicRole : CicObject
{
    internal CicRole()
        : base(SiteSchemas.Role)
    {
    }

    /// <summary>The name of the role.</summary>
    public string Name => Identity;

    /// <summary>The rights of the role, by the options of the vendor's role table. A role that was created by an import has none.</summary>
    public CicList<CicRoleRight> Rights =>
        new(SiteSchemas.Rights.GetTexts(this[SiteSchemas.Rights]).Select(text => CicRoleRight.Parse(Name, text)));

    /// <summary>The number of users who have the role.</summary>
    public int Users { get; internal set; }

    /// <summary>Returns the name of the role.</summary>
    public override string ToString() => Name;
}
