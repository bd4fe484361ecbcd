using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Text;

namespace CicCsvImport.Core.Engine.Schema;

/// <summary>Checks that apply to every text.</summary>
internal static class TextRules
{
    /// <summary>
    /// Texts that no spreadsheet evaluates: they do not begin with <c>=</c>, <c>-</c>, <c>@</c> or a tab, and a leading <c>+</c> is
    /// followed only by digits.
    /// </summary>
    public static readonly CharacterClass NoFormula = CharacterClass.Any.NotFirst("=-@\t").After("+", CharacterClass.Digits);

    /// <summary>Notes a text that a spreadsheet would evaluate as a formula, and invisible marks.</summary>
    public static void Look(in Cell cell)
    {
        if (!NoFormula.Has(cell.Text))
            cell.Note(IssueCatalog.FormulaCell);
        if (InvisibleText.Find(cell.Text) is { } mark)
            cell.Note(IssueCatalog.InvisibleCharacter, nearest: null, $"U+{(int)mark:X4}");
    }
}
