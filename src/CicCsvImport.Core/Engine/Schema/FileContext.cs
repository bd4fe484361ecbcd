using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Text;

namespace CicCsvImport.Core.Engine.Schema;

/// <summary>The state that the rows of a file share.</summary>
/// <param name="map">The file's columns.</param>
/// <param name="session">The context that the rows are checked against.</param>
/// <param name="place">The file.</param>
/// <param name="keeps">Whether each row becomes a separate object. A check keeps none.</param>
internal sealed class FileContext(ColumnMap map, ValidationContext session, IssuePlace place, bool keeps = true)
{
    private readonly HashSet<(IssueKind, string)> _noted = [];
    private int _rows;

    public ColumnMap Map { get; } = map;

    public ListDefinition List => Map.List;

    public ValidationContext Session { get; } = session;

    public IssuePlace Place { get; } = place;

    public bool Keeps { get; } = keeps;

    /// <summary>The values that were read in repetitive columns, by the columns' indexes; null if there are none yet.</summary>
    public ValueCache?[] Known { get; } = new ValueCache?[map.List.Schema.Columns.Length];

    /// <summary>Counts a row.</summary>
    /// <returns>Its number, from 1.</returns>
    public int Count() => ++_rows;

    /// <summary>Checks whether an issue kind is reported for a name for the first time in the file.</summary>
    public bool IsFirst(IssueKind kind, string name) => _noted.Add((kind, NameComparer.Normalize(name).ToUpperInvariant()));
}
