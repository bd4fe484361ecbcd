namespace CicCsvImport.Infrastructure.Workbooks;

/// <summary>The bytes of another stream for libraries that read it. It stays open when they close this one.</summary>
/// <param name="source">The other stream.</param>
internal abstract class ReadingStream(Stream source) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => Source.CanSeek;

    public override bool CanWrite => false;

    public override long Length => Source.Length;

    public override long Position { get => Source.Position; set => Source.Position = value; }

    /// <summary>The other stream.</summary>
    protected Stream Source { get; } = source;

    public override long Seek(long offset, SeekOrigin origin) => Source.Seek(offset, origin);

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
