using CicCsvImport.Infrastructure.Text;

namespace CicCsvImport.Infrastructure.Files;

/// <summary>A text file that can be read repeatedly, even while others use it.</summary>
internal sealed class TextFile : IDisposable
{
    private readonly SourceFile _file;
    private readonly Encoding _encoding;
    private readonly int _markLength;
    private readonly bool _mayBeMisread;
    private MisreadUtf8? _misread;

    /// <summary>Reads an open file as text.</summary>
    /// <param name="file">The file. It is closed with the text file, or at once if it is not text.</param>
    /// <param name="said">The encoding that the user specified, for a file without a byte-order mark.</param>
    /// <exception cref="ListReadException">The file is not text.</exception>
    public TextFile(SourceFile file, Encoding? said)
    {
        _file = file;
        try
        {
            (_encoding, _markLength) = FileContent.Detect(file.Head, said);
        }
        catch
        {
            file.Dispose();
            throw;
        }

        _mayBeMisread = _markLength == 0 && said is { IsSingleByte: true };
    }

    private TextFile(MemoryStream utf8)
    {
        _file = SourceFile.From(utf8);
        _encoding = StrictEncoding.Utf8;
    }

    /// <summary>
    /// The number of lines with letters that the specified encoding spoils, because the file is UTF-8, and the first of them; 0 if
    /// there are none, or the file has not been read to its end.
    /// </summary>
    public (int Lines, int First) Misread => (_misread?.Lines ?? 0, _misread?.FirstLine ?? 0);

    /// <summary>The name of the encoding that the file is read in.</summary>
    public string EncodingName => _encoding.WebName;

    /// <summary>The position of the current pass, from 0 to 1.</summary>
    public double Progress => _file.Progress;

    /// <summary>Opens a file.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="said">The encoding that the user specified, for a file without a byte-order mark.</param>
    /// <param name="cancellation">Cancels reading a pipe.</param>
    /// <exception cref="ListReadException">The file cannot be opened or is not text.</exception>
    public static TextFile Open(string path, Encoding? said, CancellationToken cancellation) =>
        new(SourceFile.Open(path, cancellation), said);

    /// <summary>Creates a text file in memory.</summary>
    /// <param name="utf8">The text in UTF-8, without a byte-order mark. It is closed with the text file.</param>
    public static TextFile From(MemoryStream utf8) => new(utf8);

    /// <summary>Reads the text from its start, as UTF-8. Only one such stream may be used at a time.</summary>
    /// <param name="cancellation">Cancels reading.</param>
    public Stream ReadFromStart(CancellationToken cancellation)
    {
        _file.Stream.Position = _markLength;
        MisreadUtf8? look = _mayBeMisread && Misread.Lines == 0 ? _misread = new MisreadUtf8(_encoding) : null;
        return new StrictUtf8Stream(_file.Stream, _encoding, cancellation) { Misread = look };
    }

    /// <inheritdoc cref="SourceFile.ThrowIfChanged"/>
    public void ThrowIfChanged() => _file.ThrowIfChanged();

    public void Dispose() => _file.Dispose();
}
