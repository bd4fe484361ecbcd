using System.Collections;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Users;

namespace CicCsvImport.Commands;

/// <summary>Changes the rights of roles and the users who have them.</summary>
/// <remarks>
/// <para>-Right changes individual rights; all others stay as they are. Get-CicRoleMatrix lists the rights and their values. A right
/// that does not exist causes the error RightNotFound, a value that it cannot have InvalidRight, and nothing is changed. All roles
/// and users of a command are changed in one run.</para>
/// <para>The user Operator keeps the role Operator, and the last administrator the role Administrator, unless you use -Force
/// (LastAdministrator). <include file="../SharedDocs.xml" path="docs/sentence[@name='ObjectNotFound']"/></para>
/// </remarks>
/// <example>
/// <code>Set-CicRole -Name Trainee -Right @{ 'Record Calls' = $true; 'ACL: Status Messages' = '*ALL' }</code>
/// <para>Gives a role two rights.</para>
/// </example>
/// <example>
/// <code>Set-CicRole -Name Agent -Right @{ 'Show Hold Button' = $false } -WhatIf</code>
/// <para>Shows what would change if agents lost a right.</para>
/// </example>
/// <example>
/// <code>Set-CicRole -Name Supervisor -AddUser trainee* -RemoveUser Client1 -PassThru</code>
/// <para>Gives the role to some users, takes it from another, and returns the role.</para>
/// </example>
[Cmdlet(VerbsCommon.Set, "CicRole", SupportsShouldProcess = true, DefaultParameterSetName = NameSet)]
[OutputType(typeof(CicRole))]
[WritesErrors(ErrorId.RightNotFound, ErrorId.InvalidRight, ErrorId.LastAdministrator, Uses = [typeof(TableTexts)])]
public sealed class SetCicRoleCommand : SetGroupCmdlet
{
    private readonly Dictionary<string, string> _rights = [];

    /// <summary>Specifies the names of roles. Wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = NameSet)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(DirectoryRoleCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>
    /// Specifies rights and their values: <c>$true</c> or X, and <c>$false</c> or an empty text; for access control (ACL:) *ALL,
    /// *ALL - inherited or Some, and <c>$false</c> or an empty text.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    [NoRows]
    public IDictionary Right { get; set; } = new Hashtable();

    /// <summary>Takes the role Administrator even from the last user who has it.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override ObjectSchema Kind => SiteSchemas.Role;

    private protected override Column Membership => UserList.Roles;

    private protected override string[] Names => Name;

    private protected override string GetKnown(string name) => RoleMatrix.KnownRoles().Find(name) ?? name;

    private protected override bool HasChange => base.HasChange || _rights.Count > 0;

    private protected override bool IsForced => Force;

    /// <summary>Reads the rights.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        foreach ((string name, string value) in TableTexts.Read(this, Right, GetText))
            ReadRight(name, value);
    }

    private protected override CicObject Edit(CicObject existing)
    {
        CicObject changed = existing.Copy();
        if (_rights.Count > 0)
            changed.SetKnown(SiteSchemas.Rights, RoleRights.Change((CicRole)existing, _rights));
        return changed;
    }

    private protected override void Complete(IDirectoryView view, CicObject record) =>
        ((CicRole)record).Users = view.CountReferrers(Kind, record.Identity, UserList.Roles);

    private void ReadRight(string name, string text)
    {
        if (RoleRights.FindOption(name, out string? nearest) is not { } option)
        {
            ThrowTerminatingError(Errors.RightNotFound(name, nearest));
            return;
        }

        string[] values = RoleRights.GetValues(option);
        string? known = Array.Find(values, valid => NameComparer.Same(valid, text));
        string some = values.Length == 2 ? "$true or $false" : "*ALL, *ALL - inherited, Some or $false";
        if (known is null)
            ThrowTerminatingError(Errors.InvalidRight(option, text, some));
        _rights[option] = known ?? "";
    }

    private static string GetText(object? given) => (given is PSObject wrapped ? wrapped.BaseObject : given) switch
    {
        null or false => "",
        true => "X",
        var value => ObjectText.From(value),
    };
}
