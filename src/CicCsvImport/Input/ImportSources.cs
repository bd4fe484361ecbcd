using CicCsvImport.Infrastructure.Files;
using CicCsvImport.Infrastructure.Lists;

namespace CicCsvImport.Input;

/// <summary>Finds the lists that objects come from.</summary>
internal static class ImportSources
{
    /// <summary>Returns each list that still exists, with the hash of its content.</summary>
    public static CicImportSource[] From(IEnumerable<PSObject> objects) =>
        [.. objects.Select(item => (item.BaseObject as CicObject)?.Path).OfType<string>().Distinct().Where(File.Exists).Select(From)];

    public static CicImportSource From(string path) => new(path, FileHash.Sha256(path));

    /// <summary>Describes a list that is being read, so that it can be read again in the same way.</summary>
    public static CicImportSource From(ListReading reading) => new(reading.Path, FileHash.Sha256(reading.Path)) { Format = reading.Format };
}
