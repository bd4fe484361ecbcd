using System.Buffers.Binary;
using System.Text;

namespace CicCsvImport.Directories;

/// <summary>The file of a local directory as bytes: what it is, before SQLite touches it.</summary>
internal static class DirectoryFile
{
    /// <summary>CICD: tells our files from other programs' databases.</summary>
    public const int ApplicationId = 0x43494344;

    private const int HeaderLength = 100;
    private const int UserVersionOffset = 60;
    private const int ApplicationIdOffset = 68;

    private static readonly byte[] Magic = Encoding.ASCII.GetBytes("SQLite format 3\0");

    /// <summary>The files that SQLite keeps beside a database while it is in use, or when a process was killed.</summary>
    public static IEnumerable<string> Companions(string path) => [LogOf(path), path + "-shm", path + "-journal"];

    /// <summary>The write-ahead log: what was committed and is not in the file yet.</summary>
    public static string LogOf(string path) => path + "-wal";

    /// <summary>Whether something was committed that is not in the file yet, because a process was killed.</summary>
    public static bool HasLog(string path) => new FileInfo(LogOf(path)) is { Exists: true, Length: > 0 };

    /// <summary>Reads the version of a directory.</summary>
    /// <exception cref="CicDirectoryException">There is no such file, it cannot be read, or is none of ours.</exception>
    public static int ReadVersion(string path)
    {
        byte[] header = ReadHeader(path);
        if (header.Length < HeaderLength
            || !header.AsSpan(0, Magic.Length).SequenceEqual(Magic)
            || BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(ApplicationIdOffset)) != ApplicationId)
        {
            throw DirectoryFaults.Of("NotADirectory", path);
        }

        return BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(UserVersionOffset));
    }

    private static byte[] ReadHeader(string path)
    {
        if (Directory.Exists(path))
            throw DirectoryFaults.Of("NotADirectory", path);
        if (!File.Exists(path))
            throw DirectoryFaults.Of("DirectoryNotFound", path);
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            byte[] header = new byte[HeaderLength];
            int length = 0;
            while (length < header.Length && file.Read(header, length, header.Length - length) is > 0 and var read)
                length += read;
            return header.AsSpan(0, length).ToArray();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw DirectoryFaults.Of("DirectoryNotReadable", path, fault.Message);
        }
    }
}
