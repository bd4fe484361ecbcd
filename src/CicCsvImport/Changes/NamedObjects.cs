using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Text;
using CicCsvImport.Streams;

namespace CicCsvImport.Changes;

/// <summary>The objects of a directory that a command changes, specified by names or patterns.</summary>
/// <param name="changes">The changes. Objects that the user declines are left out.</param>
internal sealed class NamedObjects(ChangeRun changes)
{
    private readonly List<string> _names = [];

    public void Add(IEnumerable<string> names) => _names.AddRange(names);

    /// <summary>Finds the objects for each name, without those that were declined. A name without an object is reported.</summary>
    public IEnumerable<CicObject> Find(IDirectoryView view, ObjectSchema kind)
    {
        foreach (string name in _names.Distinct(NameComparer.Instance))
        {
            if (ObjectNames.IsMissing(view, kind, name))
                changes.Streams.Error(Errors.ObjectNotFound(view, kind, name));
            foreach (CicObject existing in ObjectNames.Find(view, kind, name))
            {
                if (!changes.IsDeclined(kind, existing.Identity))
                    yield return existing;
            }
        }
    }
}
