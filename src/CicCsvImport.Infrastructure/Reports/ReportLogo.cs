namespace CicCsvImport.Infrastructure.Reports;

/// <summary>Reads a picture that becomes a part of a page.</summary>
internal static class ReportLogo
{
    private const int MostBytes = 1 << 20;

    private static readonly (string Type, byte[] Start)[] Types =
    [
        ("image/png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        ("image/jpeg", [0xFF, 0xD8, 0xFF]),
        ("image/gif", Encoding.ASCII.GetBytes("GIF8")),
        ("image/webp", Encoding.ASCII.GetBytes("RIFF")),
    ];

    /// <summary>Reads the picture as a data URI; null if it is none, or too large.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not read it.</exception>
    public static string? Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (!file.CanSeek || file.Length > MostBytes)
            return null;
        byte[] bytes = new byte[file.Length];
        int read = 0;
        while (read < bytes.Length && file.Read(bytes, read, bytes.Length - read) is > 0 and int more)
            read += more;
        string? type = Types.FirstOrDefault(type => bytes.Take(type.Start.Length).SequenceEqual(type.Start)).Type;
        return type is null ? null : $"data:{type};base64,{Convert.ToBase64String(bytes)}";
    }
}
