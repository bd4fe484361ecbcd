using System.Management.Automation;
using CicCsvImport.Changes;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.Core.Text;
using CicCsvImport.Input;
using CicCsvImport.Parameters;
using CicCsvImport.Session;
using CicCsvImport.Streams;

namespace CicCsvImport.Commands;

/// <summary>Tells what roles may do, and what a user may do by all his roles together.</summary>
/// <remarks>
/// <para>An object is written for each role and option. Its Value is X where the role has the right; for access control
/// (ACL:) *ALL, *ALL - inherited, Some, or nothing. Without a directory there are the vendor's seven default roles; with one, its
/// roles too where -Role names them, as -Role * does. A role that an import has made may do nothing. A role that is not there is
/// the error RoleNotFound.</para>
/// <para>-User writes an object for each user of the directory and option: of all his roles' values the strongest, in the order
/// *ALL, *ALL - inherited, Some, X. Role then names all his roles, and User the user. A user who is not there is the error
/// ObjectNotFound.</para>
/// </remarks>
/// <returns>With -AsTable: a row for each right or option, with a property for each role.</returns>
/// <example>
/// <code>Get-CicRoleMatrix -Role Agent | Where-Object Value</code>
/// <para>Shows what agents may do.</para>
/// </example>
/// <example>
/// <code>Get-CicRoleMatrix -AsTable | Format-Table</code>
/// <para>Shows the vendor's whole table.</para>
/// </example>
/// <example>
/// <code>Get-CicRoleMatrix -Role Agent, Supervisor -Option 'ACL:*' -AsTable</code>
/// <para>Compares two roles' access control.</para>
/// </example>
/// <example>
/// <code>Get-CicRoleMatrix -User Client2 | Where-Object Value</code>
/// <para>Shows what a user may do by all her roles together.</para>
/// </example>
/// <example>
/// <code>Get-CicUser -Workgroup Support | Get-CicRoleMatrix -Option 'ACL: View Workgroup' -AsTable</code>
/// <para>Compares one right of several users.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "CicRoleMatrix", DefaultParameterSetName = RoleSet)]
[OutputType(typeof(CicRoleRight))]
[OutputType(typeof(PSObject))]
[WritesErrors(ErrorId.RoleNotFound, ErrorId.ObjectNotFound, Groups = [ErrorGroup.Connection, ErrorGroup.Directory])]
public sealed class GetCicRoleMatrixCommand : CicCmdlet
{
    private const string RoleSet = "Role";
    private const string UserSet = "User";

    private readonly List<string> _roles = [];
    private readonly List<string> _users = [];

    /// <summary>The names of roles. Wildcards are allowed. The seven default ones unless given.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = RoleSet)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(AnyRoleCompleter))]
    public string[] Role { get; set; } = [.. RoleMatrix.Roles];

    /// <summary>The names of users of the directory. Wildcards are allowed.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = UserSet)]
    [Alias("UserName")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(UserCompleter))]
    public string[] User { get; set; } = [];

    /// <summary>The options, such as <c>Show Hold Button</c> or <c>ACL:*</c>. Wildcards are allowed.</summary>
    [Parameter(Position = 1)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RoleOptionCompleter))]
    public string[] Option { get; set; } = ["*"];

    /// <summary>Writes the wide form of the vendor's document: an object for each option, with a property for each role or user.</summary>
    [Parameter]
    public SwitchParameter AsTable { get; set; }

    /// <include file="../SharedDocs.xml" path="docs/parameter[@name='Directory']/*"/>
    [Parameter]
    [ValidateNotNull]
    public CicDirectory? Directory { get; set; }

    /// <summary>Notes the present roles or users.</summary>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == UserSet)
            _users.AddRange(User);
        else
            _roles.AddRange(Role);
    }

    /// <summary>Writes the rights of all that were named.</summary>
    protected override void EndProcessing() => Run(() => DirectoryUse.Run(this, () =>
    {
        bool needsDirectory = ParameterSetName == UserSet || Directory is not null;
        CicDirectory? directory = needsDirectory ? DirectoryUse.Require(this, Directory) : Connections.Default;
        using IDirectoryView? view = directory?.Store.Read(Cancellation);
        var rights = new RoleRights(view);
        if (ParameterSetName == UserSet)
            Write([.. Users(view!).Select(user => Column(user.UserName!, rights.GetRights(user.UserName, user.Roles ?? [])))], isWholeTable: false);
        else
            WriteRoles(rights);
    }));

    private void WriteRoles(RoleRights rights)
    {
        string[] roles = [.. _roles.SelectMany(pattern => Roles(rights, pattern)).Distinct(NameComparer.Instance)];
        // The view has a column for each role of the whole table. For fewer roles, PowerShell's own table fits.
        bool isWholeTable = new HashSet<string>(roles, NameComparer.Instance).SetEquals(RoleMatrix.Roles);
        Write([.. roles.Select(role => Column(RoleMatrix.GetHeading(role), rights.GetRights(role)))], isWholeTable);
    }

    private string[] Roles(RoleRights rights, string pattern)
    {
        // One role has two names: one in user lists and one in the table.
        string name = RoleMatrix.KnownRoles().Find(pattern) ?? pattern;
        if (rights.Roles.FirstOrDefault(role => NameComparer.Same(role, name)) is { } exact)
            return [exact];
        string[] roles = [.. rights.Roles.Where(role => Wildcards.Match(pattern, role))];
        if (roles.Length == 0 && !WildcardPattern.ContainsWildcardCharacters(pattern))
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
        (heading, [.. rights.Where(right => Wildcards.MatchAny(Option, right.Option))]);

    private void Write((string Heading, CicRoleRight[] Rights)[] columns, bool isWholeTable)
    {
        if (!AsTable)
        {
            WriteObject(columns.SelectMany(column => column.Rights), enumerateCollection: true);
            return;
        }

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
