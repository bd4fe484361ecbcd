using CicCsvImport.Infrastructure.Text;

namespace CicCsvImport.Infrastructure.Files;

/// <summary>A text file that can be read repeatedly, even while others use it.</summary>
internal sealed class TextFile : IDisposable
{
    private readonly Stream _stream;
    private readonly string _path;
    private readonly Encoding _encoding;
    private readonly int _markLength;
    private readonly (long Length, DateTime Written) _asOpened;
    private readonly bool _mayBeMisread;
    private MisreadUtf8? _misread;

    private TextFile(string path, Stream stream, Encoding? said)
    {
        _path = path;
        _stream = stream;
        byte[] head = new byte[FileContent.HeadLength];
        int length = 0;
        for (int read; length < head.Length && (read = stream.ReadOrReport(head, length, head.Length - length)) > 0;)
            length += read;
        (_encoding, _markLength) = FileContent.Detect(head, length, said);
        _mayBeMisread = _markLength == 0 && said is { IsSingleByte: true };
        _asOpened = State();
    }

    private TextFile(MemoryStream utf8)
    {
        _path = "";
        _stream = utf8;
        _encoding = StrictEncoding.Utf8;
        _asOpened = State();
    }

    /// <summary>
    /// The number of lines with letters that the specified encoding spoils, because the file is UTF-8, and the first of them; 0 if
    /// there are none, or the file has not been read to its end.
    /// </summary>
    public (int Lines, int First) Misread => (_misread?.Lines ?? 0, _misread?.FirstLine ?? 0);

    /// <summary>The name of the encoding that the file is read in.</summary>
    public string EncodingName => _encoding.WebName;

    /// <summary>The position of the current pass, from 0 to 1.</summary>
    public double Progress => _asOpened.Length > 0 ? Math.Min(1, (double)_stream.Position / _asOpened.Length) : 1;

    /// <summary>Opens a file. A list that is open in a spreadsheet can be read.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="said">The encoding that the user specified, for a file without a byte-order mark.</param>
    /// <exception cref="ListReadException">The file cannot be opened or is not text.</exception>
    public static TextFile Open(string path, Encoding? said)
    {
        Stream stream = OpenStream(path);
        try
        {
            return new TextFile(path, stream, said);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Creates a text file in memory.</summary>
    /// <param name="utf8">The text in UTF-8, without a byte-order mark. It is closed with the text file.</param>
    public static TextFile From(MemoryStream utf8) => new(utf8);

    /// <summary>Reads the text from its start, as UTF-8. Only one such stream may be used at a time.</summary>
    /// <param name="cancellation">Cancels reading.</param>
    public Stream ReadFromStart(CancellationToken cancellation)
    {
        _stream.Position = _markLength;
        MisreadUtf8? look = _mayBeMisread && Misread.Lines == 0 ? _misread = new MisreadUtf8(_encoding) : null;
        return new StrictUtf8Stream(_stream, _encoding, cancellation) { Misread = look };
    }

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

    public void Dispose() => _stream.Dispose();

    private static Stream OpenStream(string path)
    {
        if (Directory.Exists(path))
            throw NotReadable("Reading_Folder");
        try
        {
            var file = new FileStream(
                path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1, FileOptions.SequentialScan);
            return file.CanSeek ? file : Buffer(file);
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

    // A pipe can be read only once, but a list is read twice.
    private static MemoryStream Buffer(Stream pipe)
    {
        using (pipe)
        {
            var buffer = new MemoryStream();
            pipe.CopyTo(buffer);
            buffer.Position = 0;
            return buffer;
        }
    }

    private static ListReadException NotReadable(string reason) => new(IssueCatalog.FileNotReadable, Messages.Get(reason));

    private (long Length, DateTime Written) State() =>
        _stream is FileStream ? (_stream.Length, File.GetLastWriteTimeUtc(_path)) : (_stream.Length, default);
}
