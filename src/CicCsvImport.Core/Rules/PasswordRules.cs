using CicCsvImport.Issues;
using CicCsvImport.Lists;
using CicCsvImport.Settings;

namespace CicCsvImport.Rules;

/// <summary>Passwords. They are typed on a telephone: letters count as the digit of their key.</summary>
internal static class PasswordRules
{
    private const string KeysOfLetters = "22233344455566677778889999";

    /// <summary>A password that a list gives is used unchecked; a weak one is worth a look.</summary>
    public static string? Strength(in Cell cell) =>
        IsWeak(cell.Text, cell.Row.Session.Settings.Passwords) ? cell.Note(IssueCatalog.WeakPassword) : cell.Text;

    /// <summary>Whether it has too few different keypad digits, or is one run up or down.</summary>
    public static bool IsWeak(string password, PasswordSettings policy) =>
        UniqueDigits(password) < policy.MinimumUniqueDigits || (!policy.AllowSequentialDigits && IsRun(password));

    /// <summary>The number of different keypad digits.</summary>
    public static int UniqueDigits(string password) => password.Select(KeyOf).Where(key => key is not null).Distinct().Count();

    /// <summary>Whether the whole password is one run of digits up or down, as 1234 and 4321 are.</summary>
    public static bool IsRun(string password)
    {
        if (password.Length < 2 || !DigitRules.IsDigits(password))
            return false;
        int step = password[1] - password[0];
        return step is 1 or -1 && !password.Where((digit, i) => i > 0 && digit - password[i - 1] != step).Any();
    }

    private static char? KeyOf(char c) => char.ToUpperInvariant(c) switch
    {
        >= '0' and <= '9' => c,
        >= 'A' and <= 'Z' and var letter => KeysOfLetters[letter - 'A'],
        _ => null,
    };
}
