using System.Security;
using System.Security.Cryptography;

namespace CicCsvImport.Core.Passwords;

/// <summary>
/// Generates passwords that satisfy the policy. They consist of digits, because they are typed on a telephone, and do not begin with 0,
/// which a spreadsheet removes from a report that is opened as a CSV file.
/// </summary>
/// <param name="settings">The length, and the policy.</param>
/// <param name="source">The source of randomness; null means the system's cryptographic source.</param>
internal sealed class PasswordGenerator(PasswordSettings settings, RandomNumberGenerator? source = null)
{
    /// <summary>The largest multiple of 10 in a byte. Larger bytes would make some digits more likely than others.</summary>
    private const int Fair = 250;

    private static readonly RandomNumberGenerator SystemSource = RandomNumberGenerator.Create();

    private readonly PasswordPolicy _policy = new(settings);
    private readonly RandomNumberGenerator _source = source ?? SystemSource;

    /// <summary>Returns the number of digits: the setting, or the policy's minimum if that is higher.</summary>
    public static int GetLength(PasswordSettings settings) => Math.Max(settings.GeneratedLength, settings.MinimumLength);

    /// <summary>Generates a read-only password.</summary>
    public SecureString Next()
    {
        char[] digits = new char[GetLength(settings)];
        byte[] chance = new byte[digits.Length];
        try
        {
            // A password that violates the policy is discarded as a whole, because fixing it would make some passwords more likely
            // than others.
            do
                Fill(digits, chance);
            while (digits[0] == '0' || !_policy.Allows(digits));
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
