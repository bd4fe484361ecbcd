using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Users;

namespace CicCsvImport.Commands;

/// <summary>Gets workgroups from the directory.</summary>
/// <remarks>
/// <para>Users is the number of users who belong to the workgroup.
/// <include file="../SharedDocs.xml" path="docs/sentence[@name='ObjectNotFound']"/></para>
/// </remarks>
/// <example>
/// <code>Get-CicWorkgroup</code>
/// <para>Gets all workgroups and the number of users in each.</para>
/// </example>
/// <example>
/// <code>Get-CicWorkgroup | Where-Object Users -EQ 0</code>
/// <para>Finds workgroups without users.</para>
/// </example>
/// <example>
/// <code>Get-CicUser -Workgroup (Get-CicWorkgroup -Name Mega*).Name</code>
/// <para>Gets the users of some workgroups.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "CicWorkgroup")]
[OutputType(typeof(CicWorkgroup))]
public sealed class GetCicWorkgroupCommand : GetObjectCmdlet
{
    /// <summary>Specifies the names of workgroups. Wildcards are allowed. By default, all workgroups are returned.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(WorkgroupCompleter))]
    public string[] Name { get; set; } = ["*"];

    private protected override ObjectSchema Kind => SiteSchemas.Workgroup;

    /// <summary>Writes the workgroups.</summary>
    protected override void ProcessRecord() => WriteObjects(Name);

    private protected override void Complete(IDirectoryView view, CicObject record) =>
        ((CicWorkgroup)record).Users = view.CountReferrers(Kind, record.Identity, UserList.Workgroups);
}
