using System.Management.Automation;
using CicCsvImport.Roles;
using CicCsvImport.Streams;
using CicCsvImport.Text;

namespace CicCsvImport.Commands;

/// <summary>Tells what the vendor's seven default roles may do.</summary>
/// <remarks>
/// <para>An object is written for each role and option. Its Value is X where the role has the right; for access control
/// (ACL:) *ALL, *ALL - inherited, Some, or nothing. A role that is not a default one is the error RoleNotFound.</para>
/// </remarks>
/// <example>
/// <code>Get-CicRoleMatrix Agent | Where-Object Value</code>
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
[Cmdlet(VerbsCommon.Get, "CicRoleMatrix")]
[OutputType(typeof(CicRoleRight))]
[OutputType(typeof(PSObject))]
public sealed class GetCicRoleMatrixCommand : PSCmdlet
{
    private readonly List<string> _roles = [];

    /// <summary>The names of roles. Wildcards are allowed. All seven unless given.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RoleCompleter))]
    public string[] Role { get; set; } = ["*"];

    /// <summary>The options, such as <c>Show Hold Button</c> or <c>ACL:*</c>. Wildcards are allowed.</summary>
    [Parameter(Position = 1)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RoleOptionCompleter))]
    public string[] Option { get; set; } = ["*"];

    /// <summary>Writes the wide form of the vendor's document: an object for each option, with a property for each role.</summary>
    [Parameter]
    public SwitchParameter AsTable { get; set; }

    /// <summary>Notes the present roles.</summary>
    protected override void ProcessRecord() => _roles.AddRange(Role.SelectMany(Find).Where(role => !_roles.Contains(role)));

    /// <summary>Writes the rights of all roles that were named.</summary>
    protected override void EndProcessing()
    {
        CicRoleRight[] rights = [.. RoleMatrix.Rights().Where(right => _roles.Contains(right.Role) && Wildcards.MatchAny(Option, right.Option))];
        if (AsTable)
            WriteObject(rights.GroupBy(right => right.Option).Select(Row), enumerateCollection: true);
        else
            WriteObject(rights.OrderBy(right => _roles.IndexOf(right.Role)), enumerateCollection: true);
    }

    private IEnumerable<string> Find(string pattern)
    {
        // One role has two names: the list's and the table's.
        if (RoleMatrix.KnownRoles().Find(pattern) is { } known)
            return [known];
        string[] roles = [.. RoleMatrix.Roles.Where(role => Wildcards.Match(pattern, role))];
        if (roles.Length == 0 && !WildcardPattern.ContainsWildcardCharacters(pattern))
            WriteError(Errors.RoleNotFound(pattern, NearestName.Find(pattern, RoleMatrix.Roles)));
        return roles;
    }

    private PSObject Row(IGrouping<string, CicRoleRight> option)
    {
        var row = new PSObject();
        // The view has the whole table's columns; of a few roles, PowerShell makes a table by itself.
        if (_roles.Count == RoleMatrix.Roles.Count)
            row.TypeNames.Insert(0, "CicCsvImport.CicRoleMatrixRow");
        row.Properties.Add(new PSNoteProperty("Option", option.Key));
        foreach (CicRoleRight right in option.OrderBy(right => _roles.IndexOf(right.Role)))
            row.Properties.Add(new PSNoteProperty(RoleMatrix.HeadingOf(right.Role), right.Value));
        return row;
    }
}
