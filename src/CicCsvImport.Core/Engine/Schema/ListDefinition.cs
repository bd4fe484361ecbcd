namespace CicCsvImport.Core.Engine.Schema;

/// <summary>
/// A list, as data: its columns and what must hold between them. Readers, writers and cmdlets know lists only by their
/// definitions; a new list is a new definition.
/// </summary>
internal sealed class ListDefinition
{
    /// <summary>The short name: <c>User</c>, <c>Phone-TMM</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What the list is called in a sentence, without an article.</summary>
    public required string Title { get; init; }

    /// <summary>The noun of the cmdlets that read and write it: <c>CicUserCsv</c>.</summary>
    public required string Noun { get; init; }

    /// <summary>The objects its rows become; set once, by the schema.</summary>
    public ObjectSchema Schema
    {
        get => field ?? throw new InvalidOperationException($"The {Title} belongs to no schema.");
        set => field = field is null ? value : throw new InvalidOperationException($"The {Title} belongs to a schema already.");
    }

    /// <summary>Its columns in the vendor's order. They are read in this order, whatever the order in a file.</summary>
    public required ListColumn[] Columns { get; init; }

    /// <summary>What must hold between several cells of a row; run when all cells are read.</summary>
    public IReadOnlyList<RowRule> RowRules { get; init; } = [];

    /// <summary>Fills in what follows from all values of a row that imports, defaults included.</summary>
    public RowRule? Complete { get; init; }

    /// <summary>A column that decides for this list where several lists of the same objects know the header.</summary>
    public Column? DecidingColumn { get; init; }

    public override string ToString() => Name;
}
