using CicCsvImport.Core.Kinds.Stations;

namespace CicCsvImport.Changes;

/// <summary>Checks the classifications and licenses that objects and rows give. A wrong name ends the command.</summary>
internal static class AccessNames
{
    /// <inheritdoc cref="Check(Dictionary{Column, object?}, ChosenNames, IDirectoryView, Column, Column)"/>
    public static void OfStation(Dictionary<Column, object?> given, ChosenNames chosen, IDirectoryView view) =>
        Check(given, chosen, view, StationAccess.Classifications, StationAccess.Licenses);

    /// <summary>Replaces names by their spelling in the directory and the settings.</summary>
    public static void Check(
        Dictionary<Column, object?> given, ChosenNames chosen, IDirectoryView view, Column classifications, Column licenses)
    {
        Check(given, classifications, names => chosen.Classifications(view, names, all: false)!);
        Check(given, licenses, names => chosen.Licenses(names, parameter: "")!);
    }

    private static void Check(Dictionary<Column, object?> given, Column column, Func<string[], string[]> check)
    {
        if (given.TryGetValue(column, out object? value) && value is CicNameList names)
            given[column] = CicNameList.From(check([.. names]));
    }
}
