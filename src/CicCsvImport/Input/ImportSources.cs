using System.Collections;
using System.Collections.Specialized;
using CicCsvImport.Infrastructure.Files;
using CicCsvImport.Infrastructure.Lists;

namespace CicCsvImport.Input;

/// <summary>Finds the lists that objects come from.</summary>
internal static class ImportSources
{
    /// <summary>Returns each list that still exists, with the hash of its content. Each sheet of a workbook is a list.</summary>
    public static CicImportSource[] From(IEnumerable<PSObject> objects) =>
        [.. objects.Select(item => item.BaseObject).OfType<CicObject>().Where(item => item.Path is not null)
            .GroupBy(item => (Path: item.Path!, item.Format?.Sheet), item => item.Format)
            .Where(list => File.Exists(list.Key.Path))
            .Select(list => From(list.Key.Path, list))];

    /// <summary>Describes a list that is being read, so that it can be read again in the same way.</summary>
    public static CicImportSource From(ListReading reading) => new(reading.Path, FileHash.Sha256(reading.Path) ?? FileHash.None)
    {
        DisplayPath = reading.Name,
        Format = reading.Format,
    };

    /// <summary>Returns the path of the list that an object comes from, also of a copy of the object; null if there is none.</summary>
    public static string? FindPath(PSObject item) => item.BaseObject switch
    {
        CicObject row => row.Path,
        CicImportChange change => change.Path,
        PSCustomObject => item.Properties[nameof(CicObject.Path)] is (PSNoteProperty or PSProperty) and { Value: var path }
            ? FindStoredPath(path)
            : null,
        Hashtable copy => FindStoredPath(copy[nameof(CicObject.Path)]),
        OrderedDictionary copy => FindStoredPath(copy[nameof(CicObject.Path)]),
        _ => null,
    };

    private static string? FindStoredPath(object? stored) =>
        (stored is PSObject wrapped ? wrapped.BaseObject : stored) is string path
        && path.IndexOfAny(Path.GetInvalidPathChars()) < 0 && Path.IsPathRooted(path)
            ? path
            : null;

    private static CicImportSource From(string path, IEnumerable<ListFormat?> formats) =>
        new(path, FileHash.Sha256(path) ?? FileHash.None) { Format = formats.FirstOrDefault(format => format is not null) };
}
