using System.Management.Automation;
using CicCsvImport.Changes;
using CicCsvImport.Cmdlets;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.Parameters;
using CicCsvImport.Streams;

namespace CicCsvImport.Commands;

/// <summary>Changes stations of the directory.</summary>
/// <remarks>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Setting']/*"/>
/// <para>Of a managed phone's station only classifications and licenses can be changed here: Set-CicPhone changes the
/// rest.</para>
/// </remarks>
/// <example>
/// <code>Set-CicStation -Name SIPPhone1 -Extension 5566</code>
/// <para>Gives a station another extension.</para>
/// </example>
/// <example>
/// <code>Get-CicStation -Type Workstation | Set-CicStation -License 'Basic Station License', 'Client Access'</code>
/// <para>Gives all workstations two licenses; those that they have they keep. A warning counts the licenses that were used
/// up.</para>
/// </example>
/// <example>
/// <code>Set-CicStation -Name SIP* -Classification Emergency, Local -WhatIf</code>
/// <para>Shows what would change.</para>
/// </example>
[Cmdlet(VerbsCommon.Set, "CicStation", SupportsShouldProcess = true)]
[OutputType(typeof(CicStation))]
[WritesErrors(ErrorId.StationIsManaged, Groups = [ErrorGroup.Access])]
public sealed class SetCicStationCommand : EditObjectCmdlet
{
    /// <summary>The names of stations. Wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(StationCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>Workstation, Stand-alone Phone or Stand-alone Fax.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(StationTypeCompleter))]
    public string? Type { get; set; }

    /// <summary>The extension: digits. An empty text clears it.</summary>
    [Parameter]
    public string? Extension { get; set; }

    /// <summary>The SIP user part or address by which the station identifies itself. An empty text clears it.</summary>
    [Parameter]
    public string? IdentificationAddress { get; set; }

    /// <summary>The SIP address used to call the station. An empty text clears it.</summary>
    [Parameter]
    public string? ConnectionAddress { get; set; }

    /// <summary>The maker of the phone. An empty text clears it.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(StationManufacturerCompleter))]
    public string? Manufacturer { get; set; }

    /// <summary>The phone's model. An empty text clears it.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PhoneModelCompleter))]
    public string? Model { get; set; }

    /// <summary>The MAC address: 12 hexadecimal digits. An empty text clears it.</summary>
    [Parameter]
    public string? MacAddress { get; set; }

    /// <summary>The machine mapped to the station for licensing. An empty text clears it.</summary>
    [Parameter]
    public string? MachineName { get; set; }

    /// <summary>
    /// The classifications of numbers that may be dialed from the station: Local, Long Distance and so on; all others are taken
    /// away.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(ClassificationCompleter))]
    public string[]? Classification { get; set; }

    /// <include file="../SharedDocs.xml" path="docs/parameter[@name='AllClassifications']/*"/>
    [Parameter]
    public SwitchParameter AllClassifications { get; set; }

    /// <summary>
    /// The licenses of the station, by name or by the vendor's key; all others are given back. Those that it lacks are tried
    /// again.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(LicenseCompleter))]
    public string[]? License { get; set; }

    private protected override ObjectSchema Kind => StationList.Schema;

    private protected override string[] Names => Name;

    private protected override PlannedState Plan(IDirectoryView view)
    {
        // The choices for access have no columns in the list.
        Dictionary<Column, object?> given = ListEdit.GivenValues(MyInvocation, Kind);
        foreach (Column column in StationAccess.Columns)
            given.Remove(column);
        return new ListEdit(Context, Changes, StationList.Definition).Plan(view, Named(view), _ => given, Choices(view));
    }

    private ImportOptions Choices(IDirectoryView view) => new()
    {
        Classifications = Changes.Chosen.Classifications(view, Classification, AllClassifications),
        AllClassifications = MyInvocation.BoundParameters.ContainsKey(nameof(AllClassifications)) ? (bool)AllClassifications : null,
        StationLicenses = Changes.Chosen.Licenses(License, parameter: ""),
    };
}
