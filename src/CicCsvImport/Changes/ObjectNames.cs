namespace CicCsvImport.Changes;

/// <summary>Finds objects of a directory by names or patterns, as PowerShell finds files.</summary>
internal static class ObjectNames
{
    /// <summary>
    /// Finds the objects that match a name or pattern. An exact match is returned alone, because names can contain brackets.
    /// </summary>
    public static IEnumerable<CicObject> Find(IDirectoryView view, ObjectSchema kind, string name, bool isLiteral = false)
    {
        if (isLiteral)
            return view.Find(kind, name) is { } literal ? [literal] : [];
        if (FindExact(view, kind, name) is { } exact)
            return [exact];
        return Wildcards.ArePresent(name)
            ? view.GetAll(kind).Where(record => Wildcards.Match(name, record.Identity))
            : [];
    }

    /// <summary>Checks whether no object has a name. A pattern with * or ? may match none.</summary>
    public static bool IsMissing(IDirectoryView view, ObjectSchema kind, string name, bool isLiteral = false) => isLiteral
        ? view.Find(kind, name) is null
        : !Wildcards.AreMany(name) && !Find(view, kind, name).Any();

    // The name may be literal, or have escaped brackets.
    private static CicObject? FindExact(IDirectoryView view, ObjectSchema kind, string name) =>
        view.Find(kind, name) ?? (name.Contains('`') ? view.Find(kind, WildcardPattern.Unescape(name)) : null);
}
