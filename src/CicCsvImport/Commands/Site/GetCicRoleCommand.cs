using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Users;

namespace CicCsvImport.Commands;

/// <summary>Gets roles from the directory.</summary>
/// <remarks>
/// <para>Users is the number of users who have the role, and Rights lists its rights. A role that was created by an import has
/// no rights until you grant them. Get-CicRoleMatrix lists the rights of roles and users.
/// <include file="../SharedDocs.xml" path="docs/sentence[@name='ObjectNotFound']"/></para>
/// </remarks>
/// <example>
/// <code>Get-CicRole</code>
/// <para>Gets all roles and the number of users in each.</para>
/// </example>
/// <example>
/// <code>Get-CicRole | Where-Object { -not $_.Rights }</code>
/// <para>Finds roles without rights, which are often misspelled names from an import.</para>
/// </example>
/// <example>
/// <code>Get-CicUser -Role (Get-CicRole | Where-Object { -not $_.Rights }).Name</code>
/// <para>Gets the users who have a role without rights.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "CicRole")]
[OutputType(typeof(CicRole))]
public sealed class GetCicRoleCommand : GetObjectCmdlet
{
    /// <summary>Specifies the names of roles. Wildcards are allowed. By default, all roles are returned.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(DirectoryRoleCompleter))]
    public string[] Name { get; set; } = ["*"];

    private protected override ObjectSchema Kind => SiteSchemas.Role;

    /// <summary>Writes the roles.</summary>
    protected override void ProcessRecord() => WriteObjects(Name);

    private protected override string GetKnown(string name) => RoleMatrix.KnownRoles().Find(name) ?? name;

    private protected override void Complete(IDirectoryView view, CicObject record) =>
        ((CicRole)record).Users = view.CountReferrers(Kind, record.Identity, UserList.Roles);
}
