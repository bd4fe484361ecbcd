using CicCsvImport.Core.Engine.Changes;

namespace CicCsvImport.Core.Engine.Planning;

/// <summary>
/// Plans the removal of objects with their companions. What prevents a removal is judged by the state after all planned changes,
/// and becomes a conflict.
/// </summary>
/// <param name="draft">Receives the changes.</param>
/// <param name="kinds">All kinds of objects: one kind can depend on another.</param>
internal sealed class RemovalPlanner(PlannedState draft, IReadOnlyList<ObjectSchema> kinds)
{
    private readonly List<(ObjectChange Change, CicObject Object)> _removed = [];
    private readonly HashSet<ObjectName> _refused = [];

    /// <summary>Plans the removal of an object. An object that is removed already is not removed again.</summary>
    /// <param name="record">The object.</param>
    /// <param name="row">The row that requests it; null if there is none.</param>
    public void Remove(CicObject record, CicObject? row = null)
    {
        if (draft.Find(record.Schema, record.Identity) is not { } present)
            return;
        if (present.Schema.PermanentError(present) is { } permanent)
        {
            if (_refused.Add(new ObjectName(present)))
                draft.Keep(CicChangeAction.Conflict, row ?? present, permanent.Text(present.Identity), permanent);
            return;
        }

        _removed.Add((draft.Remove(present, row), present));
        if (present.Schema.Companion is { } its && draft.Find(its.Kind, present.Identity) is { } companion)
            _removed.Add((draft.Remove(companion, row), companion));
    }

    /// <summary>Finds what prevents the removals after all other changes are planned.</summary>
    /// <param name="force">
    /// Whether objects are removed even if others refer to them, and even if they are the last that have a required name. Those that
    /// refer to them lose the reference, or keep it if that is allowed.
    /// </param>
    public void Complete(bool force)
    {
        foreach ((ObjectChange change, CicObject record) in _removed)
        {
            if (GetOwner(record)?.Companion is { } its)
                draft.Refuse(change, its.RemovalError.Text(record.Identity), its.RemovalError);
            else
                ReleaseReferrers(change, record, force);
        }

        foreach ((ObjectChange loss, RequiredHolder required) in force ? [] : LastHolders.Find(draft, kinds).ToList())
            draft.Refuse(loss, required.LossError.Text(loss.Name), required.LossError);
    }

    // The kind of the object that a companion belongs to, unless that object is removed as well.
    private ObjectSchema? GetOwner(CicObject record) =>
        Companion.FindOwner(kinds, record) is { } owner && draft.Find(owner, record.Identity) is not null ? owner : null;

    private void ReleaseReferrers(ObjectChange change, CicObject record, bool force)
    {
        // Another object can have the name in its place.
        if (draft.Find(record.Schema, record.Identity) is not null)
            return;
        Referrer[] referrers = [.. draft.GetReferrers(record.Schema, record.Identity)];
        if (referrers.Length > 0 && !force)
        {
            draft.Refuse(change, DirectoryErrors.InUse(record, referrers).Message, ErrorId.ObjectInUse);
            return;
        }

        foreach (Referrer referrer in referrers)
        {
            Column column = referrer.Column;
            if (column.RefersLoosely || draft.Find(referrer.Name.Kind, referrer.Name.Name) is not { } user)
                continue;
            CicObject changed = user.Copy();
            changed.SetKnown(column, Without(column, user[column], record.Identity));
            draft.Update(user, changed);
        }
    }

    private static string[]? Without(Column column, object? value, string name) =>
        column.HoldsSeveral ? [.. column.GetTexts(value).Where(text => !NameComparer.Same(text, name))] : null;
}
