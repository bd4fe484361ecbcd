namespace CicCsvImport.Changes;

/// <summary>The objects of a directory that a command changes, specified by names or patterns.</summary>
/// <param name="changes">The changes. Objects that the user declines are left out.</param>
/// <param name="suggests">
/// Whether an error names the object that was probably meant. A command that removes objects must not suggest another one.
/// </param>
internal sealed class NamedObjects(ChangeRun changes, bool suggests)
{
    private readonly List<string> _names = [];

    public void Add(IEnumerable<string> names) => _names.AddRange(names);

    /// <summary>Finds the specified objects that were not declined, each once. A name without an object is reported.</summary>
    public IReadOnlyList<CicObject> Find(IDirectoryView view, ObjectSchema kind)
    {
        var objects = new List<CicObject>();
        var found = new HashSet<string>(NameComparer.Instance);
        foreach (string name in _names.Distinct(NameComparer.Instance))
        {
            if (ObjectNames.IsMissing(view, kind, name))
                Report(view, kind, name);
            objects.AddRange(ObjectNames.Find(view, kind, name)
                .Where(existing => !changes.IsDeclined(kind, existing.Identity) && found.Add(existing.Identity)));
        }

        changes.Streams.WriteGathered();
        return objects;
    }

    // Names that are probably misspelled are reported one by one, each with the name that was probably meant.
    private void Report(IDirectoryView view, ObjectSchema kind, string name)
    {
        string? nearest = suggests ? Errors.FindNearest(view, kind, name) : null;
        string shown = new ObjectName(kind, name).ToString();
        changes.Streams.GatherError(nearest is null ? "" : name, shown, Errors.ObjectNotFound(kind, name, nearest));
    }
}
