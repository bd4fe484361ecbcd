using System.Security;
using CicCsvImport.Core.Settings;
using CicCsvImport.Core.Text;

namespace CicCsvImport.Core.Passwords;

/// <summary>What a password must be. Says what is wrong with one, and never the password.</summary>
internal sealed class PasswordPolicy(PasswordSettings settings)
{
    /// <summary>Whether it has too few different keypad digits, or is one run up or down: a list's may, whatever its length.</summary>
    public bool IsWeak(SecureString password) => SecureText.Use(password, IsWeak);

    /// <inheritdoc cref="IsWeak(SecureString)"/>
    public bool IsWeak(char[] password) => HasTooFewDigits(password) || IsForbiddenRun(password);

    /// <summary>Whether nothing is wrong with it.</summary>
    public bool Allows(char[] password) => !IsTooShort(password) && !IsWeak(password);

    /// <summary>What is wrong with it, in sentences; empty where nothing is.</summary>
    public IReadOnlyList<string> FindFaults(SecureString password) => SecureText.Use(password, FindFaults);

    /// <summary>Whether all of it is one run of digits up or down, as 1234 and 4321 are.</summary>
    public static bool IsRun(IReadOnlyList<char> password)
    {
        if (password.Count < 2 || password.Any(c => c is < '0' or > '9'))
            return false;
        int step = password[1] - password[0];
        return step is 1 or -1 && !password.Where((digit, i) => i > 0 && digit - password[i - 1] != step).Any();
    }

    private IReadOnlyList<string> FindFaults(char[] password)
    {
        var faults = new List<string>();
        if (IsTooShort(password))
            faults.Add(Messages.Format("Password_TooShort", settings.MinimumLength));
        if (HasTooFewDigits(password))
            faults.Add(Messages.Format("Password_TooFewDigits", settings.MinimumUniqueDigits));
        if (IsForbiddenRun(password))
            faults.Add(Messages.Get("Password_Run"));
        return faults;
    }

    private bool IsTooShort(char[] password) => password.Length < settings.MinimumLength;

    private bool HasTooFewDigits(char[] password) => Keypad.UniqueDigits(password) < settings.MinimumUniqueDigits;

    private bool IsForbiddenRun(char[] password) => !settings.AllowSequentialDigits && IsRun(password);
}
