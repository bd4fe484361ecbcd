using CicCsvImport.Core.Kinds.Users;

namespace CicCsvImport.Commands;

/// <summary>Removes users from the directory.</summary>
/// <remarks>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Removing']/*"/>
/// <para>The user Operator must always exist. Removing this user causes the error OperatorRemains.</para>
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
/// <code>Remove-CicUser -UserName trainee*</code>
/// <para>Removes all users whose names begin with trainee.</para>
/// </example>
[Cmdlet(VerbsCommon.Remove, "CicUser", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
[WritesErrors(ErrorId.OperatorRemains)]
public sealed class RemoveCicUserCommand : RemoveObjectCmdlet
{
    /// <summary>Specifies the names of users. Wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Name")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(UserCompleter))]
    public string[] UserName { get; set; } = [];

    private protected override ObjectSchema Kind => UserList.Schema;

    private protected override string[] Names => UserName;
}
