namespace CicCsvImport.Core.Engine.Rules;

/// <summary>Names of objects.</summary>
internal static class NameRules
{
    /// <summary>Any text without control characters.</summary>
    public static readonly CharacterClass WithoutControls = CharacterClass.Any.WithoutControls();

    /// <summary>A user's name: its characters and its length are restricted.</summary>
    public static readonly CellRule UserName = new(session => AdvisedIn(session.Settings.UserNames), ReadUserName);

    /// <summary>Describes a valid user name.</summary>
    public static string UserNameForm(CicSettings settings)
    {
        CharacterClass allowed = AllowedIn(settings.UserNames);
        return $"{allowed.Lengths} characters ({settings.UserNames.AdvisedLength} are recommended), {allowed.Exceptions}";
    }

    private static CharacterClass AllowedIn(UserNameSettings names) => CharacterClass.Any
        .Except(names.ForbiddenCharacters.Concat(names.RestrictedCharacters.Where(c => !names.PermittedCharacters.Contains(c))))
        .AtMost(names.MaximumLength);

    private static CharacterClass AdvisedIn(UserNameSettings names) =>
        AllowedIn(names).AtMost(Math.Min(names.AdvisedLength, names.MaximumLength));

    private static string? ReadUserName(in Cell cell)
    {
        UserNameSettings settings = cell.Row.Session.Settings.UserNames;
        CharacterClass allowed = AllowedIn(settings);
        int length = cell.Text.Length;
        if (allowed.FindOther(cell.Text) is { } forbidden)
            return cell.Drop(IssueCatalog.InvalidName, Messages.Format("Name_Character", forbidden));
        return allowed.Has(cell.Text) ? cell.Note(IssueCatalog.NameLengthAdvice, nearest: null, length, settings.AdvisedLength)
            : cell.Drop(IssueCatalog.InvalidName, Messages.Format("Name_TooLong", length, settings.MaximumLength));
    }
}
