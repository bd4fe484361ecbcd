using CicCsvImport.Infrastructure.Text;

namespace CicCsvImport.Infrastructure.Files;

/// <summary>A file that is open for reading, even while others use it. It can be read repeatedly.</summary>
internal sealed class SourceFile : IDisposable
{
    private readonly string _path;
    private readonly (long Length, DateTime Written, FileStatus? Status) _asOpened;

    private SourceFile(string path, Stream stream)
    {
        _path = path;
        Stream = stream;
        try
        {
            Head = ReadHead();
            _asOpened = State();
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>The content. It is closed with the file.</summary>
    public Stream Stream { get; }

    /// <summary>The first bytes, up to <see cref="FileContent.HeadLength"/>.</summary>
    public byte[] Head { get; }

    /// <summary>The position in the content, from 0 to 1.</summary>
    public double Progress => _asOpened.Length > 0 ? Math.Min(1, (double)Stream.Position / _asOpened.Length) : 1;

    /// <summary>Opens a file. A list that is open in a spreadsheet can be read.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="cancellation">Cancels reading a pipe, which is read completely, because a list is read twice.</param>
    /// <exception cref="ListReadException">The file cannot be opened or read.</exception>
    public static SourceFile Open(string path, CancellationToken cancellation) => new(path, OpenStream(path, cancellation));

    /// <summary>Creates a file in memory.</summary>
    /// <param name="content">The content. It is closed with the file.</param>
    public static SourceFile From(MemoryStream content) => new("", content);

    /// <exception cref="ListReadException">The file has been modified since it was opened.</exception>
    public void ThrowIfChanged()
    {
        try
        {
            if (State() != _asOpened)
                throw NotReadable("Reading_Changed");
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw SourceReading.NotReadable(failed);
        }
    }

    public void Dispose() => Stream.Dispose();

    private byte[] ReadHead()
    {
        byte[] head = new byte[FileContent.HeadLength];
        int length = 0;
        for (int read; length < head.Length && (read = Stream.ReadOrReport(head, length, head.Length - length)) > 0;)
            length += read;
        Array.Resize(ref head, length);
        return head;
    }

    private static Stream OpenStream(string path, CancellationToken cancellation)
    {
        if (Directory.Exists(path))
            throw NotReadable(FolderAccess.IsLocked(path) ? "Reading_Denied" : "Reading_Folder");
        try
        {
            return InputFile.IsPipeOrDevice(path)
                ? InputFile.ReadAll(path, cancellation)
                : new FileStream(
                    path,
                    FileMode.Open,
                    FileAccess.Read,
                    FileShare.ReadWrite | FileShare.Delete,
                    bufferSize: 1,
                    FileOptions.SequentialScan);
        }
        catch (UnauthorizedAccessException)
        {
            throw NotReadable("Reading_Denied");
        }
        catch (Exception notFound) when (notFound is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ListReadException(IssueCatalog.FileNotReadable, Messages.Format("Reading_NotFound", DisplayText.CleanPath(path)));
        }
        catch (Exception other) when (other is (IOException and not ListReadException) or ArgumentException or NotSupportedException)
        {
            throw SourceReading.NotReadable(other);
        }
    }

    private static ListReadException NotReadable(string reason) => new(IssueCatalog.FileNotReadable, Messages.Get(reason));

    private (long Length, DateTime Written, FileStatus? Status) State() =>
        Stream is FileStream ? (Stream.Length, File.GetLastWriteTimeUtc(_path), FileStatus.Find(_path)) : (Stream.Length, default, null);
}
