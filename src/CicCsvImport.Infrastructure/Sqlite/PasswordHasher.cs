using System.Security;
using System.Security.Cryptography;
using CicCsvImport.Core.Passwords;

namespace CicCsvImport.Infrastructure.Sqlite;

/// <summary>
/// Hashes passwords so that they can be recognized but not read: PBKDF2 with HMAC-SHA256 and a separate salt for each password.
/// </summary>
internal sealed class PasswordHasher(PasswordSettings settings)
{
    /// <summary>Hashes a password with a new salt and returns the hash as text. Two hashes of one password differ.</summary>
    public string Hash(SecureString password)
    {
        byte[] salt = new byte[PasswordHash.SaltBytes];
        using (RandomNumberGenerator random = RandomNumberGenerator.Create())
            random.GetBytes(salt);
        return new PasswordHash(settings.HashIterations, salt, Derive(password, salt, settings.HashIterations)).ToString();
    }

    /// <summary>
    /// Checks whether a password is the one that was hashed. The duration does not depend on whether and where they differ.
    /// </summary>
    /// <exception cref="FormatException">The text is not a hash.</exception>
    public static bool Verify(SecureString password, string text)
    {
        var hash = PasswordHash.Parse(text);
        return SameInFixedTime(Derive(password, hash.Salt, hash.Iterations), hash.Value);
    }

    private static byte[] Derive(SecureString password, byte[] salt, int iterations) => SecureText.Use(password, text =>
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        try
        {
            return Derive(bytes, salt, iterations);
        }
        finally
        {
            Array.Clear(bytes, 0, bytes.Length);
        }
    });

#if NETFRAMEWORK
    private static byte[] Derive(byte[] password, byte[] salt, int iterations)
    {
        using var function = new Rfc2898DeriveBytes(password, salt, iterations, HashAlgorithmName.SHA256);
        return function.GetBytes(PasswordHash.ValueBytes);
    }

    private static bool SameInFixedTime(byte[] left, byte[] right)
    {
        int difference = left.Length ^ right.Length;
        for (int i = 0; i < left.Length && i < right.Length; i++)
            difference |= left[i] ^ right[i];
        return difference == 0;
    }
#else
    private static byte[] Derive(byte[] password, byte[] salt, int iterations) =>
        Rfc2898DeriveBytes.Pbkdf2(password, salt, iterations, HashAlgorithmName.SHA256, PasswordHash.ValueBytes);

    private static bool SameInFixedTime(byte[] left, byte[] right) => CryptographicOperations.FixedTimeEquals(left, right);
#endif
}
