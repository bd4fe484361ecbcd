using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Kinds.Phones;

namespace CicCsvImport.Commands;

/// <summary>Renames managed IP phones and their stations in the directory.</summary>
/// <remarks>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Renaming']/*"/>
/// <para>The station of a phone is renamed with it. A label that is the name of the phone by default follows it.</para>
/// </remarks>
/// <example>
/// <code>Rename-CicPhone -Name PolycomLobby1 -NewName Lobby</code>
/// <para>Renames a phone and its station.</para>
/// </example>
/// <example>
/// <code>Import-Csv -Path new-names.csv | Rename-CicPhone -PassThru</code>
/// <para>Renames the phones of a list with the columns OldName and NewName, and returns them.</para>
/// </example>
/// <example>
/// <code>Get-CicPhone -Model IP330 | Rename-CicPhone -NewName { $_.Name + ' (old)' } -WhatIf</code>
/// <para>Shows the new names of all phones of a model.</para>
/// </example>
[Cmdlet(VerbsCommon.Rename, "CicPhone", DefaultParameterSetName = NameSet, SupportsShouldProcess = true)]
[OutputType(typeof(CicPhone))]
public sealed class RenameCicPhoneCommand : RenameObjectCmdlet
{
    /// <summary>Specifies the current name.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = NameSet)]
    [Alias("OldName")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PhoneCompleter))]
    public string Name { get; set; } = "";

    private protected override ObjectSchema Kind => PhoneLists.Schema;

    private protected override ListDefinition NameList => VendorLists.Names.ReadBy("CicPhoneCsv")[0];

    private protected override string TypedName => Name;
}
