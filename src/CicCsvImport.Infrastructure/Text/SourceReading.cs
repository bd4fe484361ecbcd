namespace CicCsvImport.Infrastructure.Text;

/// <summary>
/// Reads files whose medium can fail, such as a network share that disconnects or a range that another program has locked.
/// </summary>
internal static class SourceReading
{
    /// <summary>Reads like <see cref="Stream.Read(byte[], int, int)"/>.</summary>
    /// <exception cref="ListReadException">The medium fails.</exception>
    public static int ReadOrReport(this Stream source, byte[] buffer, int offset, int count)
    {
        try
        {
            return source.Read(buffer, offset, count);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw NotReadable(failed);
        }
    }

    public static ListReadException NotReadable(Exception reason) => new(IssueCatalog.FileNotReadable, reason.Message.TrimEnd('.'));
}
