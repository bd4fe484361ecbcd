using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Directories;

namespace CicCsvImport.Core.Engine.History;

/// <summary>Lists what must be entered into Interaction Administrator by hand, container by container.</summary>
/// <param name="view">The directory as it is now.</param>
/// <param name="kinds">All kinds of objects, in the order in which they are entered.</param>
internal sealed class WorkSheet(IDirectoryView view, IReadOnlyList<ObjectSchema> kinds)
{
    // Removed objects free their numbers and licenses for others.
    private static readonly CicChangeAction[] Order = [CicChangeAction.Remove, CicChangeAction.Update, CicChangeAction.Create];

    /// <summary>Creates the entries for changes, in the order in which they are entered.</summary>
    public IEnumerable<CicWorkItem> Create(IEnumerable<NetChange> changes)
    {
        List<(ObjectSchema Kind, CicWorkItem Item)> items = [];
        foreach (NetChange change in changes)
        {
            ObjectSchema? owner = FindOwner(change);
            items.AddRange((owner is null ? GetItems(change) : GetCompanionItems(change, owner)).Select(item => (change.Kind, item)));
        }

        return items
            .OrderBy(entry => Index(entry.Item.Schema))
            .ThenBy(entry => Array.IndexOf(Order, entry.Item.Action))
            .ThenBy(entry => entry.Item.Name, StringComparer.OrdinalIgnoreCase)
            // What an object has itself comes before what its companion has.
            .ThenBy(entry => entry.Kind != entry.Item.Schema)
            .Select(entry => entry.Item);
    }

    private int Index(ObjectSchema kind)
    {
        int index = 0;
        while (kinds[index] != kind)
            index++;
        return index;
    }

    // The kind of the object that a companion is entered with; null if the object is entered by itself.
    private ObjectSchema? FindOwner(NetChange change) => FindObject(change) is { } found ? Companion.FindOwner(kinds, found) : null;

    private CicObject? FindObject(NetChange change)
    {
        if (change.After is not null)
            return view.Find(change.Kind, change.After);
        CicObject removed = change.Kind.Create();
        foreach (PropertyChange property in change.Properties)
            removed.SetKnown(property.Column, property.Old);
        return removed;
    }

    private static IEnumerable<CicWorkItem> GetItems(NetChange change)
    {
        if (change.After is null)
            return [new CicWorkItem(change, change.Kind, property: null)];
        PropertyChange[] properties = [.. change.Properties.Where(property => !property.Column.IsAssigned)];
        if (change.Before is null)
        {
            return properties.Length == 0
                ? [new CicWorkItem(change, change.Kind, property: null)]
                : properties.Select(property => new CicWorkItem(change, change.Kind, property));
        }

        IEnumerable<PropertyChange> name = change.Before == change.After ? []
            : [new PropertyChange(change.Kind.Identity, change.Before, change.After)];
        return name.Concat(properties).Select(property => new CicWorkItem(change, change.Kind, property));
    }

    private static IEnumerable<CicWorkItem> GetCompanionItems(NetChange change, ObjectSchema owner) => change.After is null ? []
        : change.Properties.Where(property => owner.Companion!.OwnColumns.Contains(property.Column))
            .Select(property => new CicWorkItem(change, owner, property));
}
