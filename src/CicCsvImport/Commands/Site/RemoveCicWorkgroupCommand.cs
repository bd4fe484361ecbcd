using CicCsvImport.Core.Kinds.Site;

namespace CicCsvImport.Commands;

/// <summary>Removes workgroups from the directory.</summary>
/// <remarks>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Removing']/*"/>
/// <para>A workgroup that users belong to causes the error ObjectInUse, unless you use -Force: the users then leave it.</para>
/// </remarks>
/// <example>
/// <code>Get-CicWorkgroup | Where-Object Users -EQ 0 | Remove-CicWorkgroup</code>
/// <para>Removes the workgroups without users.</para>
/// </example>
/// <example>
/// <code>Remove-CicWorkgroup -Name MegaSales -Force</code>
/// <para>Removes a workgroup, which its users leave.</para>
/// </example>
/// <example>
/// <code>Remove-CicWorkgroup -Name Mega* -Force -WhatIf</code>
/// <para>Shows which workgroups would be removed, and how many users would leave them.</para>
/// </example>
[Cmdlet(
    VerbsCommon.Remove,
    "CicWorkgroup",
    DefaultParameterSetName = NameSet,
    SupportsShouldProcess = true,
    ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveCicWorkgroupCommand : RemoveObjectCmdlet
{
    /// <summary>Specifies the names of workgroups. Wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = NameSet)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(WorkgroupCompleter))]
    public string[] Name { get; set; } = [];

    private protected override ObjectSchema Kind => SiteSchemas.Workgroup;

    private protected override string[] Names => Name;
}
