using CicCsvImport.Core.Kinds.Users;

namespace CicCsvImport.Commands;

/// <summary>Removes users from the directory.</summary>
/// <remarks>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Removing']/*"/>
/// <para>The user Operator must always exist. Removing this user causes the error OperatorRemains. The last user with the role
/// Administrator is removed only with -Force (LastAdministrator).</para>
/// </remarks>
/// <example>
/// <code>Remove-CicUser -UserName Client1 -WhatIf</code>
/// <para>Shows what would be removed.</para>
/// </example>
/// <example>
/// <code>Import-CicUserCsv -Path leavers.csv | Remove-CicUser</code>
/// <para>Removes the users of a list in one run.</para>
/// </example>
/// <example>
/// <code>Import-Csv -Path leavers.csv | Remove-CicUser -Confirm:$false</code>
/// <para>Removes the users of a list in a scheduled script. Only the column User Name is needed.</para>
/// </example>
/// <example>
/// <code>Remove-CicUser -UserName trainee*</code>
/// <para>Removes all users whose names begin with trainee.</para>
/// </example>
[Cmdlet(
    VerbsCommon.Remove,
    "CicUser",
    DefaultParameterSetName = NameSet,
    SupportsShouldProcess = true,
    ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
[WritesErrors(ErrorId.OperatorRemains, ErrorId.LastAdministrator)]
public sealed class RemoveCicUserCommand : RemoveObjectCmdlet
{
    /// <summary>Specifies the names of users. Wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = NameSet)]
    [Alias("Name")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(UserCompleter))]
    public string[] UserName { get; set; } = [];

    private protected override ObjectSchema Kind => UserList.Schema;

    private protected override string[] Names => UserName;
}
