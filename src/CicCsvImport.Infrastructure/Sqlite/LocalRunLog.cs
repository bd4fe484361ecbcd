using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Directories;

namespace CicCsvImport.Infrastructure.Sqlite;

/// <summary>The run log of a local directory. Each query opens the file, and closes it afterwards.</summary>
internal sealed class LocalRunLog(Func<LocalView> open) : IRunLog
{
    public IEnumerable<CicImport> GetRuns() => Read(view => view.GetRuns());

    public CicImport? FindRun(long id)
    {
        using LocalView view = open();
        return view.FindRun(id);
    }

    public IEnumerable<ObjectChange> GetChanges(long run) => Read(view => view.GetChanges(run));

    public IEnumerable<(long Run, IEnumerable<ObjectChange> Changes)> GetChanges(IEnumerable<long> runs) =>
        Read(view => view.GetChanges(runs));

    public IEnumerable<LoggedChange> GetChanges(IEnumerable<CicImport> runs, ChangeFilter filter) =>
        Read(view => view.GetChanges(runs, filter));

    public bool HasChange(IEnumerable<ObjectSchema> kinds, string name)
    {
        using LocalView view = open();
        return view.HasChange(kinds, name);
    }

    public IEnumerable<string> GetChangedNames(IEnumerable<ObjectSchema> kinds) => Read(view => view.GetChangedNames(kinds));

    public IEnumerable<LoggedRename> GetRenames(long since) => Read(view => view.GetRenames(since));

    private IEnumerable<T> Read<T>(Func<LocalView, IEnumerable<T>> read)
    {
        using LocalView view = open();
        foreach (T item in read(view))
            yield return item;
    }
}
