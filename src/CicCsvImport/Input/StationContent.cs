using CicCsvImport.Core.Kinds.Stations;

namespace CicCsvImport.Input;

/// <summary>Leaves out the stations of managed phones, which are exported with their phones.</summary>
internal sealed class StationContent(CicCmdlet cmdlet) : ListContent
{
    private int _managed;

    public override bool Belongs(ObjectCells item, ListDefinition list)
    {
        string? type = item.Text(StationList.Definition, StationList.Type);
        bool isManaged = type?.StartsWith(StationType.ManagedPrefix, StringComparison.OrdinalIgnoreCase) == true;
        if (isManaged)
            _managed++;
        return !isManaged;
    }

    public override void Complete()
    {
        if (_managed > 0)
            cmdlet.WriteWarning(Messages.Format("Stream_ManagedStations", _managed));
    }
}
