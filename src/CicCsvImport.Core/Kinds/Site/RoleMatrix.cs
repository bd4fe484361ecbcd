namespace CicCsvImport.Core.Kinds.Site;

/// <summary>The vendor's seven default roles and their 71 options.</summary>
internal static class RoleMatrix
{
    /// <summary>The role of the user Operator, who must always exist.</summary>
    public const string Operator = "Operator";

    /// <summary>The role that at least one user must keep.</summary>
    public const string Administrator = "Administrator";

    /// <summary>The seventh role, which has one name in a user list and another in the role table.</summary>
    private const string MobileOfficeUser = "Mobile Office User";
    private const string MobileOffice = "Mobile Office";

    private static readonly Lazy<(string[] Roles, string[][] Options)> Table = new(Load);

    /// <summary>The roles in the table's order, with their names in a user list.</summary>
    public static IReadOnlyList<string> Roles => [.. Table.Value.Roles.Select(role => role == MobileOffice ? MobileOfficeUser : role)];

    /// <summary>Returns the default roles with all their known spellings.</summary>
    public static NameTable KnownRoles()
    {
        var known = new NameTable();
        foreach (string role in Roles)
            known.Add(role);
        return known.Add(MobileOfficeUser, MobileOffice);
    }

    /// <summary>Returns every cell of the table, option by option.</summary>
    public static IEnumerable<CicRoleRight> Rights()
    {
        IReadOnlyList<string> roles = Roles;
        foreach (string[] option in Table.Value.Options)
        {
            for (int i = 0; i < roles.Count; i++)
                yield return new CicRoleRight(roles[i], option[0], option[i + 1]);
        }
    }

    /// <summary>Returns the rights of a default role as a directory stores them; none for any other role.</summary>
    public static string[] GetRights(string role) =>
        KnownRoles().Find(role) is { } known
            ? [.. Rights().Where(right => right.Role == known && right.Value.Length > 0).Select(right => right.ToString())]
            : [];

    private static (string[] Roles, string[][] Options) Load()
    {
        using Stream stream = typeof(RoleMatrix).Assembly.GetManifestResourceStream("CicCsvImport.Core.Kinds.Site.roles.tsv")!;
        using var reader = new StreamReader(stream);
        string[][] lines =
        [
            .. reader.ReadToEnd().Split('\n').Select(line => line.TrimEnd('\r').Split('\t')).Where(line => line.Length > 1),
        ];
        return ([.. lines[0].Skip(1)], [.. lines.Skip(1)]);
    }
}
