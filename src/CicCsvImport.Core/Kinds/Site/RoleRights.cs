using CicCsvImport.Core.Engine.Directories;

namespace CicCsvImport.Core.Kinds.Site;

/// <summary>The rights of roles and users: those of the vendor's default roles, and of a directory's roles if there is one.</summary>
/// <param name="directory">The directory; null if there is none.</param>
internal sealed class RoleRights(IDirectoryView? directory)
{
    /// <summary>The values of rights. Several roles together have the strongest value of each right (reference: "Default roles").</summary>
    private static readonly string[] WeakestFirst = ["", "X", "Some", "*ALL - inherited", "*ALL"];

    private static readonly CicRoleRight[] Defaults = [.. RoleMatrix.Rights()];

    /// <summary>The names of the roles: the default roles in the table's order, then the directory's roles.</summary>
    public IReadOnlyList<string> Roles { get; } =
        [.. RoleMatrix.Roles.Union(directory?.GetAll(SiteSchemas.Role).Select(role => role.Identity) ?? [], NameComparer.Instance)];

    /// <summary>Returns the rights of a role, one for each option. A role that was created by an import may have no rights.</summary>
    public IEnumerable<CicRoleRight> GetRights(string role)
    {
        if (directory?.Find(SiteSchemas.Role, role) is not CicRole kept)
            return Defaults.Where(right => NameComparer.Same(right.Role, role));
        Dictionary<string, string> values = kept.Rights.ToDictionary(right => right.Option, right => right.Value, StringComparer.Ordinal);
        return OptionsWith(values.Keys)
            .Select(option => new CicRoleRight(kept.Name, option, values.TryGetValue(option, out string? value) ? value : ""));
    }

    /// <summary>Returns the combined rights of a user's roles, one for each option.</summary>
    public IEnumerable<CicRoleRight> GetRights(string? userName, IReadOnlyList<string> userRoles)
    {
        var strongest = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (CicRoleRight right in userRoles.SelectMany(GetRights))
        {
            if (!strongest.TryGetValue(right.Option, out string? known) || GetStrength(right.Value) > GetStrength(known))
                strongest[right.Option] = right.Value;
        }

        string names = string.Join(", ", userRoles);
        return OptionsWith(strongest.Keys)
            .Select(option => new CicRoleRight(names, option, strongest.TryGetValue(option, out string? value) ? value : "")
            {
                User = userName,
            });
    }

    // An unknown value grants at least something.
    private static int GetStrength(string value) => Array.IndexOf(WeakestFirst, value) is var known && known >= 0 ? known : 1;

    private static IEnumerable<string> OptionsWith(IEnumerable<string> more) =>
        Defaults.Select(right => right.Option).Union(more, StringComparer.Ordinal);
}
