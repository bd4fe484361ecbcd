using CicCsvImport.Core.Kinds.Site;

namespace CicCsvImport.Commands;

/// <summary>Removes roles from the directory.</summary>
/// <remarks>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Removing']/*"/>
/// <para>A role that users have causes the error ObjectInUse, unless you use -Force: the users then lose the role. The role
/// Operator cannot be removed (RoleRemains).</para>
/// </remarks>
/// <example>
/// <code>Remove-CicRole -Name Trainee -WhatIf -Force</code>
/// <para>Shows which role would be removed, and how many users would lose it.</para>
/// </example>
/// <example>
/// <code>Get-CicRole | Where-Object { -not $_.Rights -and $_.Users -eq 0 } | Remove-CicRole</code>
/// <para>Removes the roles without rights that no user has, which are often misspelled names from an import.</para>
/// </example>
/// <example>
/// <code>Remove-CicRole -Name Trainee -Force</code>
/// <para>Removes a role from the directory and from its users.</para>
/// </example>
[Cmdlet(
    VerbsCommon.Remove,
    "CicRole",
    DefaultParameterSetName = NameSet,
    SupportsShouldProcess = true,
    ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
[WritesErrors(ErrorId.RoleRemains)]
public sealed class RemoveCicRoleCommand : RemoveObjectCmdlet
{
    /// <summary>Specifies the names of roles. Wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = NameSet)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(DirectoryRoleCompleter))]
    public string[] Name { get; set; } = [];

    private protected override ObjectSchema Kind => SiteSchemas.Role;

    private protected override string[] Names => [.. Name.Select(name => RoleMatrix.KnownRoles().Find(name) ?? name)];
}
