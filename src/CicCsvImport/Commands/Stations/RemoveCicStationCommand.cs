using CicCsvImport.Core.Kinds.Stations;

namespace CicCsvImport.Commands;

/// <summary>Removes stations from the directory.</summary>
/// <remarks>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Removing']/*"/>
/// <para>The station of a managed phone is removed with its phone; removing only the station causes the error StationIsManaged.
/// A station that is assigned to users causes the error ObjectInUse, unless you use -Force: the users then have no
/// station.</para>
/// </remarks>
/// <example>
/// <code>Remove-CicStation -Name SIPFax1 -WhatIf</code>
/// <para>Shows what would be removed.</para>
/// </example>
/// <example>
/// <code>Get-CicStation -Type 'Stand-alone Fax' | Remove-CicStation</code>
/// <para>Removes all stand-alone faxes in one run.</para>
/// </example>
/// <example>
/// <code>Remove-CicStation -Name Desk1 -Force</code>
/// <para>Removes a station that is assigned to a user. The user then has no station.</para>
/// </example>
[Cmdlet(
    VerbsCommon.Remove,
    "CicStation",
    DefaultParameterSetName = NameSet,
    SupportsShouldProcess = true,
    ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
[WritesErrors(ErrorId.StationIsManaged)]
public sealed class RemoveCicStationCommand : RemoveObjectCmdlet
{
    /// <summary>Specifies the names of stations. Wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = NameSet)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(StationCompleter))]
    public string[] Name { get; set; } = [];

    private protected override ObjectSchema Kind => StationList.Schema;

    private protected override string[] Names => Name;
}
