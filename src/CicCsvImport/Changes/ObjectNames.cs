using System.Management.Automation;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Input;

namespace CicCsvImport.Changes;

/// <summary>Finds objects of a directory by names or patterns, as files are found by theirs.</summary>
internal static class ObjectNames
{
    /// <summary>The objects that a name or pattern means. One of exactly that name comes alone: names may have brackets.</summary>
    public static IEnumerable<CicObject> Find(IDirectoryView view, ObjectSchema kind, string name)
    {
        if (FindExact(view, kind, name) is { } exact)
            return [exact];
        return WildcardPattern.ContainsWildcardCharacters(name)
            ? view.GetAll(kind).Where(record => Wildcards.Match(name, record.Identity))
            : [];
    }

    /// <summary>Whether a name is no pattern, and nothing has it.</summary>
    public static bool IsMissing(IDirectoryView view, ObjectSchema kind, string name) =>
        !WildcardPattern.ContainsWildcardCharacters(name) && FindExact(view, kind, name) is null;

    // A name as it stands, or with its brackets escaped.
    private static CicObject? FindExact(IDirectoryView view, ObjectSchema kind, string name) =>
        view.Find(kind, name) ?? (name.Contains('`') ? view.Find(kind, WildcardPattern.Unescape(name)) : null);
}
