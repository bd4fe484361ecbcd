namespace CicCsvImport.Infrastructure.Workbooks.Writing;

/// <summary>A cell of a sheet.</summary>
/// <param name="Stored">
/// The text as a workbook stores it: see <see cref="WorkbookText.Escape"/>. Null or empty if the cell is blank.
/// </param>
/// <param name="Note">The note of a cell, which is then colored; null if there is none.</param>
internal readonly record struct SheetCell(string? Stored, SheetNote? Note = null)
{
    public static implicit operator SheetCell(string text) => new(WorkbookText.Escape(text));
}
