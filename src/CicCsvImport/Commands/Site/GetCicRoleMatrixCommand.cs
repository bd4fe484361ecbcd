using CicCsvImport.Changes;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Users;

namespace CicCsvImport.Commands;

/// <summary>Gets the rights of roles, or the combined rights of users.</summary>
/// <remarks>
/// <para>This cmdlet returns an object for each role and option. Its Value is X if the role has the right. For access control
/// (ACL:), the Value is *ALL, *ALL - inherited, Some or empty. Without a directory, only the vendor's seven default roles are
/// known. With a directory, -Role can also name the directory's own roles; -Role * returns all of them. A role that was created
/// by an import has no rights. A role that does not exist causes the error RoleNotFound.</para>
/// <para>With -User, this cmdlet returns an object for each user and option. Its Value is the strongest one of all roles of the
/// user, in the order *ALL, *ALL - inherited, Some, X. Role names all roles of the user, and User is the name of the user. A
/// user who does not exist causes the error ObjectNotFound.</para>
/// </remarks>
/// <returns>With -AsTable, a row for each right or option, with a property for each role.</returns>
/// <example>
/// <code>Get-CicRoleMatrix -Role Agent | Where-Object Value</code>
/// <para>Shows the rights of agents.</para>
/// </example>
/// <example>
/// <code>Get-CicRoleMatrix -AsTable | Format-Table</code>
/// <para>Shows the vendor's complete table.</para>
/// </example>
/// <example>
/// <code>Get-CicRoleMatrix -Role Agent, Supervisor -Option 'ACL:*' -AsTable</code>
/// <para>Compares the access control of two roles.</para>
/// </example>
/// <example>
/// <code>Get-CicRoleMatrix -User Client2 | Where-Object Value</code>
/// <para>Shows the rights that a user has through all roles together.</para>
/// </example>
/// <example>
/// <code>Get-CicUser -Workgroup Support | Get-CicRoleMatrix -Option 'ACL: View Workgroup' -AsTable</code>
/// <para>Compares one right of several users.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "CicRoleMatrix", DefaultParameterSetName = RoleSet)]
[OutputType(typeof(CicRoleRight))]
[OutputType(typeof(PSObject))]
[WritesErrors(
    ErrorId.RoleNotFound,
    ErrorId.ObjectNotFound,
    ErrorId.InvalidPattern,
    Groups = [ErrorGroup.Connection, ErrorGroup.Directory],
    Uses = [typeof(PipedTexts)])]
public sealed class GetCicRoleMatrixCommand : CicCmdlet
{
    private const string RoleSet = "Role";
    private const string UserSet = "User";

    private readonly List<string> _roles = [];
    private readonly List<string> _users = [];
    private readonly PipedTexts _piped;
    private Func<string, bool> _isShown = static _ => true;

    /// <summary>Initializes a new instance.</summary>
    public GetCicRoleMatrixCommand() => _piped = new PipedTexts(this, "UserName", nameof(User), nameof(Role), "Name");

    /// <summary>Specifies the names of roles. Wildcards are allowed. The default is the seven default roles.</summary>
    [Parameter(Position = 0, ParameterSetName = RoleSet)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(AnyRoleCompleter))]
    public string[] Role { get; set; } = [.. RoleMatrix.Roles];

    /// <summary>Specifies the names of users in the directory. Wildcards are allowed.</summary>
    [Parameter(Mandatory = true, ParameterSetName = UserSet)]
    [Alias("UserName")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(UserCompleter))]
    public string[] User { get; set; } = [];

    /// <summary>
    /// Specifies roles by their names, or by objects with the property Role or Name, or users by objects with the property UserName or
    /// User, such as those of Get-CicUser.
    /// </summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>Specifies the options, such as <c>Show Hold Button</c> or <c>ACL:*</c>. Wildcards are allowed.</summary>
    [Parameter(Position = 1)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RoleOptionCompleter))]
    public string[] Option { get; set; } = ["*"];

    /// <summary>Returns the table of the vendor's document: an object for each option, with a property for each role or user.</summary>
    [Parameter]
    public SwitchParameter AsTable { get; set; }

    /// <include file="../SharedDocs.xml" path="docs/parameter[@name='Directory']/*"/>
    [Parameter]
    [ValidateNotNull]
    [NoRows]
    public CicDirectory? Directory { get; set; }

    /// <summary>Checks the patterns of options.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        Wildcards.ThrowIfInvalid(this, nameof(Role), nameof(User));
        _isShown = Wildcards.Compile(Option);
    }

    /// <summary>Collects the roles and users of the current input.</summary>
    protected override void ProcessRecord()
    {
        foreach (PSObject item in PipedItems.From(InputObject, Cancellation))
        {
            bool isUser = item.Properties["UserName"] is not null || item.Properties[nameof(User)] is not null;
            (isUser ? _users : _roles).AddRange(_piped.Read(item));
        }
    }

    /// <summary>Writes the rights of all roles or users.</summary>
    protected override void EndProcessing() => Run(() => DirectoryUse.Run(this, () =>
    {
        Dictionary<string, object> bound = MyInvocation.BoundParameters;
        _users.InsertRange(0, User);
        if (bound.ContainsKey(nameof(Role)) || !(bound.ContainsKey(nameof(User)) || bound.ContainsKey(nameof(InputObject))))
            _roles.InsertRange(0, Role);
        bool needsDirectory = _users.Count > 0 || Directory is not null;
        CicDirectory? directory = needsDirectory ? DirectoryUse.Require(this, Directory) : Connections.Default;
        using IDirectoryView? view = directory?.Store.Read(Cancellation);
        var rights = new RoleRights(view);
        if (_users.Count > 0)
            WriteUsers(rights, Users(view!));
        if (_roles.Count > 0)
            WriteRoles(rights);
    }));

    private void WriteUsers(RoleRights rights, IEnumerable<CicUser> users) => Write(
        users.Select(user => Column(user.UserName!, rights.GetRights(user.UserName, user.Roles ?? CicNameList.None))),
        isWholeTable: false);

    private void WriteRoles(RoleRights rights)
    {
        string[] roles = [.. _roles.SelectMany(pattern => Roles(rights, pattern)).Distinct(NameComparer.Instance)];
        // The view has a column for each role of the whole table. For fewer roles, PowerShell's own table fits.
        bool isWholeTable = new HashSet<string>(roles, NameComparer.Instance).SetEquals(RoleMatrix.Roles);
        Write(roles.Select(role => Column(role, rights.GetRights(role))), isWholeTable);
    }

    private string[] Roles(RoleRights rights, string pattern)
    {
        // One role has two names: one in user lists and one in the table.
        string name = RoleMatrix.KnownRoles().Find(pattern) ?? pattern;
        if (rights.Roles.FirstOrDefault(role => NameComparer.Same(role, name)) is { } exact)
            return [exact];
        string[] roles = [.. rights.Roles.Where(role => Wildcards.Match(pattern, role))];
        if (roles.Length == 0 && !Wildcards.ArePresent(pattern))
            WriteError(Errors.NotFound(ErrorId.RoleNotFound, pattern, rights.Roles));
        return roles;
    }

    private IEnumerable<CicUser> Users(IDirectoryView view)
    {
        var found = new HashSet<string>(NameComparer.Instance);
        foreach (string name in _users)
        {
            if (ObjectNames.IsMissing(view, UserList.Schema, name))
                WriteError(Errors.ObjectNotFound(view, UserList.Schema, name));
            foreach (CicUser user in ObjectNames.Find(view, UserList.Schema, name).Cast<CicUser>().Where(user => found.Add(user.Identity)))
                yield return user;
        }
    }

    private (string Heading, CicRoleRight[] Rights) Column(string heading, IEnumerable<CicRoleRight> rights) =>
        (heading, [.. rights.Where(right => _isShown(right.Option))]);

    private void Write(IEnumerable<(string Heading, CicRoleRight[] Rights)> found, bool isWholeTable)
    {
        found = found.WithCancellation(Cancellation);
        if (!AsTable)
        {
            foreach ((string _, CicRoleRight[] rights) in found)
                WriteObject(rights, enumerateCollection: true);
            return;
        }

        CancelableList<(string Heading, CicRoleRight[] Rights)> columns = new([.. found], Cancellation);
        foreach (string option in columns.SelectMany(column => column.Rights).Select(right => right.Option).Distinct())
        {
            var row = new PSObject();
            if (isWholeTable)
                row.TypeNames.Insert(0, "CicCsvImport.CicRoleMatrixRow");
            row.Properties.Add(new PSNoteProperty("Option", option));
            foreach ((string heading, CicRoleRight[] rights) in columns)
                row.Properties.Add(new PSNoteProperty(heading, rights.FirstOrDefault(right => right.Option == option)?.Value ?? ""));
            WriteObject(row);
        }
    }
}
