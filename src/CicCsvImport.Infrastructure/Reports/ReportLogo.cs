using CicCsvImport.Infrastructure.Files;

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
        // The four bytes in between are a length.
        ("image/webp", Encoding.ASCII.GetBytes("RIFF")),
    ];

    private static readonly byte[] WebP = Encoding.ASCII.GetBytes("WEBP");

    /// <summary>Reads the picture as a data URI; null if it is none, or too large.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not read it.</exception>
    public static string? Read(string path)
    {
        // Opening a pipe would wait for its other end.
        if (FileStatus.Find(path) is { IsOrdinary: false })
            return null;
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (!file.CanSeek || file.Length > MostBytes)
            return null;
        byte[] bytes = new byte[file.Length];
        int read = 0;
        while (read < bytes.Length && file.Read(bytes, read, bytes.Length - read) is > 0 and int more)
            read += more;
        string? type = Types.FirstOrDefault(type => bytes.Take(type.Start.Length).SequenceEqual(type.Start)).Type;
        bool isOther = type == "image/webp" && !bytes.Skip(8).Take(WebP.Length).SequenceEqual(WebP);
        return type is null || isOther ? null : $"data:{type};base64,{Convert.ToBase64String(bytes)}";
    }
}
