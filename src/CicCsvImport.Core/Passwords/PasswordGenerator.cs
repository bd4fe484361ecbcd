using System.Security;
using System.Security.Cryptography;
using CicCsvImport.Core.Settings;

namespace CicCsvImport.Core.Passwords;

/// <summary>Makes passwords that satisfy the policy: digits only, because they are typed on a telephone.</summary>
/// <param name="settings">How long they are, and the policy.</param>
/// <param name="source">Where the chance comes from; null is the system's cryptographic source.</param>
internal sealed class PasswordGenerator(PasswordSettings settings, RandomNumberGenerator? source = null)
{
    /// <summary>The largest multiple of 10 in a byte: from there on, some digits would come more often than others.</summary>
    private const int Fair = 250;

    private static readonly RandomNumberGenerator SystemSource = RandomNumberGenerator.Create();

    private readonly PasswordPolicy _policy = new(settings);
    private readonly RandomNumberGenerator _source = source ?? SystemSource;

    /// <summary>The number of digits: what the settings say, raised to what the policy wants.</summary>
    public static int GetLength(PasswordSettings settings) => Math.Max(settings.GeneratedLength, settings.MinimumLength);

    /// <summary>A new password, read-only.</summary>
    public SecureString Next()
    {
        char[] digits = new char[GetLength(settings)];
        byte[] chance = new byte[digits.Length];
        try
        {
            // All of it anew each time: to mend one that the policy does not allow would make some likelier than others.
            do
                Fill(digits, chance);
            while (!_policy.Allows(digits));
            return SecureText.Protect(digits);
        }
        finally
        {
            Array.Clear(digits, 0, digits.Length);
            Array.Clear(chance, 0, chance.Length);
        }
    }

    private void Fill(char[] digits, byte[] chance)
    {
        int count = 0;
        while (count < digits.Length)
        {
            _source.GetBytes(chance);
            for (int i = 0; i < chance.Length && count < digits.Length; i++)
            {
                if (chance[i] < Fair)
                    digits[count++] = (char)('0' + (chance[i] % 10));
            }
        }
    }
}
