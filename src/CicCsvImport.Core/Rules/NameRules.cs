using CicCsvImport.Issues;
using CicCsvImport.Lists;
using CicCsvImport.Settings;
using CicCsvImport.Text;

namespace CicCsvImport.Rules;

/// <summary>Names of objects.</summary>
internal static class NameRules
{
    /// <summary>Any text without control characters.</summary>
    public static readonly CellRule NoControlCharacter = new(ReadAny) { Plain = _ => PlainText.Any };

    /// <summary>A user's name: some characters are not allowed, and it must not be too long.</summary>
    public static readonly CellRule UserName = new(ReadUserName)
    {
        Plain = session =>
        {
            UserNameSettings names = session.Settings.UserNames;
            return PlainText.Any.Without(ForbiddenIn(names)).Between(1, Math.Min(names.AdvisedLength, names.MaximumLength));
        },
    };

    private static string? ReadAny(in Cell cell)
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
        return $"at most {names.MaximumLength} characters ({names.AdvisedLength} are advised), none of {string.Join(" ", ForbiddenIn(names))}";
    }

    private static IEnumerable<char> ForbiddenIn(UserNameSettings names) =>
        names.ForbiddenCharacters.Concat(names.RestrictedCharacters.Where(c => !names.PermittedCharacters.Contains(c)));

    private static string? ReadUserName(in Cell cell)
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
