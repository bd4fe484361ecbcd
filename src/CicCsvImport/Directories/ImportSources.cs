using System.Management.Automation;
using CicCsvImport.Reading;

namespace CicCsvImport.Commands;

/// <summary>Finds the lists that objects come from.</summary>
internal static class ImportSources
{
    /// <summary>Each list that is still there, with the hash of what it holds.</summary>
    public static CicImportSource[] Of(IEnumerable<PSObject> objects) =>
        [.. objects.Select(item => (item.BaseObject as CicRecord)?.Path).Where(path => path is not null && File.Exists(path)).Distinct().Select(path => Of(path!))];

    public static CicImportSource Of(string path) => new(path, FileHash.Sha256(path));
}
