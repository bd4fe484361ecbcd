using CicCsvImport.Issues;
using CicCsvImport.Lists;
using CicCsvImport.Settings;
using CicCsvImport.Text;

namespace CicCsvImport.Rules;

/// <summary>Names of objects.</summary>
internal static class NameRules
{
    /// <summary>Any text without control characters.</summary>
    public static string? NoControlCharacter(in Cell cell)
    {
        foreach (char c in cell.Text)
        {
            if (char.IsControl(c))
                return cell.Drop(IssueCatalog.InvalidName, Messages.Format("Name_Control", ((int)c).ToString("X4")));
        }

        return cell.Text;
    }

    /// <summary>What a user's name may be, in words.</summary>
    public static string UserNameForm(CicSettings settings)
    {
        UserNameSettings names = settings.UserNames;
        IEnumerable<char> forbidden = names.ForbiddenCharacters.Concat(names.RestrictedCharacters.Where(c => !names.PermittedCharacters.Contains(c)));
        return $"at most {names.MaximumLength} characters ({names.AdvisedLength} are advised), none of {string.Join(" ", forbidden)}";
    }

    /// <summary>A user's name: some characters are not allowed, and it must not be too long.</summary>
    public static string? UserName(in Cell cell)
    {
        UserNameSettings settings = cell.Row.Session.Settings.UserNames;
        foreach (char c in cell.Text)
        {
            if (settings.ForbiddenCharacters.Contains(c)
                || (settings.RestrictedCharacters.Contains(c) && !settings.PermittedCharacters.Contains(c)))
            {
                return cell.Drop(IssueCatalog.InvalidName, Messages.Format("Name_Character", c));
            }
        }

        int length = cell.Text.Length;
        if (length > settings.MaximumLength)
            return cell.Drop(IssueCatalog.InvalidName, Messages.Format("Name_TooLong", length, settings.MaximumLength));
        return length > settings.AdvisedLength
            ? cell.Note(IssueCatalog.NameLengthAdvice, nearest: null, length, settings.AdvisedLength)
            : cell.Text;
    }
}
