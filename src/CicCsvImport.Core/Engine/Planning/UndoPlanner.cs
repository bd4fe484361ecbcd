using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Directories;

namespace CicCsvImport.Core.Engine.Planning;

/// <summary>Plans the undo of a run: its changes are inverted, the last one first.</summary>
/// <param name="view">The directory, opened before the log is read: a run that was committed in between is in the log only.</param>
/// <param name="log">Its runs.</param>
/// <param name="draft">Receives the changes.</param>
/// <param name="settings">The scope of uniqueness.</param>
/// <param name="kinds">All kinds of objects: one kind can depend on another.</param>
internal sealed class UndoPlanner(
    IDirectoryView view, IRunLog log, PlannedState draft, CicSettings settings, IReadOnlyList<ObjectSchema> kinds)
{
    private readonly List<string> _overwritten = [];

    /// <summary>The values that differ from what the run has set, and that its forced undo overwrites or removes.</summary>
    public IReadOnlyList<string> Overwritten => _overwritten;

    /// <summary>
    /// Plans the undo of a run. An object that a later run has renamed is found by its present name, and so is one that a restored value
    /// refers to.
    /// </summary>
    /// <param name="run">The run.</param>
    /// <param name="force">Whether objects that later runs have changed are changed anyway.</param>
    /// <exception cref="CicDirectoryException">The run cannot be undone. The message names the objects that prevent it.</exception>
    public void Undo(CicImport run, bool force)
    {
        if (run.UndoneBy is { } by)
            throw DirectoryErrors.Create(ErrorId.AlreadyUndone, run.Id, by);
        List<ObjectChange> changes = [.. log.GetChanges(run.Id)];
        if (!force)
            ThrowIfTouchedSince(run, changes);
        changes.Reverse();
        ILookup<bool, ObjectChange> areRenames = changes.Select(change => change.Invert()).ToLookup(change => change.NewName is not null);
        var names = new UndoneNames(draft, run, new NameHistory(log.GetRenames(run.Id)), [.. areRenames[true]]);
        List<(CicObject Present, CicObject Restored)> renamed = Rename(run, areRenames[true], names);
        foreach (ObjectChange change in areRenames[false])
        {
            if (force)
                _overwritten.AddRange(names.FindOverwritten(change));
            Undo(run, change, names);
        }

        FollowNewReferences(renamed);
        // Objects can have swapped their keys.
        foreach (CicObject planned in draft.Changes.Select(change => draft.Find(change.Kind, change.NameAfter)).OfType<CicObject>())
            ThrowIfKeyTaken(run, planned);
        bool othersMatter = !force && IsFollowed(run);
        ThrowIfInTheWay(run, othersMatter);
        if (!othersMatter)
            return;
        // Others can have taken a limited resource meanwhile, or have lost what one of them must have.
        if (Overdraft.Find(draft).FirstOrDefault() is { } overdrawn)
            throw DirectoryErrors.Create(ErrorId.UndoOverdraws, run.Id, overdrawn.Name, overdrawn.Count, overdrawn.InUse);
        foreach ((ObjectChange loss, RequiredHolder required) in LastHolders.Find(draft, kinds))
            throw DirectoryErrors.Create(required.LossError, loss.Name);
    }

    // A later run that was undone, and the run that undid it, have no effect left.
    private void ThrowIfTouchedSince(CicImport run, List<ObjectChange> changes)
    {
        Dictionary<string, HashSet<string>> mine = changes.GroupBy(change => change.Kind.Kind)
            .ToDictionary(
                kind => kind.Key,
                kind => new HashSet<string>(kind.SelectMany(change => new[] { change.Name, change.NameAfter }), NameComparer.Instance));
        CicImport[] later = LaterRuns(run);
        Dictionary<long, List<ObjectChange>> touching = log.GetChanges(later.Select(other => other.Id)).ToDictionary(
            done => done.Run,
            done => done.Changes.Where(IsOfMine).ToList());
        HashSet<long> cancelled = [.. later.Where(other => other.UndoneBy is { } by && AreOpposite(touching[other.Id], touching[by]))
            .SelectMany(other => new[] { other.Id, other.UndoneBy!.Value })];
        foreach (CicImport other in Enumerable.Reverse(later).Where(other => !cancelled.Contains(other.Id)))
        {
            if (touching[other.Id].Count > 0)
            {
                string names = DisplayText.Some(touching[other.Id].Select(change => change.ObjectName.ToString()));
                throw DirectoryErrors.Create(ErrorId.TouchedSince, run.Id, other.Id, names);
            }
        }

        bool IsOfMine(ObjectChange change) => mine.TryGetValue(change.Kind.Kind, out HashSet<string>? names)
            && (names.Contains(change.Name) || names.Contains(change.NameAfter));
    }

    // A forced undo can differ: it keeps what later runs have done. An undo begins with the renames.
    private static bool AreOpposite(List<ObjectChange> changes, List<ObjectChange> undo)
    {
        IEnumerable<ObjectChange> expected =
            Enumerable.Reverse(changes).Select(change => change.Invert()).OrderBy(change => change.NewName is null);
        return changes.Count == undo.Count
            && expected.Zip(undo.OrderBy(change => change.NewName is null), (change, other) => change.IsSameAs(other)).All(same => same);
    }

    // All at the same time: objects can have swapped their names.
    private List<(CicObject Present, CicObject Restored)> Rename(CicImport run, IEnumerable<ObjectChange> renames, UndoneNames names)
    {
        List<(CicObject Present, CicObject Restored)> renamed = [];
        foreach (ObjectChange change in renames)
        {
            CicObject present = names.FindPresent(change)
                ?? throw DirectoryErrors.Create(ErrorId.CannotUndo, run.Id, change.ObjectName);
            renamed.Add((present, names.Restore(change, present)));
        }

        var free = new HashSet<ObjectName>(renamed.Select(pair => new ObjectName(pair.Present)));
        foreach ((CicObject present, CicObject restored) in renamed)
        {
            if (draft.Find(restored.Schema, restored.Identity) is { } owner && !free.Contains(new ObjectName(owner)))
            {
                string name = owner.Schema.Identity.Name + " " + DisplayText.Quote(owner.Identity);
                throw DirectoryErrors.Create(ErrorId.KeyTakenSince, run.Id, new ObjectName(present), name, new ObjectName(owner));
            }
        }

        draft.Rename(renamed);
        return renamed;
    }

    // The run does not know the objects that refer to the new name only since.
    private void FollowNewReferences(List<(CicObject Present, CicObject Restored)> renamed)
    {
        Dictionary<ObjectName, string> names = renamed.ToDictionary(
            pair => new ObjectName(pair.Present).ToKey(), pair => pair.Restored.Identity);
        foreach (ObjectName present in names.Keys)
        {
            foreach (Referrer referrer in draft.GetReferrers(present.Kind, present.Name).ToList())
            {
                CicObject referring = draft.Find(referrer.Name.Kind, referrer.Name.Name)!;
                CicObject following = referring.Copy();
                following.SetKnown(referrer.Column, referrer.Column.ReplaceNames(referring[referrer.Column], GetName));
                draft.Update(referring, following);
            }
        }

        string GetName(ObjectSchema kind, string name) =>
            names.TryGetValue(new ObjectName(kind, name).ToKey(), out string? restored) ? restored : name;
    }

    private void Undo(CicImport run, ObjectChange change, UndoneNames names)
    {
        CicObject? present = names.FindPresent(change);
        switch (change.Action)
        {
            case CicChangeAction.Remove when present is not null:
                draft.Remove(present);
                break;
            case CicChangeAction.Create when present is null:
                draft.Create(names.Restore(change));
                break;
            case CicChangeAction.Update when present is not null:
                draft.Update(present, names.Restore(change, present));
                break;
            case CicChangeAction.Remove:
                // The undo is forced and the object no longer exists.
                break;
            default:
                throw DirectoryErrors.Create(ErrorId.CannotUndo, run.Id, change.ObjectName);
        }
    }

    private void ThrowIfKeyTaken(CicImport run, CicObject record)
    {
        foreach ((UniqueConstraint space, string key) in ObjectKeys.GetKeys(record))
        {
            if (view.GetOwner(space, key, space.GetScope(settings, record.Schema.Kind)) is { } owner
                && !IsSame(owner, record)
                && draft.HasKey(owner, space, key))
            {
                string described = ObjectKeys.Describe(record, space.Name, key);
                throw DirectoryErrors.Create(ErrorId.KeyTakenSince, run.Id, new ObjectName(record), described, owner);
            }
        }
    }

    private static bool IsSame(ObjectName owner, CicObject record) =>
        owner.Kind == record.Schema && NameComparer.Same(owner.Name, record.Identity);

    /// <summary>
    /// Checks references: a removed object must not be referenced, and a restored object may reference only existing objects.
    /// </summary>
    private void ThrowIfInTheWay(CicImport run, bool loosely)
    {
        foreach (ObjectChange change in draft.Changes)
        {
            foreach (string name in change.NewName is { } after ? [change.Name, after] : new[] { change.Name })
                ThrowIfInTheWay(run, new ObjectName(change.Kind, name), loosely);
        }
    }

    private void ThrowIfInTheWay(CicImport run, ObjectName changed, bool loosely)
    {
        ThrowIfUnpaired(run, changed);
        if (draft.Find(changed.Kind, changed.Name) is not { } planned)
        {
            Referrer[] referrers =
            [
                .. draft.GetReferrers(changed.Kind, changed.Name).Where(referrer => loosely || !referrer.Column.RefersLoosely),
            ];
            if (referrers.Length == 0)
                return;
            string names = DisplayText.Some(referrers.Select(referrer => referrer.Name.ToString()));
            throw DirectoryErrors.Create(ErrorId.UndoInUse, run.Id, changed, names);
        }

        foreach ((Column column, string name) in ObjectKeys.GetReferences(planned))
        {
            if (!column.RefersLoosely && draft.Find(column.RefersTo!, name) is null)
                throw DirectoryErrors.Create(ErrorId.UndoLacks, run.Id, changed, new ObjectName(column.RefersTo!, name));
        }
    }

    // If no run followed, the state before the run is restored, whatever it was. The undo of a later run has no effect left; that of an
    // earlier one has.
    private bool IsFollowed(CicImport run) =>
        LaterRuns(run).Any(other => other.UndoneBy is null && !(other.Undoes > run.Id));

    private CicImport[] LaterRuns(CicImport run) => [.. log.GetRuns().TakeWhile(other => other.Id > run.Id)];

    /// <summary>
    /// Checks that a forced undo leaves each phone with its station: since the run, the station may have become a phone's.
    /// </summary>
    private void ThrowIfUnpaired(CicImport run, ObjectName changed)
    {
        foreach (ObjectSchema kind in kinds.Where(kind => kind.Companion?.Kind == changed.Kind))
        {
            if (draft.Find(changed.Kind, changed.Name) is { } one
                && kind.Companion!.IsOne(one) != (draft.Find(kind, changed.Name) is not null))
            {
                throw DirectoryErrors.Create(ErrorId.CannotUndo, run.Id, changed);
            }
        }
    }
}
