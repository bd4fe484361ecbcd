using System.Management.Automation;
using CicCsvImport.Cmdlets;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.Parameters;

namespace CicCsvImport.Commands;

/// <summary>Gives the directory's roles.</summary>
/// <remarks>
/// <para>Users counts who has the role. Rights says what the role may do; a role that an import has made may do nothing until
/// somebody gives it rights. Get-CicRoleMatrix lists the rights of roles and users.
/// <include file="../SharedDocs.xml" path="docs/sentence[@name='ObjectNotFound']"/></para>
/// </remarks>
/// <example>
/// <code>Get-CicRole</code>
/// <para>Shows all roles, and how many users have each.</para>
/// </example>
/// <example>
/// <code>Get-CicRole | Where-Object { -not $_.Rights }</code>
/// <para>Finds roles without rights: often misspelt ones of an import.</para>
/// </example>
/// <example>
/// <code>Get-CicUser -Role (Get-CicRole | Where-Object { -not $_.Rights }).Name</code>
/// <para>Lists the users who have such a role.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "CicRole")]
[OutputType(typeof(CicRole))]
public sealed class GetCicRoleCommand : GetObjectCmdlet
{
    /// <summary>The names of roles. Wildcards are allowed. All unless given.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(DirectoryRoleCompleter))]
    public string[] Name { get; set; } = ["*"];

    private protected override ObjectSchema Kind => SiteSchemas.Role;

    /// <summary>Writes the roles.</summary>
    protected override void ProcessRecord() => WriteObjects([.. Name.Select(name => RoleMatrix.KnownRoles().Find(name) ?? name)]);

    private protected override void Complete(IDirectoryView view, CicObject record) =>
        ((CicRole)record).Users = view.CountReferrers(Kind, record.Identity, UserList.Roles);
}
