using CicCsvImport.Core.Kinds.Phones;

namespace CicCsvImport.Commands;

/// <summary>Removes managed IP phones from the directory.</summary>
/// <remarks>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Removing']/*"/>
/// <para>The station of a phone is removed with it. A station that is assigned to users causes the error ObjectInUse, unless
/// you use -Force: the users then have no station.</para>
/// </remarks>
/// <example>
/// <code>Remove-CicPhone -Name PolycomLobby1 -WhatIf</code>
/// <para>Shows what would be removed.</para>
/// </example>
/// <example>
/// <code>Get-CicPhone -Model IP330 | Remove-CicPhone -Verbose</code>
/// <para>Removes all phones of a model with their stations, in one run, and names them in verbose messages.</para>
/// </example>
/// <example>
/// <code>Import-CicPhoneCsv -Path retired.csv | Remove-CicPhone</code>
/// <para>Removes the phones of a list.</para>
/// </example>
[Cmdlet(
    VerbsCommon.Remove,
    "CicPhone",
    DefaultParameterSetName = NameSet,
    SupportsShouldProcess = true,
    ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveCicPhoneCommand : RemoveObjectCmdlet
{
    /// <summary>Specifies the names of phones. Wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = NameSet)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PhoneCompleter))]
    public string[] Name { get; set; } = [];

    private protected override ObjectSchema Kind => PhoneLists.Schema;

    private protected override string[] Names => Name;
}
