using System.Security;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Passwords;
using CicCsvImport.Core.Settings;

namespace CicCsvImport.Core.Kinds.Users;

/// <summary>Rules for passwords in lists.</summary>
internal static class PasswordRules
{
    /// <summary>Notes a weak password. Passwords in a list are used without further checks.</summary>
    public static void LookAtStrength(SecureString password, in Cell cell)
    {
        PasswordSettings settings = cell.Row.Session.Settings.Passwords;
        if (new PasswordPolicy(settings).IsWeak(password))
            cell.Note(IssueCatalog.WeakPassword, nearest: null, settings.MinimumUniqueDigits);
    }
}
