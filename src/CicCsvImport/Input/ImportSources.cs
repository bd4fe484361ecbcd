using CicCsvImport.Infrastructure.Files;
using CicCsvImport.Infrastructure.Lists;

namespace CicCsvImport.Input;

/// <summary>Finds the lists that objects come from.</summary>
internal static class ImportSources
{
    /// <summary>Returns each list that still exists, with the hash of its content.</summary>
    public static CicImportSource[] From(IEnumerable<PSObject> objects) =>
        [.. objects.Select(item => item.BaseObject).OfType<CicObject>().Where(item => item.Path is not null)
            .GroupBy(item => item.Path!, item => item.Format).Where(list => File.Exists(list.Key)).Select(From)];

    /// <summary>Describes a list that is being read, so that it can be read again in the same way.</summary>
    public static CicImportSource From(ListReading reading) => new(reading.Path, FileHash.Sha256(reading.Path) ?? FileHash.None)
    {
        DisplayPath = reading.Name,
        Format = reading.Format,
    };

    private static CicImportSource From(IGrouping<string, ListFormat?> list) =>
        new(list.Key, FileHash.Sha256(list.Key) ?? FileHash.None) { Format = list.FirstOrDefault(format => format is not null) };
}
