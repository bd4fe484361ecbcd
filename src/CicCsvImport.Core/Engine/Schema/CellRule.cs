namespace CicCsvImport.Core.Engine.Schema;

/// <summary>
/// Reads the text of a nonblank cell. Returns the text to continue with; or reports an issue and returns null if the text cannot be
/// used.
/// </summary>
internal delegate string? CellJudge(in Cell cell);

/// <summary>Checks a condition across several cells of a row.</summary>
internal delegate void RowRule(Row row);

/// <summary>A rule that reads cells of a column.</summary>
internal sealed class CellRule
{
    private readonly CellJudge _others;
    private readonly CharacterClass? _accepted;
    private readonly Func<ValidationContext, CharacterClass?>? _acceptedIn;

    /// <summary>Creates a rule that reads every text.</summary>
    /// <param name="read">Reads a cell.</param>
    public CellRule(CellJudge read) => _others = read;

    /// <summary>Creates a rule that accepts some texts as they are, without an issue. These are nearly all texts of a clean list.</summary>
    /// <param name="accepted">The accepted texts.</param>
    /// <param name="others">Reads a cell with any other text.</param>
    public CellRule(CharacterClass accepted, CellJudge others)
    {
        _accepted = accepted;
        _others = others;
    }

    /// <summary>Creates a rule whose accepted texts depend on the settings or the known names.</summary>
    /// <param name="accepted">The accepted texts in a context; null if the rule reads every text.</param>
    /// <param name="others">Reads a cell with any other text.</param>
    public CellRule(Func<ValidationContext, CharacterClass?> accepted, CellJudge others)
    {
        _acceptedIn = accepted;
        _others = others;
    }

    /// <summary>Returns the texts that the rule accepts as they are; null if it reads every text.</summary>
    public CharacterClass? AcceptedIn(ValidationContext session) => _acceptedIn is null ? _accepted : session.AcceptedBy(this, _acceptedIn);

    public string? Read(in Cell cell) => AcceptedIn(cell.Row.Session)?.Has(cell.Text) == true ? cell.Text : _others(cell);
}
