namespace CicCsvImport.Core.Kinds.Stations;

/// <summary>The assistants' Access Control page: the calls that can be dialed from a station.</summary>
internal static class StationAccessPage
{
    /// <summary>Applies what was chosen for all stations, or else what a station's own row gives.</summary>
    public static void Choose(CicStation station, CicObject row, IReadOnlyList<string>? classifications, bool? all)
    {
        if (classifications is null && all is null)
        {
            classifications = StationAccess.Find(row, StationAccess.Classifications) as CicNameList;
            all = StationAccess.Find(row, StationAccess.AllClassifications) as bool?;
        }

        Choose(station, classifications, all);
    }

    /// <summary>Applies what was chosen. Without a choice, the station keeps its classifications.</summary>
    public static void Choose(CicStation station, IReadOnlyList<string>? classifications, bool? all)
    {
        if (all == true)
        {
            station.AllClassifications = true;
            station.Classifications = null;
        }
        else if (classifications is not null)
        {
            station.AllClassifications = false;
            station.Classifications = CicNameList.From(classifications);
        }
        else if (all == false)
        {
            station.AllClassifications = false;
        }
    }
}
