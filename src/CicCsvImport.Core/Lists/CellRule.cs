namespace CicCsvImport.Lists;

/// <summary>
/// Reads the text of a cell that is not blank: gives the text to go on with, or null where it cannot be used and the
/// rule has reported why.
/// </summary>
internal delegate string? CellRule(in Cell cell);

/// <summary>Checks what must hold between several cells of a row.</summary>
internal delegate void RowRule(Row row);
