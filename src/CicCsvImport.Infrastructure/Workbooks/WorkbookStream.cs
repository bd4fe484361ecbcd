using CicCsvImport.Infrastructure.Text;

namespace CicCsvImport.Infrastructure.Workbooks;

/// <summary>
/// The bytes of a workbook for libraries that read it. It stops them when reading is canceled, and tells a fault of the medium from
/// one of the workbook. It stays open when they close it.
/// </summary>
/// <param name="file">The bytes.</param>
/// <param name="cancellation">Cancels reading.</param>
internal sealed class WorkbookStream(Stream file, CancellationToken cancellation) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => file.Length;

    public override long Position { get => file.Position; set => file.Position = value; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        cancellation.ThrowIfCancellationRequested();
        return file.ReadOrReport(buffer, offset, count);
    }

    public override long Seek(long offset, SeekOrigin origin) => file.Seek(offset, origin);

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
