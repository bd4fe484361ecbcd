using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Kinds.Stations;

namespace CicCsvImport.Commands;

/// <summary>Renames stations in the directory.</summary>
/// <remarks>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Renaming']/*"/>
/// <para>A machine name that is the name of the station by default follows it. The station of a managed phone is renamed with its
/// phone (StationIsManaged).</para>
/// </remarks>
/// <example>
/// <code>Rename-CicStation -Name Desk1 -NewName Reception</code>
/// <para>Renames a station. Users of the station have the new name as their station.</para>
/// </example>
/// <example>
/// <code>@{ OldName = 'Desk1'; NewName = 'SIPFax1' }, @{ OldName = 'SIPFax1'; NewName = 'Desk1' } | Rename-CicStation</code>
/// <para>Swaps the names of two stations.</para>
/// </example>
/// <example>
/// <code>Get-CicStation -Name SIP* | Rename-CicStation -NewName { 'Hall ' + $_.Name } -WhatIf</code>
/// <para>Shows the new names of some stations.</para>
/// </example>
[Cmdlet(VerbsCommon.Rename, "CicStation", DefaultParameterSetName = NameSet, SupportsShouldProcess = true)]
[OutputType(typeof(CicStation))]
[WritesErrors(ErrorId.StationIsManaged)]
public sealed class RenameCicStationCommand : RenameObjectCmdlet
{
    /// <summary>Specifies the current name.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = NameSet)]
    [Alias("OldName")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(StationCompleter))]
    public string Name { get; set; } = "";

    private protected override ObjectSchema Kind => StationList.Schema;

    private protected override ListDefinition NameList => VendorLists.Names.ReadBy("CicStationCsv")[0];

    private protected override string TypedName => Name;
}
