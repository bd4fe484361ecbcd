using CicCsvImport.Directories;
using CicCsvImport.Lists;
using CicCsvImport.Streams;
using CicCsvImport.Text;

namespace CicCsvImport.Commands;

/// <summary>The objects of a directory that a command is to change, by names or patterns.</summary>
/// <param name="changes">The changes: what the user declines is left out of them.</param>
internal sealed class NamedObjects(ChangeRun changes)
{
    private readonly List<string> _names = [];

    public void Add(IEnumerable<string> names) => _names.AddRange(names);

    /// <summary>The objects that each name means, those that were declined left out; a name that nothing has is reported.</summary>
    public IEnumerable<CicRecord> Find(IDirectoryView view, RecordSchema kind)
    {
        foreach (string name in _names.Distinct(NameComparer.Instance))
        {
            if (ObjectNames.IsMissing(view, kind, name))
                changes.Streams.Error(Errors.ObjectNotFound(view, kind, name));
            foreach (CicRecord existing in ObjectNames.Find(view, kind, name))
            {
                if (!changes.IsDeclined(kind, existing.Identity))
                    yield return existing;
            }
        }
    }
}
