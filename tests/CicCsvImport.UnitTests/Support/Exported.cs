using CicCsvImport.Core.Engine.Schema;

namespace CicCsvImport.UnitTests.Support;

/// <summary>The cells of an exported list, as the Export cmdlets write them.</summary>
internal static class Exported
{
    /// <summary>The texts of all cells.</summary>
    public static string?[] Cells(CicObject record, ListDefinition list) =>
        [.. list.Columns.Select(column => Cell(record, column.Column))];

    /// <summary>The text of a cell, blank for a default; null where the object has no such column.</summary>
    public static string? Cell(CicObject record, Column column) =>
        record.IsDefault(column) ? "" : record[column] is { } value ? column.Format(value) : null;
}
