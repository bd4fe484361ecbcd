using CicCsvImport.Core.Engine.Changes;

namespace CicCsvImport.Core.Engine.History;

/// <summary>What several runs together have done to one object.</summary>
/// <param name="kind">The kind of the object.</param>
internal sealed class NetChange(ObjectSchema kind)
{
    private readonly Dictionary<Column, (object? Old, object? New)> _values = [];
    private readonly Dictionary<Column, CicImport> _runs = [];
    private readonly HashSet<string> _names = new(NameComparer.Instance);

    public ObjectSchema Kind { get; } = kind;

    /// <summary>The name before the runs; null if the object was created by them.</summary>
    public string? Before { get; init; }

    /// <summary>The name after the runs; null if the object was removed by them.</summary>
    public string? After { get; set; }

    /// <summary>The last of the runs.</summary>
    public CicImport Last { get; private set; } = null!;

    /// <summary>All names that the object has had.</summary>
    public IEnumerable<string> Names => _names;

    /// <summary>The properties whose values differ before and after the runs, other than the name.</summary>
    public IEnumerable<PropertyChange> Properties => Kind.Columns
        .Where(column => _values.TryGetValue(column, out (object? Old, object? New) value) && !column.Same(value.Old, value.New))
        .Select(column => new PropertyChange(column, _values[column].Old, _values[column].New));

    /// <summary>Returns the last run that changed a property; for the whole object, the last run.</summary>
    public CicImport GetRun(Column? column) => column is not null && _runs.TryGetValue(column, out CicImport? run) ? run : Last;

    public void Add(LoggedChange logged)
    {
        Last = logged.Run;
        foreach (PropertyChange property in logged.Change.Properties)
            _runs[property.Column] = logged.Run;
        _names.Add(logged.Change.Name);
        _names.Add(logged.Change.NameAfter);
        foreach (PropertyChange property in logged.Change.Properties.Where(property => property.Column != Kind.Identity))
        {
            object? old = _values.TryGetValue(property.Column, out (object? Old, object? New) value) ? value.Old : property.Old;
            _values[property.Column] = (old, property.New);
        }
    }

    /// <summary>Combines the change of a removed object with that of one that was created with its name.</summary>
    public NetChange Combine(NetChange created)
    {
        var combined = new NetChange(Kind)
        {
            Before = Before,
            After = created.After,
            Last = created.Last.Id > Last.Id ? created.Last : Last,
        };
        combined._names.UnionWith(_names.Concat(created._names));
        foreach (KeyValuePair<Column, CicImport> run in _runs.Concat(created._runs).OrderBy(run => run.Value.Id))
            combined._runs[run.Key] = run.Value;
        foreach (Column column in _values.Keys.Union(created._values.Keys))
        {
            _values.TryGetValue(column, out (object? Old, object? New) before);
            created._values.TryGetValue(column, out (object? Old, object? New) after);
            combined._values[column] = (before.Old, after.New);
        }

        return combined;
    }
}
