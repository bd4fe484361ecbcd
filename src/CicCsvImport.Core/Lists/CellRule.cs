namespace CicCsvImport.Lists;

/// <summary>
/// Reads the text of a cell that is not blank: gives the text to go on with, or null where it cannot be used and the
/// rule has reported why.
/// </summary>
internal delegate string? CellReader(in Cell cell);

/// <summary>Checks what must hold between several cells of a row.</summary>
internal delegate void RowRule(Row row);

/// <summary>A rule that reads cells of a column.</summary>
/// <param name="read">Reads a cell.</param>
internal sealed class CellRule(CellReader read)
{
    public CellReader Read { get; } = read;

    /// <summary>
    /// Texts that the rule gives back as they are, without a word, in every row of a session: nearly all of a clean list's. For
    /// them it need not be run. A rule that says nothing of such texts is always run.
    /// </summary>
    public Func<CheckSession, PlainText?> Plain { get; init; } = _ => null;
}
