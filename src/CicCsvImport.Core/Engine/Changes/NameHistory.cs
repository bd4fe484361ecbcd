namespace CicCsvImport.Core.Engine.Changes;

/// <summary>
/// The names that objects have had. A name denotes the same object until the object is renamed, or until another object is renamed to
/// it: an object that is removed and created again is the same one.
/// </summary>
internal sealed class NameHistory
{
    private readonly Dictionary<ObjectSchema, Dictionary<string, List<Span>>> _spans = [];

    /// <param name="renames">The renames in the log, in the order of their runs.</param>
    public NameHistory(IEnumerable<LoggedRename> renames)
    {
        var sameRun = new List<LoggedRename>();
        foreach (LoggedRename rename in renames)
        {
            if (sameRun.Count > 0 && sameRun[0].Run != rename.Run)
                Add(sameRun);
            sameRun.Add(rename);
        }

        Add(sameRun);
    }

    /// <summary>Checks whether an object was renamed from or to a name.</summary>
    public bool Has(ObjectSchema kind, string name) => FindSpans(kind, name).Count > 0;

    /// <summary>Returns the names of the objects of any kind that have ever had a name, including that name.</summary>
    public IEnumerable<string> GetNames(string name) =>
        _spans.Keys.SelectMany(kind => FindSpans(kind, name)).SelectMany(span => span.Object.Names).Append(name)
            .Distinct(NameComparer.Instance);

    /// <summary>Returns the names that the object of a change has or had.</summary>
    /// <param name="change">The change.</param>
    /// <param name="run">Its run.</param>
    public IReadOnlyList<string> GetNames(ObjectChange change, long run)
    {
        // A rename denotes the object by its old name, and the other changes of a run follow the renames.
        bool isRename = change.NewName is not null;
        Span? its = FindSpans(change.Kind, change.Name)
            .FirstOrDefault(span => isRename ? span.From < run && run <= span.To : span.From <= run && run < span.To);
        return its?.Object.Names ?? [change.Name];
    }

    /// <summary>
    /// Returns the present name of the object that had a name after a run; null if another object has taken its name since.
    /// </summary>
    public string? GetPresentName(ObjectSchema kind, string name, long run)
    {
        List<Span> spans = FindSpans(kind, name);
        if (spans.FirstOrDefault(span => span.From <= run && run < span.To) is not { } its)
            return spans.Any(span => span.From > run) ? null : name;
        return its.Object.HasName ? its.Object.Names[its.Object.Names.Count - 1] : null;
    }

    private void Add(List<LoggedRename> sameRun)
    {
        List<(NamedObject Object, LoggedRename Rename)> renamed = [.. sameRun.Select(rename => (Release(rename), rename))];
        foreach ((NamedObject named, LoggedRename rename) in renamed)
        {
            List<Span> spans = GetSpans(rename.Kind, rename.New);
            // The object that had the name was removed.
            if (spans.Count > 0 && spans[spans.Count - 1] is { IsOpen: true } last)
            {
                last.To = rename.Run;
                last.Object.HasName = false;
            }

            spans.Add(new Span(named, rename.Run));
            named.Names.Add(rename.New);
        }

        sameRun.Clear();
    }

    private NamedObject Release(LoggedRename rename)
    {
        List<Span> spans = GetSpans(rename.Kind, rename.Old);
        if (spans.Count == 0 || !spans[spans.Count - 1].IsOpen)
            spans.Add(new Span(new NamedObject(rename.Old), spans.Count == 0 ? 0 : spans[spans.Count - 1].To));
        Span last = spans[spans.Count - 1];
        last.To = rename.Run;
        return last.Object;
    }

    private List<Span> FindSpans(ObjectSchema kind, string name) =>
        _spans.TryGetValue(kind, out Dictionary<string, List<Span>>? names) && names.TryGetValue(name, out List<Span>? spans) ? spans : [];

    private List<Span> GetSpans(ObjectSchema kind, string name)
    {
        if (!_spans.TryGetValue(kind, out Dictionary<string, List<Span>>? names))
            _spans.Add(kind, names = new Dictionary<string, List<Span>>(NameComparer.Instance));
        if (!names.TryGetValue(name, out List<Span>? spans))
            names.Add(name, spans = []);
        return spans;
    }

    private sealed class NamedObject(string name)
    {
        public List<string> Names { get; } = [name];

        /// <summary>Whether its last name denotes it, and not another object.</summary>
        public bool HasName { get; set; } = true;
    }

    /// <summary>The runs in which a name denotes an object: after <see cref="From"/>, until <see cref="To"/>.</summary>
    private sealed class Span(NamedObject named, long from)
    {
        public NamedObject Object { get; } = named;

        public long From { get; } = from;

        public long To { get; set; } = long.MaxValue;

        public bool IsOpen => To == long.MaxValue;
    }
}
