using System.Management.Automation;
using CicCsvImport.Cmdlets;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.Parameters;
using CicCsvImport.Streams;

namespace CicCsvImport.Commands;

/// <summary>Adds stations to the directory, as the Add Stations Assistant does.</summary>
/// <remarks>
/// <para>All stations of a command are one run: all of them are committed, or none. A station that exists already fails the
/// run, unless -OnConflict says otherwise; each is the error ObjectExists, and the command ends with NothingCommitted. Objects
/// of Import-CicStationCsv follow the rules of a list, whose faults are warnings; a fault of a hand-made object is an error
/// with the issue's code, and nothing is committed.</para>
/// <para>A station gets the classifications and licenses that are named here, and no others: without a classification, it may
/// dial nothing out; every station needs a Basic Station License for audio. Where a license's pool is empty, the station is
/// made all the same, and a CicLicenseShortfall object names station and license; Get-CicLicense -Unallocated lists them
/// later too.</para>
/// </remarks>
/// <example>
/// <code>Import-CicStationCsv -Path stations.csv | Add-CicStation -AllClassifications -License 'Basic Station License' -WhatIf</code>
/// <para>Shows what would be added.</para>
/// </example>
/// <example>
/// <code>Import-CicStationCsv -Path 'CSV SIP Station List.csv', stations.csv | Add-CicStation -OnConflict Update</code>
/// <para>Adds the stations that are new, and brings the others up to date with what the lists give.</para>
/// </example>
/// <example>
/// <code>
/// $station = @{ Name = 'Canteen'; Type = 'Stand-alone Phone'; Extension = '5650' }
/// Add-CicStation -InputObject $station -Classification Local, Emergency -PassThru
/// </code>
/// <para>Adds one station by hand, and writes it.</para>
/// </example>
[Cmdlet(VerbsCommon.Add, "CicStation", SupportsShouldProcess = true)]
[OutputType(typeof(CicStation), typeof(CicLicenseShortfall))]
[WritesErrors(ErrorId.PhoneHasName, ErrorId.StationIsManaged, Groups = [ErrorGroup.Access])]
public sealed class AddCicStationCommand : AddObjectCmdlet
{
    /// <summary>The classifications of numbers that may be dialed from the stations: Local, Long Distance and so on.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ClassificationCompleter))]
    public string[]? Classification { get; set; }

    /// <include file="../SharedDocs.xml" path="docs/parameter[@name='AllClassifications']/*"/>
    [Parameter]
    public SwitchParameter AllClassifications { get; set; }

    /// <summary>The licenses of the stations, by name or by the vendor's key.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(LicenseCompleter))]
    public string[]? License { get; set; }

    private protected override string Noun => "CicStationCsv";

    private protected override ObjectSchema Kind => StationList.Schema;

    private protected override ImportOptions Choices(IDirectoryView view) => new()
    {
        OnConflict = OnConflict,
        ClearEmpty = ClearEmpty,
        Classifications = Chosen.Classifications(view, Classification, AllClassifications),
        AllClassifications = MyInvocation.BoundParameters.ContainsKey(nameof(AllClassifications)) ? (bool)AllClassifications : null,
        StationLicenses = Chosen.Licenses(License, nameof(License)),
    };
}
