using System.Management.Automation;
using System.Security;
using CicCsvImport.Changes;
using CicCsvImport.Cmdlets;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.Core.Settings;
using CicCsvImport.Core.Text;
using CicCsvImport.Parameters;
using CicCsvImport.Streams;

namespace CicCsvImport.Commands;

/// <summary>Changes users of the directory.</summary>
/// <remarks>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Setting']/*"/>
/// <para>-Roles and -Workgroups say all that a user shall have; -AddRole, -RemoveRole, -AddWorkgroup and -RemoveWorkgroup change
/// one. The user Operator keeps the role Operator.</para>
/// </remarks>
/// <example>
/// <code>Set-CicUser -UserName Client1 -AddRole Supervisor -Extension 2001</code>
/// <para>Gives a user a role besides those that he has, and another extension.</para>
/// </example>
/// <example>
/// <code>Get-CicUser -Workgroup Support | Set-CicUser -RemoveWorkgroup CompanyOperator</code>
/// <para>Takes users out of the workgroup that everyone joins.</para>
/// </example>
/// <example>
/// <code>Set-CicUser -UserName Client2 -LastName Baker -DisplayName 'Betsy Baker' -Mailbox SMTP:bbaker@acme.com -PassThru</code>
/// <para>Gives a user who has married her new name, and writes the user.</para>
/// </example>
/// <example>
/// <code>Get-CicUser -Role Trainee | Set-CicUser -RemoveRole Trainee -AddRole Agent -AddWorkgroup Support -WhatIf</code>
/// <para>Shows what would change if the trainees became agents.</para>
/// </example>
[Cmdlet(VerbsCommon.Set, "CicUser", SupportsShouldProcess = true)]
[OutputType(typeof(CicUser))]
[WritesErrors(ErrorId.PasswordPolicy)]
public sealed class SetCicUserCommand : EditObjectCmdlet
{
    /// <summary>The names of users. Wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Name")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(UserCompleter))]
    public string[] UserName { get; set; } = [];

    /// <summary>The first name. An empty text clears it.</summary>
    [Parameter]
    public string? FirstName { get; set; }

    /// <summary>The last name. An empty text clears it.</summary>
    [Parameter]
    public string? LastName { get; set; }

    /// <summary>The name that is shown. An empty text brings first and last name.</summary>
    [Parameter]
    public string? DisplayName { get; set; }

    /// <summary>The extension: digits. An empty text clears it.</summary>
    [Parameter]
    public string? Extension { get; set; }

    /// <summary>The direct inward dialing number: digits, with or without a leading plus sign. An empty text clears it.</summary>
    [Parameter]
    public string? Did { get; set; }

    /// <summary>The password. It must satisfy the policy of the settings.</summary>
    [Parameter]
    [ValidateNotNull]
    public SecureString? Password { get; set; }

    /// <summary>The Windows account: DOMAIN\user. An empty text clears it.</summary>
    [Parameter]
    public string? NetworkId { get; set; }

    /// <summary>The e-mail address, or FBMC for the Interaction Message Store. An empty text clears it.</summary>
    [Parameter]
    public string? Mailbox { get; set; }

    /// <summary>The roles, all of them. An empty array brings the default role.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(AnyRoleCompleter))]
    public string[]? Roles { get; set; }

    /// <summary>Roles to give besides those that the user has.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(AnyRoleCompleter))]
    public string[]? AddRole { get; set; }

    /// <summary>Roles to take away.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(AnyRoleCompleter))]
    public string[]? RemoveRole { get; set; }

    /// <summary>The workgroups, all of them. An empty array takes the user out of every one.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(WorkgroupCompleter))]
    public string[]? Workgroups { get; set; }

    /// <summary>Workgroups to join.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(WorkgroupCompleter))]
    public string[]? AddWorkgroup { get; set; }

    /// <summary>Workgroups to leave.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(WorkgroupCompleter))]
    public string[]? RemoveWorkgroup { get; set; }

    /// <summary>The name of the user's station. An empty text clears it.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(StationCompleter))]
    public string? StationName { get; set; }

    /// <summary>Whether the user is enabled for PC-to-PC communications only (Office Communications Server).</summary>
    [Parameter]
    public bool Ocs { get; set; }

    /// <summary>The user's location. An empty text clears it.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LocationCompleter))]
    public string? Location { get; set; }

    private protected override ObjectSchema Kind => UserList.Schema;

    private protected override string[] Names => UserName;

    private protected override PlannedState Plan(IDirectoryView view) => new ListEdit(Context, Changes, UserList.Definition).Plan(
        view, Named(view), GivenValues, new ImportOptions { Password = Changes.Chosen.Password(Password) });

    private Dictionary<Column, object?> GivenValues(CicObject existing)
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
            Changes.Streams.Warn(Messages.Format("Stream_HadNone", existing.Identity, name, column.Name));
        IEnumerable<string> names = column.GetTexts(given.TryGetValue(column, out object? all) ? all : existing[column]);
        given[column] = names.Union(added ?? [], NameComparer.Instance).Except(removed, NameComparer.Instance).ToArray();
    }
}
