using System.Globalization;

namespace CicCsvImport.Infrastructure.Threading;

/// <summary>A thread that works for another thread, which waits for it to end.</summary>
internal static class WorkerThread
{
    /// <summary>
    /// The maximum number of items that wait between two threads. Memory does not grow if they are consumed more slowly than
    /// produced.
    /// </summary>
    public const int MostWaiting = 16;

    /// <summary>Starts the work, with the culture of the calling thread.</summary>
    public static Task Start(Action work)
    {
        (CultureInfo culture, CultureInfo language) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        return Task.Factory.StartNew(
            () =>
            {
                (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, language);
                work();
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
    }

    /// <summary>Waits until work ends whose exceptions no longer matter.</summary>
    public static void WaitForEnd(this Task work)
    {
        Task.WaitAny(work);
        _ = work.Exception;
    }
}
