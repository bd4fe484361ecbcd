using CicCsvImport.Core.Engine.Changes;

namespace CicCsvImport.Core.Engine.Planning;

/// <summary>Plans the removal of an object with its companions, and finds what prevents it.</summary>
/// <param name="draft">Receives the changes.</param>
/// <param name="kinds">All kinds of objects: one kind can depend on another.</param>
internal sealed class RemovalPlanner(PlannedState draft, IReadOnlyList<ObjectSchema> kinds)
{
    /// <summary>Plans the removal of an object.</summary>
    /// <param name="record">The object.</param>
    /// <param name="force">
    /// Whether the object is removed even if others refer to it. They lose the reference, or keep it if that is allowed.
    /// </param>
    /// <exception cref="CicDirectoryException">The object cannot be removed.</exception>
    public void Remove(CicObject record, bool force)
    {
        if (record.Schema.PermanentError(record) is { } permanent)
            throw DirectoryErrors.Create(permanent, record.Identity);
        ObjectSchema? bringer = kinds.FirstOrDefault(kind => kind.Companion?.Kind == record.Schema && kind.Companion.IsOne(record));
        if (bringer is not null && draft.Find(bringer, record.Identity) is not null)
            throw DirectoryErrors.Create(bringer.Companion!.RemovalError, record.Identity);
        ReleaseReferrers(record, force);
        draft.Remove(record);
        if (record.Schema.Companion is { } its && draft.Find(its.Kind, record.Identity) is { } present)
        {
            ReleaseReferrers(present, force);
            draft.Remove(present);
        }
    }

    private void ReleaseReferrers(CicObject record, bool force)
    {
        Referrer[] referrers = [.. draft.GetReferrers(record.Schema, record.Identity)];
        if (referrers.Length > 0 && !force)
            throw DirectoryErrors.InUse(record, referrers);
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
