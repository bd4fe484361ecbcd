using System.Security;
using CicCsvImport.Issues;
using CicCsvImport.Lists;
using CicCsvImport.Passwords;

namespace CicCsvImport.Rules;

/// <summary>Passwords of lists.</summary>
internal static class PasswordRules
{
    /// <summary>A password that a list gives is used unchecked; a weak one is worth a look.</summary>
    public static void LookAtStrength(SecureString password, in Cell cell)
    {
        if (new PasswordPolicy(cell.Row.Session.Settings.Passwords).IsWeak(password))
            cell.Note(IssueCatalog.WeakPassword);
    }
}
