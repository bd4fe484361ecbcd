using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Rules;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Users;

namespace CicCsvImport.Commands;

/// <summary>Changes workgroups and the users who belong to them.</summary>
/// <remarks>
/// <para>All workgroups and users of a command are changed in one run. A workgroup that does not exist is created with
/// Initialize-CicDirectory, or when a user joins it.
/// <include file="../SharedDocs.xml" path="docs/sentence[@name='ObjectNotFound']"/></para>
/// </remarks>
/// <example>
/// <code>Set-CicWorkgroup -Name Support -AddUser Client1, trainee* -PassThru</code>
/// <para>Adds users to a workgroup, and returns the workgroup with the number of its users.</para>
/// </example>
/// <example>
/// <code>Set-CicWorkgroup -Name MegaSales -User @() -WhatIf</code>
/// <para>Shows which users a workgroup would lose if it were emptied.</para>
/// </example>
/// <example>
/// <code>Set-CicWorkgroup -Name MegaSales -DisplayName 'Mega Sales'</code>
/// <para>Changes the display name of a workgroup.</para>
/// </example>
[Cmdlet(VerbsCommon.Set, "CicWorkgroup", SupportsShouldProcess = true, DefaultParameterSetName = NameSet)]
[OutputType(typeof(CicWorkgroup))]
[WritesErrors(ErrorId.InvalidSiteName)]
public sealed class SetCicWorkgroupCommand : SetGroupCmdlet
{
    /// <summary>Specifies the names of workgroups. Wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = NameSet)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(WorkgroupCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>Specifies the display name. An empty string restores the name.</summary>
    [Parameter]
    [NoNull]
    public string? DisplayName { get; set; }

    private protected override ObjectSchema Kind => SiteSchemas.Workgroup;

    private protected override Column Membership => UserList.Workgroups;

    private protected override string[] Names => Name;

    private protected override bool HasChange => base.HasChange || HasDisplayName;

    private bool HasDisplayName => MyInvocation.BoundParameters.ContainsKey(nameof(DisplayName));

    private protected override CicObject Edit(CicObject existing)
    {
        CicObject changed = existing.Copy();
        string? shown = string.IsNullOrWhiteSpace(DisplayName) ? null : DisplayName!.Trim();
        if (shown is not null && !NameRules.WithoutControls.Has(shown))
            throw DirectoryErrors.Create(ErrorId.InvalidSiteName, Kind.Kind, DisplayText.Clean(shown));
        if (HasDisplayName)
            changed.SetKnown(SiteSchemas.WorkgroupDisplayName, shown);
        return changed;
    }

    private protected override void Complete(IDirectoryView view, CicObject record) =>
        ((CicWorkgroup)record).Users = view.CountReferrers(Kind, record.Identity, UserList.Workgroups);
}
