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

    // What plans, tables and reports show in place of a password.
    private static readonly string[] OwnPlaceholders = ["Password_Set", "Password_Given", "Password_Generated"];

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
        TextSettings texts = cell.Row.Session.Settings.Texts;
        if (SecureText.Use(password, characters => IsInPlaceOfValue(characters, texts)))
            cell.NoteAs("WeakPassword_NoValue", IssueCatalog.WeakPassword);
        else if (new PasswordPolicy(settings).IsWeak(password))
            cell.Note(IssueCatalog.WeakPassword, nearest: null, settings.MinimumUniqueDigits);
        return true;
    }

    // All users of such a list would have the same password, which is known.
    private static bool IsInPlaceOfValue(char[] password, TextSettings texts) =>
        Array.Exists(texts.Placeholders, text => password.SequenceEqual(text))
        || Array.Exists(OwnPlaceholders, id => password.SequenceEqual(Messages.Get(id)))
        || Array.Exists(texts.TypeNames, name => password.Take(name.Length).SequenceEqual(name));

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
