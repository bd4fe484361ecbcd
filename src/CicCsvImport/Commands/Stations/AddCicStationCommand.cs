using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Kinds.Stations;

namespace CicCsvImport.Commands;

/// <summary>Adds stations to the directory, as the Add Stations Assistant does.</summary>
/// <remarks>
/// <para>All stations of a command are one run: all of them are committed, or none. A station that exists already causes the
/// error ObjectExists, which ends the command, unless -OnConflict specifies otherwise. Faults in objects from
/// Import-CicStationCsv are reported as warnings, as for a list. A fault in a custom object causes an error with the issue's
/// code, and nothing is committed.</para>
/// <para>A station gets only the classifications and licenses that you specify; a station from Get-CicStation keeps its own
/// otherwise. Without a classification, a station cannot dial out, and a warning counts such stations. Every station needs a
/// Basic Station License for audio. If a license pool is exhausted, the station is still created, and a CicLicenseShortfall
/// object names the station and the license. Get-CicLicense -Unallocated also lists them later.</para>
/// </remarks>
/// <example>
/// <code>Import-CicStationCsv -Path stations.csv | Add-CicStation -AllClassifications -License 'Basic Station License' -WhatIf</code>
/// <para>Shows what would be added.</para>
/// </example>
/// <example>
/// <code>Import-CicStationCsv -Path 'CSV SIP Station List.csv', stations.csv | Add-CicStation -OnConflict Update</code>
/// <para>Adds the new stations, and updates the existing ones with the values in the lists.</para>
/// </example>
/// <example>
/// <code>
/// $station = @{ Name = 'Canteen'; Type = 'Stand-alone Phone'; Extension = '5650' }
/// Add-CicStation -InputObject $station -Classification Local, Emergency -PassThru
/// </code>
/// <para>Adds one station from a hashtable and returns it.</para>
/// </example>
[Cmdlet(VerbsCommon.Add, "CicStation", SupportsShouldProcess = true)]
[OutputType(typeof(CicStation), typeof(CicLicenseShortfall))]
[WritesErrors(ErrorId.PhoneHasName, ErrorId.StationIsManaged, Groups = [ErrorGroup.Access])]
public sealed class AddCicStationCommand : AddObjectCmdlet
{
    /// <summary>Specifies the classifications of the numbers that the stations may dial, such as Local or Long Distance.</summary>
    [Parameter]
    [SplitNames]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ClassificationCompleter))]
    public string[]? Classification { get; set; }

    /// <include file="../SharedDocs.xml" path="docs/parameter[@name='AllClassifications']/*"/>
    [Parameter]
    public SwitchParameter AllClassifications { get; set; }

    /// <summary>Specifies the licenses of the stations, by name or by the vendor's key.</summary>
    [Parameter]
    [SplitNames]
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

    private protected override void Review(IReadOnlyList<ObjectChange> changes, DistinctStreams streams)
    {
        int silent = changes.Count(change => change.Action == CicChangeAction.Create && change.Kind == Kind
            && StationAccess.CannotDial(change.ToRecord()));
        if (silent > 0)
            streams.Warn(Messages.Format("Stream_CannotDial", silent, nameof(Classification), nameof(AllClassifications)));
    }
}
