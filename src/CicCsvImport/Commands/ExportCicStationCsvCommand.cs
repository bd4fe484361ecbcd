using System.Management.Automation;
using CicCsvImport.Lists;
using CicCsvImport.Phones;
using CicCsvImport.Text;

namespace CicCsvImport.Commands;

/// <summary>Writes stations as a list in the vendor's format.</summary>
/// <remarks>
/// <para>The list is UTF-8 with a byte-order mark and has the vendor's columns in the vendor's order. Objects of
/// Import-Csv and hand-made ones are written by the names of their properties, unchecked (Test- checks the list that
/// comes out), those of the Import cmdlet with the defaults that were filled in left blank: exported and imported again
/// is the same. An object that is no row of the list, or lacks what every row needs, is a non-terminating error
/// (NotAListObject, RequiredValueMissing), and the others are written. The file appears when the list is
/// complete.</para>
/// <para>Stations that belong to managed phones (of a type Managed ...) are left out, and a warning says how many: the
/// phone list brings them.</para>
/// </remarks>
/// <example>
/// <code>Import-CicStationCsv -Path incoming/stations.csv | Export-CicStationCsv -Path clean.csv</code>
/// <para>Writes the rows that import as a clean list; warnings tell what is lost.</para>
/// </example>
/// <example>
/// <code>Import-CicStationCsv -Path stations.csv | Where-Object Manufacturer -NE Polycom | Export-CicStationCsv -Path others.csv</code>
/// <para>Writes a part of a list.</para>
/// </example>
/// <example>
/// <code>
/// 1..20 |
///     ForEach-Object { [pscustomobject]@{ Name = "Desk$_"; Extension = 5500 + $_ } } |
///     Export-CicStationCsv -Path desks.csv
/// </code>
/// <para>Makes twenty stations by rule.</para>
/// </example>
[Cmdlet(VerbsData.Export, "CicStationCsv", DefaultParameterSetName = "Path", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class ExportCicStationCsvCommand : ExportListCmdlet
{
    private int _managed;

    private protected override string Noun => "CicStationCsv";

    /// <summary>Puts the complete list in its place.</summary>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        if (_managed > 0)
            WriteWarning(Messages.Format("Stream_ManagedStations", _managed));
    }

    private protected override bool Belongs(ObjectCells item)
    {
        bool isManaged = item.Text(StationList.Definition, StationList.Type)?.StartsWith(StationType.ManagedPrefix, StringComparison.OrdinalIgnoreCase) == true;
        if (isManaged)
            _managed++;
        return !isManaged;
    }
}
