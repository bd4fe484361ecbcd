using System.Management.Automation;
using CicCsvImport.Infrastructure.Files;
using CicCsvImport.Infrastructure.Lists;

namespace CicCsvImport.Input;

/// <summary>Finds the lists that objects come from.</summary>
internal static class ImportSources
{
    /// <summary>Each list that is still there, with the hash of what it holds.</summary>
    public static CicImportSource[] From(IEnumerable<PSObject> objects) =>
        [.. objects.Select(item => (item.BaseObject as CicObject)?.Path).OfType<string>().Distinct().Where(File.Exists).Select(From)];

    public static CicImportSource From(string path) => new(path, FileHash.Sha256(path));

    /// <summary>A list that is being read, with all that is needed to read it the same way again.</summary>
    public static CicImportSource From(ListReading reading) => new(reading.Path, FileHash.Sha256(reading.Path)) { Format = reading.Format };
}
