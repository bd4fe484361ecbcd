using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Settings;

namespace CicCsvImport.Core.Engine.Schema;

/// <summary>The columns whose values a kind of object holds. Several lists can share it.</summary>
internal sealed class ObjectSchema
{
    private readonly Func<CicObject> _create;

    /// <param name="kind">What an object is called: "station", "phone", "user".</param>
    /// <param name="create">Makes an empty object.</param>
    /// <param name="lists">The lists whose rows become such objects: their columns are the schema's.</param>
    public ObjectSchema(string kind, Func<CicObject> create, params ListDefinition[] lists)
        : this(kind, create, [], lists)
    {
    }

    /// <param name="kind">What an object is called: "station", "phone", "user".</param>
    /// <param name="create">Makes an empty object.</param>
    /// <param name="more">What an object has beside its lists' columns: a directory knows it.</param>
    /// <param name="lists">The lists whose rows become such objects: their columns are the schema's, the first one names the object.</param>
    public ObjectSchema(string kind, Func<CicObject> create, Column[] more, params ListDefinition[] lists)
    {
        Column[] columns = [.. lists.SelectMany(list => list.Columns).Select(listed => listed.Column).Distinct(), .. more];
        if (columns.Length > CellStates.MaxColumns)
            throw new ArgumentException($"A {kind} has more than {CellStates.MaxColumns} columns.", nameof(lists));
        Kind = kind;
        _create = create;
        Columns = columns;
        for (int i = 0; i < columns.Length; i++)
            columns[i].Index = i;
        foreach (ListDefinition list in lists)
            list.Schema = this;
    }

    public string Kind { get; }

    public Column[] Columns { get; }

    /// <summary>The columns that say yes or no.</summary>
    public IReadOnlyList<Column> Flags => field ??= [.. Columns.OfType<FlagColumn>()];

    /// <summary>The column whose value names an object.</summary>
    public Column Identity => Columns[0];

    /// <summary>Whether an object claims the keys among its values; otherwise another one claims them for it.</summary>
    public Func<CicObject, bool> ClaimsKeys { get; init; } = _ => true;

    /// <summary>The objects of another kind that come and go with those of this one; null where there are none.</summary>
    public Companion? Companion { get; init; }

    /// <summary>The error of removing an object that always exists; null of every other object.</summary>
    public Func<CicObject, ErrorId?> PermanentError { get; init; } = _ => null;

    /// <summary>
    /// The column that says how many objects can have one of this kind, each naming it in a column that takes one; null where any
    /// number can.
    /// </summary>
    public Column? Capacity { get; init; }

    /// <summary>
    /// Fills in what is known of an object by its name: it is then made where another one names it and a directory lacks it. null
    /// where a name is not enough.
    /// </summary>
    public Action<CicObject, CicSettings>? FillFromName { get; init; }

    public CicObject Create() => _create();

    /// <summary>An object of that name, with what is known of it.</summary>
    public CicObject MakeFromName(string name, CicSettings settings)
    {
        CicObject made = Create();
        made.SetKnown(Identity, name);
        FillFromName?.Invoke(made, settings);
        return made;
    }

    /// <summary>The column of that name, or whose property has that name; null where there is none.</summary>
    public Column? Find(string name) =>
        Columns.FirstOrDefault(column => Heading.Same(column.Name, name))
        ?? Columns.FirstOrDefault(column => column.Property.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <exception cref="ArgumentException">There is no such column.</exception>
    public Column Require(string name) =>
        Find(name) ?? throw new ArgumentException($"A {Kind} has no column '{name}'.", nameof(name));
}
