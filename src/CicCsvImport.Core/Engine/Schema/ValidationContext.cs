using CicCsvImport.Core.Engine.Fast;

namespace CicCsvImport.Core.Engine.Schema;

/// <summary>The context that the rows in all files of one command are checked against.</summary>
internal sealed class ValidationContext
{
    private readonly List<IssuePlace> _files;
    private readonly Dictionary<CellRule, CharacterClass?> _accepted = [];
    private readonly Dictionary<Column, RawTexts?> _raw = [];
    private readonly Dictionary<ObjectSchema, NameTable> _met;
    private readonly Dictionary<ObjectSchema, Dictionary<string, CicIssue>> _skipped;

    public ValidationContext(CicSettings settings, KnownNames known)
    {
        Settings = settings;
        Known = known;
        Texts = new TextRules(settings.Texts);
        NormalizesNumbers = settings.NormalizeNumber;
        Keys = new UniqueIndexes();
        _met = [];
        _skipped = [];
        _files = [];
    }

    private ValidationContext(ValidationContext original)
    {
        Settings = original.Settings;
        Texts = original.Texts;
        Known = original.Known;
        Directory = original.Directory;
        IsAdvisory = original.IsAdvisory;
        NormalizesNumbers = original.NormalizesNumbers;
        Keys = new UniqueIndexes(original.Keys);
        _met = original._met.ToDictionary(met => met.Key, met => new NameTable(met.Value));
        _skipped = original._skipped.ToDictionary(
            skipped => skipped.Key, skipped => new Dictionary<string, CicIssue>(skipped.Value, NameComparer.Instance));
        _files = [.. original._files];
    }

    public CicSettings Settings { get; }

    /// <summary>What judges the texts of cells.</summary>
    public TextRules Texts { get; }

    /// <summary>The names that a row may refer to.</summary>
    public KnownNames Known { get; }

    /// <summary>The directory that owns the keys of its objects; null if there is none.</summary>
    public IKeyOwners? Directory { get; init; }

    /// <summary>
    /// Whether nothing is committed to the directory, so that its answers are only advice: what it lacks or has now may be different
    /// when the rows are committed. Without a directory, there is no advice.
    /// </summary>
    public bool IsAdvisory { get => field && Directory is not null; init; }

    /// <summary>
    /// Whether the rows are committed to the directory. Which keys are free is then judged by the state after the run, when all rows and
    /// removals are known.
    /// </summary>
    public bool IsCommitted => Directory is not null && !IsAdvisory;

    /// <summary>Whether extensions and DIDs may be written with separators, which are removed.</summary>
    public bool NormalizesNumbers { get; init; }

    public UniqueIndexes Keys { get; }

    /// <summary>Returns the name of an object that will be created because rows refer to it, written as in its first reference.</summary>
    public string AsFirstMet(ObjectSchema kind, string name)
    {
        if (!_met.TryGetValue(kind, out NameTable? met))
            _met.Add(kind, met = new NameTable());
        if (met.Find(name) is { } first)
            return first;
        met.Add(name);
        return name;
    }

    /// <summary>Remembers the name of a row that does not import, if other rows may refer to it.</summary>
    /// <param name="row">The row.</param>
    /// <param name="reason">The issue that skips it.</param>
    public void Skip(CicObject row, CicIssue reason)
    {
        if (row.Text(row.Schema.Identity) is not { } name)
            return;
        // A phone's station has the phone's name.
        foreach (ObjectSchema kind in new[] { row.Schema, row.Schema.Identity.RefersTo }.OfType<ObjectSchema>())
        {
            if (Known[kind] is null)
                continue;
            if (!_skipped.TryGetValue(kind, out Dictionary<string, CicIssue>? names))
                _skipped.Add(kind, names = new Dictionary<string, CicIssue>(NameComparer.Instance));
            names[name] = names.TryGetValue(name, out CicIssue? first) ? first : reason;
        }
    }

    /// <summary>Returns the issue that skips the row of an object; null if there is no such row.</summary>
    public CicIssue? FindSkipped(ObjectSchema kind, string name) =>
        _skipped.TryGetValue(kind, out Dictionary<string, CicIssue>? names) && names.TryGetValue(name, out CicIssue? reason)
            ? reason
            : null;

    /// <summary>Creates a context that knows what this one knows, and whose findings leave no trace in it.</summary>
    public ValidationContext Rehearse() => new(this);

    /// <summary>Returns the kind of object that a key is limited to; null for all kinds.</summary>
    public string? GetScope(UniqueConstraint space, string kind) => space.GetScope(Settings, kind);

    /// <summary>Finds the directory's object with a key, other than the row's own object; null if there is none.</summary>
    public ObjectName? OwnerInDirectory(UniqueConstraint space, string value, CicObject row)
    {
        // An object with the row's own name is a conflict, which the plan handles.
        if (Directory is null || space.NamedKinds.Count > 0 || space.GetStoredKey(value) is not { } key)
            return null;
        if (Directory.GetOwner(space, key, GetScope(space, row.Schema.Kind)) is not { } owner)
            return null;
        bool isOwn = NameComparer.Same(owner.Name, row.Identity)
            && (owner.Kind == row.Schema || row.Schema.Identity.Key?.NamedKinds.Contains(owner.Kind.Kind) == true);
        return isOwn ? null : owner;
    }

    /// <summary>Returns the texts whose cells need not be read: see <see cref="Column.RawIn"/>.</summary>
    public RawTexts? GetRaw(Column column)
    {
        if (!_raw.TryGetValue(column, out RawTexts? raw))
            _raw.Add(column, raw = column.RawIn(this));
        return raw;
    }

    /// <summary>Returns the texts that a rule accepts as they are in this context.</summary>
    public CharacterClass? AcceptedBy(CellRule rule, Func<ValidationContext, CharacterClass?> find)
    {
        if (!_accepted.TryGetValue(rule, out CharacterClass? accepted))
            _accepted.Add(rule, accepted = find(this));
        return accepted;
    }

    /// <summary>Adds a file and returns its number.</summary>
    public int AddFile(IssuePlace place)
    {
        _files.Add(place);
        return _files.Count - 1;
    }

    /// <summary>Returns the file with a number.</summary>
    public IssuePlace GetFile(int file) => _files[file];
}
