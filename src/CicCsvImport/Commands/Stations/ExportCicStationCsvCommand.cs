namespace CicCsvImport.Commands;

/// <summary>Exports stations to a list in the vendor's format.</summary>
/// <remarks>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Exporting']/*"/>
/// <para>Stations of managed phones, whose type begins with Managed, are left out, and a warning counts them. They are created
/// with the phones of the phone list.</para>
/// </remarks>
/// <example>
/// <code>Import-CicStationCsv -Path incoming/stations.csv | Export-CicStationCsv -Path clean.csv</code>
/// <para>Exports the rows that can be imported to a clean list. Warnings show what is lost.</para>
/// </example>
/// <example>
/// <code>Import-CicStationCsv -Path stations.csv | Where-Object Manufacturer -NE Polycom | Export-CicStationCsv -Path others.csv</code>
/// <para>Exports part of a list.</para>
/// </example>
/// <example>
/// <code>
/// 1..20 |
///     ForEach-Object { [pscustomobject]@{ Name = "Desk$_"; Extension = 5500 + $_ } } |
///     Export-CicStationCsv -Path desks.csv
/// </code>
/// <para>Creates a list of twenty stations with generated names and extensions.</para>
/// </example>
[Cmdlet(VerbsData.Export, "CicStationCsv", DefaultParameterSetName = PathSets.Path, SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class ExportCicStationCsvCommand : ExportListCmdlet
{
    private protected override string Noun => "CicStationCsv";

    private protected override ListContent Content => new StationContent(this);
}
