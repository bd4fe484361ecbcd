using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.Core.Kinds.Users;

namespace CicCsvImport.Commands;

/// <summary>Gets users from the directory.</summary>
/// <remarks>
/// <para>Passwords are not returned, because the directory stores only hashes.
/// <include file="../SharedDocs.xml" path="docs/sentence[@name='ObjectNotFound']"/></para>
/// </remarks>
/// <example>
/// <code>Get-CicUser -Role Administrator</code>
/// <para>Gets the users who are administrators.</para>
/// </example>
/// <example>
/// <code>Get-CicUser -Workgroup Support | Export-CicUserCsv -Path support.csv</code>
/// <para>Exports the members of a workgroup to a list.</para>
/// </example>
/// <example>
/// <code>Get-CicUser | Where-Object { -not $_.Extension }</code>
/// <para>Finds users without an extension.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "CicUser")]
[OutputType(typeof(CicUser))]
public sealed class GetCicUserCommand : GetObjectCmdlet
{
    /// <summary>Specifies the names of users. Wildcards are allowed. By default, all users are returned.</summary>
    [Parameter(Position = 0)]
    [Alias("Name")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(UserCompleter))]
    public string[] UserName { get; set; } = ["*"];

    /// <summary>Specifies roles, of which a user must have at least one. Wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(AnyRoleCompleter))]
    public string[]? Role { get; set; }

    /// <summary>Specifies workgroups, to at least one of which a user must belong. Wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(WorkgroupCompleter))]
    public string[]? Workgroup { get; set; }

    /// <summary>Specifies the extensions. Wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[]? Extension { get; set; }

    /// <summary>Specifies the stations of the users. Wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(StationCompleter))]
    public string[]? StationName { get; set; }

    /// <summary>Specifies the locations of the users. Wildcards are allowed.</summary>
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
