using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace CicCsvImport.Infrastructure.Files;

/// <summary>Reads files that may be pipes or devices, which can make their reader wait and need not have an end.</summary>
internal static class InputFile
{
    /// <summary>The maximum number of bytes that are read from a pipe or a device, or of a file that is read into memory.</summary>
    public const int MostBytes = 256 * 1024 * 1024;

    private const int BlockBytes = 64 * 1024;

    /// <summary>Checks whether a path leads to a pipe or a device, which can be read only once.</summary>
    public static bool IsPipeOrDevice(string path) => RuntimeInformation.IsOSPlatform(OSPlatform.Windows)
        // Looking at a pipe would connect to it.
        ? path.StartsWith(@"\\.\", StringComparison.Ordinal)
        : FileStatus.Find(path) is { IsOrdinary: false } && !Directory.Exists(path);

    /// <summary>Reads a file completely.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="cancellation">Cancels also waiting for the writer of a pipe.</param>
    /// <exception cref="IOException">The file cannot be read, or has more than <see cref="MostBytes"/>.</exception>
    /// <exception cref="OperationCanceledException">Reading was canceled.</exception>
    public static MemoryStream ReadAll(string path, CancellationToken cancellation)
    {
        // Nothing can interrupt opening or reading a pipe. If it is canceled, the thread remains until the writer does something.
        Task<MemoryStream> reading = Task.Factory.StartNew(
            () => Read(path, cancellation), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            reading.Wait(cancellation);
        }
        catch (AggregateException failed)
        {
            ExceptionDispatchInfo.Capture(failed.InnerException!).Throw();
        }

        return reading.Result;
    }

    private static MemoryStream Read(string path, CancellationToken cancellation)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
        var content = new MemoryStream();
        byte[] block = new byte[BlockBytes];
        for (int read; (read = file.Read(block, 0, block.Length)) > 0;)
        {
            cancellation.ThrowIfCancellationRequested();
            if (content.Length + read > MostBytes)
                throw new IOException(Messages.Format("Reading_TooLarge", MostBytes / 1024 / 1024));
            content.Write(block, 0, read);
        }

        content.Position = 0;
        return content;
    }
}
