using System.Security;
using CicCsvImport.Core.Engine.Rules;
using CicCsvImport.Core.Passwords;

namespace CicCsvImport.Core.Kinds.Users;

/// <summary>Rules for passwords in lists.</summary>
internal static class PasswordRules
{
    // Only texts that no one chooses: any other can be a password.
    private static readonly string[] SpreadsheetErrors =
        ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!"];

    private static readonly string[] TypeNames = ["System.Security.SecureString", "System.Management.Automation.PSCredential"];

    /// <summary>Drops a password that was lost on its way into the list, and notes a weak one. Others are used without checks.</summary>
    public static bool Read(SecureString password, in Cell cell)
    {
        bool isMisread = cell.Row.File.Map.IsMisread;
        if (SecureText.Use(password, characters => FindFault(characters, isMisread)) is { } fault)
        {
            cell.Drop(fault.Kind, fault.Detail, "");
            return false;
        }

        PasswordSettings settings = cell.Row.Session.Settings.Passwords;
        if (new PasswordPolicy(settings).IsWeak(password))
            cell.Note(IssueCatalog.WeakPassword, nearest: null, settings.MinimumUniqueDigits);
        return true;
    }

    private static (IssueKind Kind, string Detail)? FindFault(char[] password, bool isMisread)
    {
        if (Array.Exists(TypeNames, name => password.SequenceEqual(name)))
            return (IssueCatalog.TypeName, "");
        if (Array.Exists(SpreadsheetErrors, error => password.SequenceEqual(error)))
            return (IssueCatalog.SpreadsheetError, "");
        if (password.SequenceEqual(SecretColumn.LeftOut))
            return (IssueCatalog.PlaceholderValue, SecretColumn.LeftOut);
        if (password.Contains(RemarkableCharacters.Replacement))
            return (IssueCatalog.DamagedText, "");
        if (ControlCharacters.Find(password, isMisread) is { } control)
            return (IssueCatalog.ControlCharacter, control);
        if (Array.Exists(password, Blanks.IsLineBreak))
            return (IssueCatalog.LineBreakInCell, "");
        return DigitRules.IsMangled(password) ? (IssueCatalog.MangledNumber, "") : null;
    }
}
