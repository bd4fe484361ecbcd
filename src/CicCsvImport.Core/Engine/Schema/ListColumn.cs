namespace CicCsvImport.Core.Engine.Schema;

/// <summary>A column of a particular list. The same column can be required in one list and optional in another.</summary>
/// <param name="Column">The column.</param>
/// <param name="IsRequired">Whether a row without a valid value is skipped.</param>
internal sealed record ListColumn(Column Column, bool IsRequired)
{
    public static implicit operator ListColumn(Column column) => new(column, IsRequired: false);

    /// <summary>Whether the vendor's own lists have the column. Other columns are written only if an object has a value for them.</summary>
    public bool IsVendors { get; init; } = true;
}
