using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Text;
using CicCsvImport.Streams;

namespace CicCsvImport.Changes;

/// <summary>The objects of a directory that a command is to change, by names or patterns.</summary>
/// <param name="changes">The changes: what the user declines is left out of them.</param>
internal sealed class NamedObjects(ChangeRun changes)
{
    private readonly List<string> _names = [];

    public void Add(IEnumerable<string> names) => _names.AddRange(names);

    /// <summary>The objects that each name means, those that were declined left out; a name that nothing has is reported.</summary>
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
