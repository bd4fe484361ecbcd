using System.Security;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Passwords;
using CicCsvImport.Core.Settings;

namespace CicCsvImport.Core.Kinds.Users;

/// <summary>Passwords of lists.</summary>
internal static class PasswordRules
{
    /// <summary>A password that a list gives is used unchecked; a weak one is worth a look.</summary>
    public static void LookAtStrength(SecureString password, in Cell cell)
    {
        PasswordSettings settings = cell.Row.Session.Settings.Passwords;
        if (new PasswordPolicy(settings).IsWeak(password))
            cell.Note(IssueCatalog.WeakPassword, nearest: null, settings.MinimumUniqueDigits);
    }
}
