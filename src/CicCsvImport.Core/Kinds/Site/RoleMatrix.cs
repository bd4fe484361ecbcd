using CicCsvImport.Core.Text;

namespace CicCsvImport.Core.Kinds.Site;

/// <summary>The vendor's seven default roles and their 71 options.</summary>
internal static class RoleMatrix
{
    /// <summary>The seventh role: a user list calls it one thing, the role table another.</summary>
    private const string MobileOfficeUser = "Mobile Office User";
    private const string MobileOffice = "Mobile Office";

    private static readonly Lazy<(string[] Roles, string[][] Options)> Table = new(Load);

    /// <summary>The roles in the table's order, as a user list names them.</summary>
    public static IReadOnlyList<string> Roles => [.. Table.Value.Roles.Select(role => role == MobileOffice ? MobileOfficeUser : role)];

    /// <summary>The heading that the reference's table has for a role.</summary>
    public static string GetHeading(string role) => role == MobileOfficeUser ? MobileOffice : role;

    /// <summary>The default roles, with the spellings under which they are known.</summary>
    public static NameTable KnownRoles()
    {
        var known = new NameTable();
        foreach (string role in Roles)
            known.Add(role);
        return known.Add(MobileOfficeUser, MobileOffice);
    }

    /// <summary>Every cell of the table, option by option.</summary>
    public static IEnumerable<CicRoleRight> Rights()
    {
        IReadOnlyList<string> roles = Roles;
        foreach (string[] option in Table.Value.Options)
        {
            for (int i = 0; i < roles.Count; i++)
                yield return new CicRoleRight(roles[i], option[0], option[i + 1]);
        }
    }

    /// <summary>The rights of a default role as a directory keeps them; of any other role, none.</summary>
    public static string[] GetRights(string role) =>
        KnownRoles().Find(role) is { } known ? [.. Rights().Where(right => right.Role == known && right.Value.Length > 0).Select(right => right.ToStored())] : [];

    private static (string[] Roles, string[][] Options) Load()
    {
        using Stream stream = typeof(RoleMatrix).Assembly.GetManifestResourceStream("CicCsvImport.Core.Kinds.Site.roles.tsv")!;
        using var reader = new StreamReader(stream);
        string[][] lines = [.. reader.ReadToEnd().Split('\n').Select(line => line.TrimEnd('\r').Split('\t')).Where(line => line.Length > 1)];
        return ([.. lines[0].Skip(1)], [.. lines.Skip(1)]);
    }
}
