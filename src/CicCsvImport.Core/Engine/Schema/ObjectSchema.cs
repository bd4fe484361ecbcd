namespace CicCsvImport.Core.Engine.Schema;

/// <summary>The columns that hold the values of a kind of object. Several lists can share it.</summary>
internal sealed class ObjectSchema
{
    private readonly Func<CicObject> _create;
    private readonly ListDefinition[] _lists;

    /// <param name="kind">The name of the kind: "station", "phone", "user".</param>
    /// <param name="create">Creates an empty object.</param>
    /// <param name="lists">The lists whose rows become such objects. Their columns are the schema's.</param>
    public ObjectSchema(string kind, Func<CicObject> create, params ListDefinition[] lists)
        : this(kind, create, [], lists)
    {
    }

    /// <param name="kind">The name of the kind: "station", "phone", "user".</param>
    /// <param name="create">Creates an empty object.</param>
    /// <param name="more">The columns that only a directory has, and no list.</param>
    /// <param name="lists">
    /// The lists whose rows become such objects. Their columns are the schema's, and the first column names the object.
    /// </param>
    public ObjectSchema(string kind, Func<CicObject> create, Column[] more, params ListDefinition[] lists)
    {
        Column[] columns = [.. lists.SelectMany(list => list.Columns).Select(listed => listed.Column).Distinct(), .. more];
        if (columns.Length > CellStates.MaxColumns)
            throw new ArgumentException($"A {kind} has more than {CellStates.MaxColumns} columns.", nameof(lists));
        Kind = kind;
        _create = create;
        _lists = lists;
        Columns = columns;
        for (int i = 0; i < columns.Length; i++)
            columns[i].Index = i;
        foreach (ListDefinition list in lists)
            list.Schema = this;
    }

    public string Kind { get; }

    /// <summary>The container of Interaction Administrator in which such objects are edited.</summary>
    public string Container { get => field ?? Kind; init; }

    public Column[] Columns { get; }

    private HashSet<string> OwnProperties => field ??= new(
        Create().GetType().GetProperties().Select(property => property.Name)
            .Except(_lists.SelectMany(list => list.Columns).Select(listed => listed.Column.Property)),
        Heading.Comparer);

    /// <summary>The yes-or-no columns.</summary>
    public IReadOnlyList<Column> Flags => field ??= [.. Columns.OfType<FlagColumn>()];

    /// <summary>The columns whose values must be unique, other than the name.</summary>
    public IReadOnlyList<Column> Keys => field ??= [.. Columns.Where(column => column.Key is { NamedKinds.Count: 0 })];

    /// <summary>The column that names the object.</summary>
    public Column Identity => Columns[0];

    /// <summary>Whether an object claims the keys among its values. Otherwise another object claims them for it.</summary>
    public Func<CicObject, bool> ClaimsKeys { get; init; } = _ => true;

    /// <summary>The objects of another kind that are created and removed with those of this kind; null if there are none.</summary>
    public Companion? Companion { get; init; }

    /// <summary>The error of removing an object that must always exist; null for every other object.</summary>
    public Func<CicObject, ErrorId?> PermanentError { get; init; } = _ => null;

    /// <summary>The name that at least one object of the kind must keep in a column; null if there is none.</summary>
    public RequiredHolder? RequiredHolder { get; init; }

    /// <summary>
    /// The column that limits how many objects can use an object of this kind. Each of them names it in a column with
    /// <see cref="Column.TakesCapacity"/>. Null means no limit.
    /// </summary>
    public Column? Capacity { get; init; }

    /// <summary>
    /// Fills in the properties that follow from an object's name. Such an object is created if another one refers to it and the
    /// directory does not have it. Null means that a name is not enough to create it.
    /// </summary>
    public Action<CicObject, CicSettings>? FillFromName { get; init; }

    public CicObject Create() => _create();

    /// <summary>Creates an object with a name and the properties that follow from it.</summary>
    public CicObject MakeFromName(string name, CicSettings settings)
    {
        CicObject made = Create();
        made.SetKnown(Identity, name);
        FillFromName?.Invoke(made, settings);
        return made;
    }

    /// <summary>Finds a column by its name or its property; null if there is none.</summary>
    public Column? Find(string name) =>
        Columns.FirstOrDefault(column => Heading.Same(column.Name, name))
        ?? Columns.FirstOrDefault(column => column.Property.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Checks whether a heading is a property of the objects that is not a column of any list, such as Line. Export-Csv writes these.
    /// </summary>
    public bool IsOwnProperty(string heading) => OwnProperties.Contains(heading);

    /// <exception cref="ArgumentException">There is no such column.</exception>
    public Column Require(string name) =>
        Find(name) ?? throw new ArgumentException($"A {Kind} has no column '{name}'.", nameof(name));
}

/// <summary>A name that at least one object of a kind must keep, such as the role of the last administrator.</summary>
/// <param name="Column">The column that contains the name.</param>
/// <param name="Name">The name.</param>
/// <param name="LossError">The error of a change after which no object has it.</param>
internal sealed record RequiredHolder(Column Column, string Name, ErrorId LossError)
{
    public bool IsIn(object? value) => Column.GetTexts(value).Contains(Name, NameComparer.Instance);
}
