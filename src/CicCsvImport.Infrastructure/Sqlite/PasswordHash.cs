using System.Globalization;

namespace CicCsvImport.Infrastructure.Sqlite;

/// <summary>A hash of a password, with the values to compute it again.</summary>
/// <param name="Iterations">The number of iterations.</param>
/// <param name="Salt">The salt that was hashed with the password.</param>
/// <param name="Value">The hash itself.</param>
internal sealed record PasswordHash(int Iterations, byte[] Salt, byte[] Value)
{
    public const int SaltBytes = 16;
    public const int ValueBytes = 32;

    private const string Method = "pbkdf2-sha256";

    /// <summary>Parses <c>pbkdf2-sha256$iterations$salt$hash</c>. Salt and hash are in Base64.</summary>
    /// <exception cref="FormatException">The text is not a hash. The message does not show it.</exception>
    public static PasswordHash Parse(string text)
    {
        string[] parts = text.Split('$');
        return parts.Length == 4
            && parts[0] == Method
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int iterations)
            && iterations is >= PasswordSettings.LeastIterations and <= PasswordSettings.MostIterations
            && Bytes(parts[2], SaltBytes) is { } salt
            && Bytes(parts[3], ValueBytes) is { } value
                ? new PasswordHash(iterations, salt, value)
                : throw new FormatException(Messages.Get("Password_NotAHash"));
    }

    public override string ToString() =>
        string.Join(
            "$",
            Method,
            Iterations.ToString(CultureInfo.InvariantCulture),
            Convert.ToBase64String(Salt),
            Convert.ToBase64String(Value));

    private static byte[]? Bytes(string text, int count)
    {
        try
        {
            byte[] bytes = Convert.FromBase64String(text);
            return bytes.Length == count ? bytes : null;
        }
        catch (FormatException)
        {
            // The caller reports that the whole text is not a hash.
            return null;
        }
    }
}
