using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Kinds.Users;

namespace CicCsvImport.Commands;

/// <summary>Renames users in the directory.</summary>
/// <remarks>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Renaming']/*"/>
/// <para>A display name that is the user name by default follows it. The user Operator cannot be renamed (OperatorKeepsName).</para>
/// </remarks>
/// <example>
/// <code>Rename-CicUser -UserName trainee1 -NewName jmiller</code>
/// <para>Renames a user.</para>
/// </example>
/// <example>
/// <code>Import-Csv -Path renames.csv | Rename-CicUser -WhatIf</code>
/// <para>Shows which users of a list with the columns OldName and NewName would be renamed.</para>
/// </example>
/// <example>
/// <code>Get-CicUser -UserName trainee* | Rename-CicUser -NewName { $_.UserName -replace 'trainee', 'agent' } -PassThru</code>
/// <para>Renames all trainees at once, and returns them with their new names.</para>
/// </example>
[Cmdlet(VerbsCommon.Rename, "CicUser", DefaultParameterSetName = NameSet, SupportsShouldProcess = true)]
[OutputType(typeof(CicUser))]
[WritesErrors(ErrorId.OperatorKeepsName)]
public sealed class RenameCicUserCommand : RenameObjectCmdlet
{
    /// <summary>Specifies the current name.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = NameSet)]
    [Alias("Name", "OldName")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(UserCompleter))]
    public string UserName { get; set; } = "";

    private protected override ObjectSchema Kind => UserList.Schema;

    private protected override ListDefinition NameList => VendorLists.Names.ReadBy("CicUserCsv")[0];

    private protected override string TypedName => UserName;
}
