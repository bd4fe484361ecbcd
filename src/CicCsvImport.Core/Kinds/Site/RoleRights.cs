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

    /// <summary>Finds a right of the matrix by its name; null, with the right that was probably meant, if there is none.</summary>
    public static string? FindOption(string name, out string? nearest)
    {
        string[] options = [.. OptionsWith([])];
        string? found = Array.Find(options, option => NameComparer.Same(option, name));
        nearest = found is null ? NearestName.Find(name, options) : null;
        return found;
    }

    /// <summary>Returns the values that a right can have; the last one means that the role does not have it.</summary>
    public static string[] GetValues(string option) =>
        new CicRoleRight("", option, "").IsAccessControl ? ["*ALL", "*ALL - inherited", "Some", ""] : ["X", ""];

    /// <summary>Returns rights as a directory stores them, with other values of some of them.</summary>
    public static string[] Change(CicRole role, IReadOnlyDictionary<string, string> changed)
    {
        Dictionary<string, string> values = role.Rights.ToDictionary(right => right.Option, right => right.Value, StringComparer.Ordinal);
        foreach (KeyValuePair<string, string> right in changed)
            values[right.Key] = right.Value;
        return
        [
            .. OptionsWith(values.Keys)
                .Where(option => values.TryGetValue(option, out string? value) && value.Length > 0)
                .Select(option => new CicRoleRight(role.Name, option, values[option]).ToString()),
        ];
    }

    // An unknown value grants at least something.
    private static int GetStrength(string value) => Array.IndexOf(WeakestFirst, value) is var known && known >= 0 ? known : 1;

    private static IEnumerable<string> OptionsWith(IEnumerable<string> more) =>
        Defaults.Select(right => right.Option).Union(more, StringComparer.Ordinal);
}
