using System.Globalization;

namespace CicCsvImport.Infrastructure.Threading;

/// <summary>A thread that works for another one, which waits for its end.</summary>
internal static class WorkerThread
{
    /// <summary>
    /// So many items wait between two threads at most: memory does not grow where they are used more slowly than they are made.
    /// </summary>
    public const int MostWaiting = 16;

    /// <summary>Starts the work, in the culture of the thread that it is for.</summary>
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

    /// <summary>Waits for the end of work whose faults do not matter any more.</summary>
    public static void WaitForEnd(this Task work)
    {
        Task.WaitAny(work);
        _ = work.Exception;
    }
}
