namespace CicCsvImport.Core.Engine.Schema;

/// <summary>A column as one list has it: the same column can be required in one list and optional in another.</summary>
/// <param name="Column">The column.</param>
/// <param name="IsRequired">Whether a row without a usable value is skipped.</param>
internal sealed record ListColumn(Column Column, bool IsRequired)
{
    public static implicit operator ListColumn(Column column) => new(column, IsRequired: false);

    /// <summary>Whether the vendor's own lists have the column. Others are written only where an object has them.</summary>
    public bool IsVendors { get; init; } = true;
}
