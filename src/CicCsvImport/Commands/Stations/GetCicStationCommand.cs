using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Stations;

namespace CicCsvImport.Commands;

/// <summary>Gets stations from the directory.</summary>
/// <remarks>
/// <para>The stations of managed phones are included; their property IsManaged is true. Export-CicStationCsv leaves them out.
/// <include file="../SharedDocs.xml" path="docs/sentence[@name='ObjectNotFound']"/></para>
/// </remarks>
/// <example>
/// <code>Get-CicStation | Export-CicStationCsv -Path all-stations.csv</code>
/// <para>Exports the directory's stations to a list in the vendor's format. Stations of managed phones are left out, and a
/// warning counts them.</para>
/// </example>
/// <example>
/// <code>Get-CicStation -Name SIP* -Type 'Stand-alone Phone'</code>
/// <para>Gets the stand-alone phones among some stations.</para>
/// </example>
/// <example>
/// <code>Get-CicStation -Unallocated | Format-Table -Property Name, UnallocatedLicenses</code>
/// <para>Shows the stations that lack a license.</para>
/// </example>
/// <example>
/// <code>Get-CicStation | Where-Object { -not $_.AllClassifications -and -not $_.Classifications }</code>
/// <para>Finds the stations that may not dial out.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "CicStation")]
[OutputType(typeof(CicStation))]
public sealed class GetCicStationCommand : GetObjectCmdlet
{
    /// <summary>Specifies the names of stations. Wildcards are allowed. By default, all stations are returned.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(StationCompleter))]
    public string[] Name { get; set; } = ["*"];

    /// <summary>Specifies the types, such as Workstation. Wildcards are allowed: <c>Managed *</c>.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(StationTypeCompleter))]
    public string[]? Type { get; set; }

    /// <summary>Specifies the extensions. Wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[]? Extension { get; set; }

    /// <summary>Specifies the manufacturers. Wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(StationManufacturerCompleter))]
    public string[]? Manufacturer { get; set; }

    /// <summary>Specifies the licenses that the stations have. Wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(LicenseCompleter))]
    public string[]? License { get; set; }

    /// <summary>Gets only the stations that lack a license because its pool was exhausted.</summary>
    [Parameter]
    public SwitchParameter Unallocated { get; set; }

    private protected override ObjectSchema Kind => StationList.Schema;

    /// <summary>Writes the stations.</summary>
    protected override void ProcessRecord() => WriteObjects(Name);

    private protected override IEnumerable<(string[]? Names, ObjectSchema Kind)> Filters => [(License, SiteSchemas.License)];

    private protected override bool Fits(CicObject record)
    {
        var station = (CicStation)record;
        return Fits(Type, station.Type) && Fits(Extension, station.Extension) && Fits(Manufacturer, station.Manufacturer)
            && Fits(License, station.Licenses) && (!Unallocated || station.UnallocatedLicenses is { Count: > 0 });
    }
}
