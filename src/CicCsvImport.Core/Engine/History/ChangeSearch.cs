using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Directories;

namespace CicCsvImport.Core.Engine.History;

/// <summary>Searches the log for changes. An object that was renamed is found by each name that it has or had.</summary>
/// <param name="log">The log.</param>
/// <param name="kinds">The kinds of objects; null for all.</param>
internal sealed class ChangeSearch(IRunLog log, IReadOnlyCollection<ObjectSchema>? kinds)
{
    private NameHistory History => field ??= new NameHistory(log.GetRenames(since: 0));

    /// <summary>The names to find; null for all objects.</summary>
    public NameSelection? Names { get; init; }

    /// <summary>Checks whether changes of a property are to be found; null for all properties.</summary>
    public Func<Column, bool>? IsProperty { get; init; }

    /// <summary>Whether every run is found, also one that has changed nothing.</summary>
    public bool IsAll => kinds is null && Names is null && IsProperty is null;

    /// <summary>Checks whether an object has or had a name.</summary>
    /// <param name="among">The kinds to look among.</param>
    /// <param name="name">The name.</param>
    public bool IsKnown(IReadOnlyCollection<ObjectSchema> among, string name) =>
        log.HasChange(among, name) || among.Any(kind => History.Has(kind, name));

    /// <summary>Finds the changes of runs, in their order.</summary>
    public IEnumerable<LoggedChange> Find(IEnumerable<CicImport> runs, CancellationToken cancellation)
    {
        var filter = new ChangeFilter
        {
            Kinds = kinds,
            Names = Names?.Literal is { } literal ? [.. literal.SelectMany(History.GetNames)] : null,
        };
        foreach (LoggedChange logged in log.GetChanges(runs, filter))
        {
            cancellation.ThrowIfCancellationRequested();
            if (Fits(logged))
                yield return logged;
        }
    }

    /// <summary>Checks whether an entry of a work sheet is about such an object and property.</summary>
    public bool Has(CicWorkItem item) =>
        kinds?.Contains(item.Schema) != false
        && (Names is null || item.Names.Any(Names.Has))
        && (IsProperty is null || (item.Column is { } column && IsProperty(column)));

    /// <summary>Finds the runs with such changes, in their order.</summary>
    public IEnumerable<CicImport> FindRuns(IEnumerable<CicImport> runs, CancellationToken cancellation)
    {
        CicImport? last = null;
        foreach (LoggedChange logged in Find(runs, cancellation))
        {
            if (logged.Run != last)
                yield return last = logged.Run;
        }
    }

    /// <summary>Creates the objects that show a change: one for each selected property, or one for all of them.</summary>
    public IEnumerable<CicLoggedChange> Show(LoggedChange logged) => IsProperty is null
        ? [new CicLoggedChange(logged)]
        : logged.Change.Properties.Where(property => IsProperty(property.Column)).Select(property => new CicLoggedChange(logged, property));

    private bool Fits(LoggedChange logged) =>
        (Names is null || History.GetNames(logged.Change, logged.Run.Id).Any(Names.Has))
        && (IsProperty is null || logged.Change.Properties.Any(property => IsProperty(property.Column)));
}

/// <summary>A selection of names.</summary>
/// <param name="Has">Checks whether a name is selected.</param>
/// <param name="Literal">The selected names; null if they are selected by patterns.</param>
internal sealed record NameSelection(Func<string, bool> Has, IReadOnlyCollection<string>? Literal);
