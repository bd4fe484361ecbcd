using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Text;

namespace CicCsvImport.Core.Engine.Schema;

/// <summary>What is worth a look in any text.</summary>
internal static class TextRules
{
    /// <summary>
    /// Texts that no spreadsheet runs: they do not begin with <c>=</c>, <c>-</c>, <c>@</c>, a tab, or a <c>+</c> before anything
    /// but digits.
    /// </summary>
    public static readonly CharacterClass NoFormula = CharacterClass.Any.NotFirst("=-@\t").After("+", CharacterClass.Digits);

    /// <summary>Notes a text that a spreadsheet would run as a formula, and marks that cannot be seen.</summary>
    public static void Look(in Cell cell)
    {
        if (!NoFormula.Has(cell.Text))
            cell.Note(IssueCatalog.FormulaCell);
        if (InvisibleText.Find(cell.Text) is { } mark)
            cell.Note(IssueCatalog.InvisibleCharacter, nearest: null, $"U+{(int)mark:X4}");
    }
}
