namespace CicCsvImport.Core.Engine.Schema;

/// <summary>
/// A list as data: its columns and the rules across them. Readers, writers and cmdlets know lists only by their definitions, so a
/// new list needs only a new definition.
/// </summary>
internal sealed class ListDefinition
{
    /// <summary>The short name: <c>User</c>, <c>Phone-TMM</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The list's name in a sentence, without an article.</summary>
    public required string Title { get; init; }

    /// <summary>The noun of the cmdlets that read and write it: <c>CicUserCsv</c>.</summary>
    public required string Noun { get; init; }

    /// <summary>The schema of the objects that the rows become. The schema sets it once.</summary>
    public ObjectSchema Schema
    {
        get => field ?? throw new InvalidOperationException($"The {Title} belongs to no schema.");
        set => field = field is null ? value : throw new InvalidOperationException($"The {Title} belongs to a schema already.");
    }

    /// <summary>Whether other columns of a file are ignored, and not reported as unknown.</summary>
    public bool IgnoresOtherColumns { get; init; }

    /// <summary>The columns in the vendor's order. They are read in this order, whatever their order in a file.</summary>
    public required ListColumn[] Columns { get; init; }

    /// <summary>The rules across several cells of a row, which are run when all cells are read.</summary>
    public IReadOnlyList<RowRule> RowRules { get; init; } = [];

    /// <summary>Fills in what follows from all values of an imported object, including defaults.</summary>
    public Action<CicObject, ValidationContext>? Complete { get; init; }

    /// <summary>The column that distinguishes this list from others of the same objects if the header fits several.</summary>
    public Column? DecidingColumn { get; init; }

    public override string ToString() => Name;
}
