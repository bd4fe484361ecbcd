using System.Security;
using CicCsvImport.Changes;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.Core.Settings;

namespace CicCsvImport.Commands;

/// <summary>Changes users in the directory.</summary>
/// <remarks>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Setting']/*"/>
/// <para>-Roles and -Workgroups replace all roles and workgroups of a user. -AddRole, -RemoveRole, -AddWorkgroup and
/// -RemoveWorkgroup change individual ones. The user Operator keeps the role Operator, and the last
/// administrator the role Administrator, unless you use -Force (LastAdministrator).</para>
/// <para>-Password changes the password in the local directory only. Reset-CicUserPassword generates one.</para>
/// </remarks>
/// <example>
/// <code>Set-CicUser -UserName Client1 -AddRole Supervisor -Extension 2001</code>
/// <para>Adds a role to the roles of a user and changes the extension.</para>
/// </example>
/// <example>
/// <code>Import-Csv -Path extensions.csv | Set-CicUser -WhatIf</code>
/// <para>Shows what the rows of a list with the column User Name would change.</para>
/// </example>
/// <example>
/// <code>Get-CicUser -UserName Client1 | ForEach-Object { $_.Extension = '4001'; $_ } | Set-CicUser</code>
/// <para>Sets what was changed in an object of the directory.</para>
/// </example>
/// <example>
/// <code>Get-CicUser -Workgroup Support | Set-CicUser -RemoveWorkgroup CompanyOperator</code>
/// <para>Removes users from the workgroup that every new user joins.</para>
/// </example>
/// <example>
/// <code>Set-CicUser -UserName Client2 -LastName Baker -DisplayName 'Betsy Baker' -Mailbox SMTP:bbaker@acme.com -PassThru</code>
/// <para>Changes a user's last name after a marriage and returns the updated user.</para>
/// </example>
/// <example>
/// <code>Get-CicUser -Role Trainee | Set-CicUser -RemoveRole Trainee -AddRole Agent -AddWorkgroup Support -WhatIf</code>
/// <para>Shows what would change if the trainees became agents.</para>
/// </example>
[Cmdlet(VerbsCommon.Set, "CicUser", SupportsShouldProcess = true, DefaultParameterSetName = EditSets.Name)]
[OutputType(typeof(CicUser))]
[WritesErrors(ErrorId.PasswordPolicy, ErrorId.LastAdministrator)]
public sealed class SetCicUserCommand : EditObjectCmdlet
{
    /// <summary>Specifies the names of users. Wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = EditSets.Name)]
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = EditSets.NamedInput)]
    [Alias("Name")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(UserCompleter))]
    public string[] UserName { get; set; } = [];

    /// <summary>Specifies the first name. An empty string clears it. The display name stays.</summary>
    [Parameter]
    [NoNull]
    public string? FirstName { get; set; }

    /// <summary>Specifies the last name. An empty string clears it. The display name stays.</summary>
    [Parameter]
    [NoNull]
    public string? LastName { get; set; }

    /// <summary>
    /// Specifies the display name. An empty string makes it the first and last name, also after a change of these.
    /// </summary>
    [Parameter]
    [NoNull]
    public string? DisplayName { get; set; }

    /// <summary>Specifies the extension, which has digits only. An empty string clears it.</summary>
    [Parameter]
    [NoNull]
    public string? Extension { get; set; }

    /// <summary>
    /// Specifies the direct inward dialing number: digits, with or without a leading plus sign. An empty string clears it.
    /// </summary>
    [Parameter]
    [NoNull]
    public string? Did { get; set; }

    /// <summary>Specifies the new password. It must satisfy the password policy of the settings.</summary>
    [Parameter]
    [ValidateNotNull]
    [NoRows]
    public SecureString? Password { get; set; }

    /// <summary>Specifies the Windows account: DOMAIN\user. An empty string clears it.</summary>
    [Parameter]
    [NoNull]
    public string? NetworkId { get; set; }

    /// <summary>Specifies the e-mail address, or FBMC for the Interaction Message Store. An empty string clears it.</summary>
    [Parameter]
    [NoNull]
    public string? Mailbox { get; set; }

    /// <summary>Specifies the roles, replacing all existing ones. An empty array restores the default role.</summary>
    [Parameter]
    [SplitNames]
    [ArgumentCompleter(typeof(AnyRoleCompleter))]
    [NoNull]
    public string[]? Roles { get; set; }

    /// <summary>Adds roles to those that the user has.</summary>
    [Parameter]
    [SplitNames]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(AnyRoleCompleter))]
    public string[]? AddRole { get; set; }

    /// <summary>Removes roles from the user.</summary>
    [Parameter]
    [SplitNames]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(AnyRoleCompleter))]
    public string[]? RemoveRole { get; set; }

    /// <summary>Specifies the workgroups, replacing all existing ones. An empty array removes the user from all workgroups.</summary>
    [Parameter]
    [SplitNames]
    [ArgumentCompleter(typeof(WorkgroupCompleter))]
    [NoNull]
    public string[]? Workgroups { get; set; }

    /// <summary>Adds the user to workgroups.</summary>
    [Parameter]
    [SplitNames]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(WorkgroupCompleter))]
    public string[]? AddWorkgroup { get; set; }

    /// <summary>Removes the user from workgroups.</summary>
    [Parameter]
    [SplitNames]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(WorkgroupCompleter))]
    public string[]? RemoveWorkgroup { get; set; }

    /// <summary>Specifies the name of the user's station. An empty string clears it.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(StationCompleter))]
    [NoNull]
    public string? StationName { get; set; }

    /// <summary>Specifies whether the user is enabled for PC-to-PC communications only (Office Communications Server).</summary>
    [Parameter]
    [NoRows]
    public bool Ocs { get; set; }

    /// <summary>Specifies the location of the user. An empty string clears it.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LocationCompleter))]
    [NoNull]
    public string? Location { get; set; }

    /// <include file="../SharedDocs.xml" path="docs/parameter[@name='ClearBlank']/*"/>
    [Parameter]
    public SwitchParameter ClearEmpty { get; set; }

    /// <summary>Takes the role Administrator even from the last user who has it.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override ObjectSchema Kind => UserList.Schema;

    private protected override bool ClearsBlank => ClearEmpty;

    private protected override IReadOnlyList<ListDefinition> Lists => [UserList.Definition];

    private protected override string[] Names => UserName;

    private protected override PlannedState Plan(IDirectoryView view)
    {
        PlannedState draft = new ListEdit(Context, Changes, _ => UserList.Definition, Cancellation).Plan(
            view,
            [.. FindEdits(view).Select(KeepCommonWorkgroup).Select(edit => ListEdit.Override(edit, GetTyped(edit.Existing)))],
            new ImportOptions { Password = Changes.Chosen.Password(Password), Force = Force });
        // That a role is new is an issue of the value.
        ChangeRun.WarnOfNew(Changes.Streams, SiteSchemas.Workgroup, draft.Changes);
        return draft;
    }

    private protected override void Complete(IDirectoryView view, CicObject record, ObjectChange change) =>
        record.SetKnown(UserList.Password, change.Password);

    // Rows do not contain the workgroup that everyone joins, so a row does not remove it.
    private Edit KeepCommonWorkgroup(Edit edit)
    {
        string common = Context.Settings.Defaults.Workgroup;
        IEnumerable<string> present = UserList.Workgroups.GetTexts(edit.Existing[UserList.Workgroups]);
        if (edit.FromRow.Contains(UserList.Workgroups) && present.Contains(common, NameComparer.Instance))
            edit.Given[UserList.Workgroups] = new CicNameList((object?[])[edit.Given[UserList.Workgroups], common]);
        return edit;
    }

    private Dictionary<Column, object?> GetTyped(CicObject existing)
    {
        Dictionary<Column, object?> given = ListEdit.GivenValues(MyInvocation, Kind);
        Change(given, existing, UserList.Roles, AddRole, RemoveRole, RoleMatrix.KnownRoles());
        DefaultSettings defaults = Context.Settings.Defaults;
        NameTable workgroups = new NameTable().Add(defaults.Workgroup, defaults.WorkgroupDisplayName);
        Change(given, existing, UserList.Workgroups, AddWorkgroup, RemoveWorkgroup, workgroups);
        return given;
    }

    // A name to remove can be specified in another known spelling.
    private void Change(
        Dictionary<Column, object?> given, CicObject existing, Column column, string[]? added, string[]? removed, NameTable spellings)
    {
        if (added is null && removed is null)
            return;
        removed = [.. (removed ?? []).Select(name => spellings.Find(name) ?? name)];
        foreach (string name in removed.Except(column.GetTexts(existing[column]), NameComparer.Instance))
        {
            string text = Messages.Format("Stream_HadNone", existing.Identity, name, column.Name);
            Changes.Streams.GatherWarning(("Stream_HadNone", column, name), new ObjectName(existing).ToString(), text);
        }

        IEnumerable<string> names = column.GetTexts(given.TryGetValue(column, out object? all) ? all : existing[column]);
        given[column] = names.Union(added ?? [], NameComparer.Instance).Except(removed, NameComparer.Instance).ToArray();
    }
}
