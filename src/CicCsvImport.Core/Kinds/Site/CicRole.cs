using CicCsvImport.Core.Kinds.Site;

namespace CicCsvImport;

/// <summary>A role of a directory.</summary>
public sealed class CicRole : CicObject
{
    internal CicRole()
        : base(SiteSchemas.Role)
    {
    }

    /// <summary>The role's name.</summary>
    public string Name => Identity;

    /// <summary>
    /// What the role may do: an entry for each option of the vendor's role table where it has the right. A role that an import
    /// has made has none.
    /// </summary>
    public CicRoleRight[] Rights => [.. SiteSchemas.Rights.GetTexts(this[SiteSchemas.Rights]).Select(text => CicRoleRight.Parse(Name, text))];

    /// <summary>How many users have the role.</summary>
    public int Users { get; internal set; }

    /// <summary>The role's name.</summary>
    public override string ToString() => Name;
}
