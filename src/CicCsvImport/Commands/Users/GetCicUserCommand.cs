using System.Management.Automation;
using CicCsvImport.Cmdlets;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.Parameters;

namespace CicCsvImport.Commands;

/// <summary>Gives the directory's users.</summary>
/// <remarks>
/// <para>Passwords are not among what it gives: the directory keeps hashes only.
/// <include file="../SharedDocs.xml" path="docs/sentence[@name='ObjectNotFound']"/></para>
/// </remarks>
/// <example>
/// <code>Get-CicUser -Role Administrator</code>
/// <para>Tells who is an administrator.</para>
/// </example>
/// <example>
/// <code>Get-CicUser -Workgroup Support | Export-CicUserCsv -Path support.csv</code>
/// <para>Writes the members of a workgroup as a list.</para>
/// </example>
/// <example>
/// <code>Get-CicUser | Where-Object { -not $_.Extension }</code>
/// <para>Finds users without an extension.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "CicUser")]
[OutputType(typeof(CicUser))]
public sealed class GetCicUserCommand : GetObjectCmdlet
{
    /// <summary>The names of users. Wildcards are allowed. All unless given.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Name")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(UserCompleter))]
    public string[] UserName { get; set; } = ["*"];

    /// <summary>The roles, one of which a user has. Wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(AnyRoleCompleter))]
    public string[]? Role { get; set; }

    /// <summary>The workgroups, to one of which a user belongs. Wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(WorkgroupCompleter))]
    public string[]? Workgroup { get; set; }

    /// <summary>The extensions. Wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[]? Extension { get; set; }

    /// <summary>The users' stations. Wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(StationCompleter))]
    public string[]? StationName { get; set; }

    /// <summary>The users' locations. Wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(LocationCompleter))]
    public string[]? Location { get; set; }

    private protected override ObjectSchema Kind => UserList.Schema;

    /// <summary>Writes the users.</summary>
    protected override void ProcessRecord() => WriteObjects(UserName);

    private protected override IEnumerable<(string[]? Names, ObjectSchema Kind)> Filters =>
        [(Role, SiteSchemas.Role), (Workgroup, SiteSchemas.Workgroup), (StationName, StationList.Schema)];

    private protected override bool Fits(CicObject record)
    {
        var user = (CicUser)record;
        return Fits(Role, user.Roles) && Fits(Workgroup, user.Workgroups) && Fits(Extension, user.Extension)
            && Fits(StationName, user.StationName) && Fits(Location, user.Location);
    }
}
