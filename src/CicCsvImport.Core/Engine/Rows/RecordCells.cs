using CicCsvImport.Core.Engine.Fast;

namespace CicCsvImport.Core.Engine.Rows;

/// <summary>What is known of the cells of a record without reading their texts.</summary>
internal static class RecordCells
{
    /// <summary>Checks whether a cell has no visible text.</summary>
    public static bool IsBlank(this IListRecord record, int cell)
    {
        // The first byte of nearly all cells shows that they are not blank.
        if (record is ILocatedRecord located && located.TryLocate(cell, out CellBytes text)
            && (text.Length == 0 || text[0] is > (byte)' ' and < 0x80))
        {
            return text.Length == 0;
        }

        return InvisibleText.IsAll(record.Text(cell));
    }
}
