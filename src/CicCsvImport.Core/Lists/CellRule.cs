namespace CicCsvImport.Lists;

/// <summary>
/// Reads the text of a cell that is not blank: gives the text to go on with, or null where it cannot be used and the
/// rule has reported why.
/// </summary>
internal delegate string? CellReader(in Cell cell);

/// <summary>Checks what must hold between several cells of a row.</summary>
internal delegate void RowRule(Row row);

/// <summary>A rule that reads cells of a column.</summary>
internal sealed class CellRule
{
    private readonly CellReader _others;
    private readonly CharacterClass? _accepted;
    private readonly Func<CheckSession, CharacterClass?>? _acceptedIn;

    /// <summary>A rule that looks at every text.</summary>
    /// <param name="read">Reads a cell.</param>
    public CellRule(CellReader read) => _others = read;

    /// <summary>A rule that leaves some texts as they are, without a word: nearly all of a clean list's.</summary>
    /// <param name="accepted">The texts.</param>
    /// <param name="others">Reads a cell with another text.</param>
    public CellRule(CharacterClass accepted, CellReader others)
    {
        _accepted = accepted;
        _others = others;
    }

    /// <summary>A rule that leaves some texts as they are, by the settings, or by what the session knows.</summary>
    /// <param name="accepted">The texts in a session; null where the rule looks at every text.</param>
    /// <param name="others">Reads a cell with another text.</param>
    public CellRule(Func<CheckSession, CharacterClass?> accepted, CellReader others)
    {
        _acceptedIn = accepted;
        _others = others;
    }

    /// <summary>The texts that the rule leaves as they are; null where it looks at every text.</summary>
    public CharacterClass? AcceptedIn(CheckSession session) => _acceptedIn is null ? _accepted : session.AcceptedBy(this, _acceptedIn);

    public string? Read(in Cell cell) => AcceptedIn(cell.Row.Session)?.Has(cell.Text) == true ? cell.Text : _others(cell);
}
