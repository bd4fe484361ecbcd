using CicCsvImport.Issues;
using CicCsvImport.Lists;
using CicCsvImport.Text;

namespace CicCsvImport.Rules;

/// <summary>What is worth a look in any text.</summary>
internal static class TextRules
{
    /// <summary>Texts of which there is nothing to note.</summary>
    public static readonly PlainText Plain = PlainText.Any.NotFirst("=-@").Where(text => text[0] != '+' || PlainText.Digits.Has(text.From(1)));

    /// <summary>Notes a text that a spreadsheet would run as a formula, and marks that cannot be seen.</summary>
    public static void Look(in Cell cell)
    {
        if (IsFormula(cell.Text))
            cell.Note(IssueCatalog.FormulaCell);
        if (InvisibleText.Find(cell.Text) is { } mark)
            cell.Note(IssueCatalog.InvisibleCharacter, nearest: null, $"U+{(int)mark:X4}");
    }

    /// <summary>Whether the text begins with <c>=</c>, <c>-</c>, <c>@</c>, a tab, or a <c>+</c> before anything but digits.</summary>
    public static bool IsFormula(string text) => text.Length > 0 && text[0] switch
    {
        '=' or '-' or '@' or '\t' => true,
        '+' => !DigitRules.IsDigits(text, start: 1),
        _ => false,
    };
}
