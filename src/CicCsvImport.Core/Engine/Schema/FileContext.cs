using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Text;

namespace CicCsvImport.Core.Engine.Schema;

/// <summary>What the rows of a file have in common, and know of each other.</summary>
/// <param name="map">The file's columns.</param>
/// <param name="session">What the rows are checked against.</param>
/// <param name="place">The file.</param>
/// <param name="keeps">Whether each row becomes an object of its own: whoever only checks keeps none.</param>
internal sealed class FileContext(ColumnMap map, ValidationContext session, IssuePlace place, bool keeps = true)
{
    private readonly HashSet<(IssueKind, string)> _noted = [];
    private int _rows;

    public ColumnMap Map { get; } = map;

    public ListDefinition List => Map.List;

    public ValidationContext Session { get; } = session;

    public IssuePlace Place { get; } = place;

    public bool Keeps { get; } = keeps;

    /// <summary>The values of repetitive columns that were read, by the columns' numbers; null where there are none yet.</summary>
    public ValueCache?[] Known { get; } = new ValueCache?[map.List.Schema.Columns.Length];

    /// <summary>Counts a row.</summary>
    /// <returns>Its number, from 1.</returns>
    public int Count() => ++_rows;

    /// <summary>Whether this is the first time in the file that the kind is to be reported for the name.</summary>
    public bool IsFirst(IssueKind kind, string name) => _noted.Add((kind, NameComparer.Normalize(name).ToUpperInvariant()));
}
