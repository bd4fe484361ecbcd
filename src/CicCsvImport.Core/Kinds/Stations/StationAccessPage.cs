namespace CicCsvImport.Core.Kinds.Stations;

/// <summary>The assistants' page Access Control: what may be dialed from a station.</summary>
internal static class StationAccessPage
{
    /// <summary>Sets what was chosen; where nothing was, the station keeps what it has.</summary>
    public static void Choose(CicStation station, string[]? classifications, bool? all)
    {
        if (all == true)
        {
            station.AllClassifications = true;
            station.Classifications = null;
        }
        else if (classifications is not null)
        {
            station.AllClassifications = false;
            station.Classifications = classifications;
        }
        else if (all == false)
        {
            station.AllClassifications = false;
        }
    }
}
