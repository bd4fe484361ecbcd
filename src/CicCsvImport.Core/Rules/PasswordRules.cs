using CicCsvImport.Issues;
using CicCsvImport.Lists;
using CicCsvImport.Passwords;

namespace CicCsvImport.Rules;

/// <summary>Passwords of lists.</summary>
internal static class PasswordRules
{
    /// <summary>A password that a list gives is used unchecked; a weak one is worth a look.</summary>
    public static readonly CellRule Strength = new(ReadStrength);

    private static string? ReadStrength(in Cell cell) =>
        new PasswordPolicy(cell.Row.Session.Settings.Passwords).IsWeak(cell.Text.ToCharArray()) ? cell.Note(IssueCatalog.WeakPassword) : cell.Text;
}
