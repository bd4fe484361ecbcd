using CicCsvImport.Infrastructure.Text;

namespace CicCsvImport.Infrastructure.Workbooks;

/// <summary>
/// The bytes of a workbook for libraries that read it. It stops them when reading is canceled, and tells a fault of the medium from
/// one of the workbook.
/// </summary>
/// <param name="file">The bytes.</param>
/// <param name="isArchive">Whether it is an .xlsx workbook.</param>
/// <param name="cancellation">Cancels reading.</param>
internal sealed class WorkbookStream(Stream file, bool isArchive, CancellationToken cancellation)
    : ReadingStream(isArchive ? new BufferedStream(file, BufferBytes) : file)
{
    /// <summary>
    /// The most bytes of an archive that are read at once. Each can be a thousand bytes of a part, during which neither the library
    /// nor the archive finds out whether reading is canceled.
    /// </summary>
    public const int MostPackedBytes = 512;

    private const int BufferBytes = 8 * 1024;

    // The library relies on it that all bytes of an .xls workbook are read at once.
    public override int Read(byte[] buffer, int offset, int count)
    {
        cancellation.ThrowIfCancellationRequested();
        return Source.ReadOrReport(buffer, offset, isArchive ? Math.Min(count, MostPackedBytes) : count);
    }
}
