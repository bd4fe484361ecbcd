using System.Runtime.InteropServices;

namespace CicCsvImport.Infrastructure.Sqlite.Connection;

/// <summary>
/// The content of a directory's file in memory, for an account that may only read it. SQLite needs to write next to a file that it
/// opens. It must not be disposed before the connection that uses it.
/// </summary>
internal sealed class FileSnapshot : IDisposable
{
    /// <summary>The two bytes of the header that say whether the file has a write-ahead log.</summary>
    private const int FormatOffset = 18;
    private const byte WithoutLog = 1;
    private const int Attempts = 10;

    private FileSnapshot(byte[] content)
    {
        Length = content.Length;
        Content = Marshal.AllocHGlobal(content.Length);
        Marshal.Copy(content, 0, Content, content.Length);
    }

    public IntPtr Content { get; private set; }

    public long Length { get; }

    /// <summary>Reads a file that is not changed meanwhile.</summary>
    /// <exception cref="IOException">The file cannot be read, or others write to it all the time.</exception>
    /// <exception cref="UnauthorizedAccessException">The account may not read it.</exception>
    public static FileSnapshot Read(string path)
    {
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            (long, DateTime) before = GetState(path);
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            byte[] content = new byte[file.Length];
            int length = 0;
            for (int read; length < content.Length && (read = file.Read(content, length, content.Length - length)) > 0;)
                length += read;
            if (length < content.Length || GetState(path) != before)
                continue;
            if (content.Length > FormatOffset + 1)
                content[FormatOffset] = content[FormatOffset + 1] = WithoutLog;
            return new FileSnapshot(content);
        }

        throw new IOException(Messages.Get("Directory_Changing"));
    }

    public void Dispose()
    {
        Marshal.FreeHGlobal(Content);
        Content = IntPtr.Zero;
    }

    private static (long Length, DateTime Written) GetState(string path) => (new FileInfo(path).Length, File.GetLastWriteTimeUtc(path));
}
