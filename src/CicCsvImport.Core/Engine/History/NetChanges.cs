using CicCsvImport.Core.Engine.Changes;

namespace CicCsvImport.Core.Engine.History;

/// <summary>Combines the changes of several runs: an object that changed back, or was created and removed again, has none.</summary>
internal sealed class NetChanges
{
    // Removed objects are kept by their names: an object that is created again is the same one.
    private readonly Dictionary<ObjectName, NetChange> _objects = [];
    private readonly List<NetChange> _displaced = [];

    private NetChanges()
    {
    }

    /// <param name="changes">The changes, in the order of the runs.</param>
    public static IEnumerable<NetChange> From(IEnumerable<LoggedChange> changes)
    {
        var net = new NetChanges();
        List<LoggedChange> run = [];
        foreach (LoggedChange change in changes)
        {
            if (run.Count > 0 && run[0].Run.Id != change.Run.Id)
                net.AddRun(run);
            run.Add(change);
        }

        net.AddRun(run);
        return net.Combine();
    }

    // All renames of a run happen at the same time, and its other changes follow them.
    private void AddRun(List<LoggedChange> run)
    {
        ILookup<bool, LoggedChange> areRenames = run.ToLookup(logged => logged.Change.NewName is not null);
        List<NetChange> renamed = [.. areRenames[true].Select(Take)];
        foreach (NetChange one in renamed)
        {
            ObjectName name = new ObjectName(one.Kind, one.After!).ToKey();
            if (_objects.TryGetValue(name, out NetChange? removed))
                _displaced.Add(removed);
            _objects[name] = one;
        }

        foreach (LoggedChange logged in areRenames[false])
        {
            NetChange one = Take(logged);
            _objects[logged.Change.ObjectName.ToKey()] = one;
        }

        run.Clear();
    }

    private NetChange Take(LoggedChange logged)
    {
        ObjectChange change = logged.Change;
        ObjectName name = change.ObjectName.ToKey();
        if (_objects.TryGetValue(name, out NetChange? one))
            _objects.Remove(name);
        else
            one = new NetChange(change.Kind) { Before = change.Action == CicChangeAction.Create ? null : change.Name };
        one.Add(logged);
        one.After = change.Action == CicChangeAction.Remove ? null : change.NewName ?? one.After ?? change.Name;
        return one;
    }

    private IEnumerable<NetChange> Combine()
    {
        NetChange[] all = [.. _objects.Values.Concat(_displaced).Where(one => one.Before is not null || one.After is not null)];
        Dictionary<ObjectName, NetChange> created = all.Where(one => one.Before is null)
            .ToDictionary(one => new ObjectName(one.Kind, one.After!).ToKey());
        var combined = new HashSet<NetChange>();
        foreach (NetChange removed in all.Where(one => one.After is null))
        {
            if (!created.TryGetValue(new ObjectName(removed.Kind, removed.Before!).ToKey(), out NetChange? again))
                continue;
            combined.Add(again);
            combined.Add(removed);
            yield return removed.Combine(again);
        }

        foreach (NetChange one in all.Where(one => !combined.Contains(one)))
            yield return one;
    }
}
