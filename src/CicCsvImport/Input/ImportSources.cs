using System.Management.Automation;
using System.Text;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Infrastructure.Files;
using CicCsvImport.Infrastructure.Lists;

namespace CicCsvImport.Input;

/// <summary>Finds the lists that objects come from.</summary>
internal static class ImportSources
{
    /// <summary>Each list that is still there, with the hash of what it holds.</summary>
    public static CicImportSource[] Of(IEnumerable<PSObject> objects) =>
        [.. objects.Select(item => (item.BaseObject as CicObject)?.Path).OfType<string>().Distinct().Where(File.Exists).Select(Of)];

    public static CicImportSource Of(string path) => new(path, FileHash.Sha256(path));

    /// <summary>A list that is being read, with all that is needed to read it the same way again.</summary>
    /// <param name="reading">The list.</param>
    /// <param name="noun">The noun of the cmdlets that read it.</param>
    /// <param name="encoding">The encoding that the user names, or null.</param>
    public static CicImportSource Of(ListReading reading, string noun, Encoding? encoding)
    {
        var headings = new Dictionary<string, string>(Heading.Comparer);
        for (int i = 0; i < reading.Map.Width; i++)
        {
            if (reading.Map.Columns[i]?.Column.Name is { } name && !Heading.Same(reading.Map.Headings[i], name))
                headings[reading.Map.Headings[i]] = name;
        }

        return new CicImportSource(reading.Path, FileHash.Sha256(reading.Path)) { Format = new ListFormat(noun, encoding?.WebName, reading.Delimiter, headings) };
    }
}
