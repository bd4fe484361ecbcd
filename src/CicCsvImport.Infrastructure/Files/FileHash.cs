using System.Globalization;
using System.Security.Cryptography;

namespace CicCsvImport.Infrastructure.Files;

/// <summary>Computes hashes, to find out whether a file has changed.</summary>
internal static class FileHash
{
    /// <summary>Stands for the hash of a pipe or a device. No file has it.</summary>
    public static readonly string None = new('0', 64);

    /// <summary>Returns the SHA-256 of a file's bytes: 64 upper-case hexadecimal digits, as written by Get-FileHash.</summary>
    /// <returns>The hash; null for a pipe or a device, which cannot be read again.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not read it.</exception>
    public static string? Sha256(string path)
    {
        if (InputFile.IsPipeOrDevice(path))
            return null;
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var algorithm = SHA256.Create();
        return string.Concat(algorithm.ComputeHash(file).Select(b => b.ToString("X2", CultureInfo.InvariantCulture)));
    }
}
