using CicCsvImport.Core.Text;

namespace CicCsvImport.Core.Engine.Schema;

/// <summary>
/// Reads the text of a cell that is not blank: gives the text to go on with, or null where it cannot be used and the
/// rule has reported why.
/// </summary>
internal delegate string? CellJudge(in Cell cell);

/// <summary>Checks what must hold between several cells of a row.</summary>
internal delegate void RowRule(Row row);

/// <summary>A rule that reads cells of a column.</summary>
internal sealed class CellRule
{
    private readonly CellJudge _others;
    private readonly CharacterClass? _accepted;
    private readonly Func<ValidationContext, CharacterClass?>? _acceptedIn;

    /// <summary>A rule that looks at every text.</summary>
    /// <param name="read">Reads a cell.</param>
    public CellRule(CellJudge read) => _others = read;

    /// <summary>A rule that leaves some texts as they are, without a word: nearly all of a clean list's.</summary>
    /// <param name="accepted">The texts.</param>
    /// <param name="others">Reads a cell with another text.</param>
    public CellRule(CharacterClass accepted, CellJudge others)
    {
        _accepted = accepted;
        _others = others;
    }

    /// <summary>A rule that leaves some texts as they are, by the settings, or by what the session knows.</summary>
    /// <param name="accepted">The texts in a session; null where the rule looks at every text.</param>
    /// <param name="others">Reads a cell with another text.</param>
    public CellRule(Func<ValidationContext, CharacterClass?> accepted, CellJudge others)
    {
        _acceptedIn = accepted;
        _others = others;
    }

    /// <summary>The texts that the rule leaves as they are; null where it looks at every text.</summary>
    public CharacterClass? AcceptedIn(ValidationContext session) => _acceptedIn is null ? _accepted : session.AcceptedBy(this, _acceptedIn);

    public string? Read(in Cell cell) => AcceptedIn(cell.Row.Session)?.Has(cell.Text) == true ? cell.Text : _others(cell);
}
