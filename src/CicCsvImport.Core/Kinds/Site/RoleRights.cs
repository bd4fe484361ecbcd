using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Text;

namespace CicCsvImport.Core.Kinds.Site;

/// <summary>What roles and users may do: the vendor's default roles, and where there is a directory its roles as it has them.</summary>
/// <param name="directory">The directory, or null.</param>
internal sealed class RoleRights(IDirectoryView? directory)
{
    /// <summary>The union of several roles' rights has the strongest of each (reference: "Default roles").</summary>
    private static readonly string[] WeakestFirst = ["", "X", "Some", "*ALL - inherited", "*ALL"];

    private static readonly CicRoleRight[] Defaults = [.. RoleMatrix.Rights()];

    /// <summary>The names of the roles: the default ones in the table's order, then the directory's.</summary>
    public IReadOnlyList<string> Roles { get; } =
        [.. RoleMatrix.Roles.Union(directory?.GetAll(SiteSchemas.Role).Select(role => role.Identity) ?? [], NameComparer.Instance)];

    /// <summary>What a role may do: an entry for each option. One that an import has made may do nothing.</summary>
    public IEnumerable<CicRoleRight> GetRights(string role)
    {
        if (directory?.Find(SiteSchemas.Role, role) is not CicRole kept)
            return Defaults.Where(right => NameComparer.Same(right.Role, role));
        Dictionary<string, string> values = kept.Rights.ToDictionary(right => right.Option, right => right.Value, StringComparer.Ordinal);
        return OptionsWith(values.Keys).Select(option => new CicRoleRight(kept.Name, option, values.TryGetValue(option, out string? value) ? value : ""));
    }

    /// <summary>What a user may do by all his roles together: an entry for each option.</summary>
    public IEnumerable<CicRoleRight> GetRights(string? userName, string[] userRoles)
    {
        var strongest = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (CicRoleRight right in userRoles.SelectMany(GetRights))
        {
            if (!strongest.TryGetValue(right.Option, out string? known) || GetStrength(right.Value) > GetStrength(known))
                strongest[right.Option] = right.Value;
        }

        string names = string.Join(", ", userRoles);
        return OptionsWith(strongest.Keys)
            .Select(option => new CicRoleRight(names, option, strongest.TryGetValue(option, out string? value) ? value : "") { User = userName });
    }

    // A value that is not in the table is at least something.
    private static int GetStrength(string value) => Array.IndexOf(WeakestFirst, value) is var known && known >= 0 ? known : 1;

    private static IEnumerable<string> OptionsWith(IEnumerable<string> more) => Defaults.Select(right => right.Option).Union(more, StringComparer.Ordinal);
}
