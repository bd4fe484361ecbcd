using System.Security;

namespace CicCsvImport.Core.Passwords;

/// <summary>The password policy. Its messages never contain the password.</summary>
internal sealed class PasswordPolicy(PasswordSettings settings)
{
    /// <summary>
    /// Checks whether a password has too few different keypad digits or is one ascending or descending run. Lists may contain such
    /// passwords, of any length.
    /// </summary>
    public bool IsWeak(SecureString password) => SecureText.Use(password, IsWeak);

    /// <inheritdoc cref="IsWeak(SecureString)"/>
    public bool IsWeak(char[] password) => HasTooFewDigits(password) || IsForbiddenRun(password);

    /// <summary>Checks whether a password satisfies the policy.</summary>
    public bool Allows(char[] password) => !IsTooShort(password) && !IsWeak(password);

    /// <summary>Describes the violations of the policy in sentences; empty if there are none.</summary>
    public IReadOnlyList<string> FindFaults(SecureString password)
    {
        try
        {
            return SecureText.Use(password, FindFaults);
        }
        catch (ObjectDisposedException disposed)
        {
            return [disposed.Message];
        }
    }

    /// <summary>Checks whether a password is one run of ascending or descending digits, such as 1234 or 4321.</summary>
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
