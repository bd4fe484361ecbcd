using System.Management.Automation;
using CicCsvImport.Lists;
using CicCsvImport.Phones;
using CicCsvImport.Text;

namespace CicCsvImport.Commands;

/// <summary>
/// Writes stations as a list in the vendor's format. Stations that belong to managed phones are left out, and a warning
/// says how many: the phone list brings them.
/// </summary>
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

    private protected override bool Belongs(ListObject item)
    {
        bool isManaged = item.Text(StationList.Definition, StationList.Type)?.StartsWith(StationType.ManagedPrefix, StringComparison.OrdinalIgnoreCase) == true;
        if (isManaged)
            _managed++;
        return !isManaged;
    }
}
