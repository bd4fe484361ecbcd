using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Text;

namespace CicCsvImport.Core.Engine.Changes;

/// <summary>Creates the exceptions of plans that cannot be created or applied.</summary>
internal static class DirectoryErrors
{
    private const int NamesShown = 5;

    public static CicDirectoryException Create(ErrorId id, params object?[] arguments) => new(id, id.Text(arguments));

    public static CicDirectoryException InUse(CicObject record, IReadOnlyCollection<Referrer> referrers) =>
        Create(ErrorId.ObjectInUse, new ObjectName(record), Some(referrers.Select(referrer => referrer.Name.ToString())));

    /// <summary>Formats the first few of many names, and how many more there are.</summary>
    public static string Some(IEnumerable<string> names)
    {
        string[] all = [.. names.Distinct()];
        string shown = string.Join(", ", all.Take(NamesShown));
        return all.Length <= NamesShown ? shown : Messages.Format("AndMore", shown, all.Length - NamesShown);
    }
}
