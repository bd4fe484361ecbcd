using System.Collections.Concurrent;
using System.Globalization;

namespace CicCsvImport.Infrastructure.Threading;

/// <summary>
/// Enumerates a sequence on a background thread, reading up to 16 items ahead. The order is kept. An exception on the background
/// thread is rethrown here after the preceding items. Ending the enumeration early ends the background thread.
/// </summary>
internal static class ReadAhead
{
    // Memory does not grow if items are consumed more slowly than produced.
    private const int MostWaiting = 16;

    /// <param name="source">
    /// Creates the sequence. Its token is canceled as soon as no more items are needed. For a sequence of two items or fewer, no
    /// thread is started.
    /// </param>
    /// <param name="cancellation">Cancels both threads.</param>
    public static IEnumerable<T> From<T>(Func<CancellationToken, IEnumerable<T>> source, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using IEnumerator<T> items = source(stop.Token).GetEnumerator();
        for (int i = 0; i < 2; i++)
        {
            if (!items.MoveNext())
                yield break;
            yield return items.Current;
        }

        using var waiting = new BlockingCollection<T>(MostWaiting);
        Task reading = Start(() => Read(items, waiting, stop.Token));
        try
        {
            foreach (T item in waiting.GetConsumingEnumerable(stop.Token))
                yield return item;
            reading.GetAwaiter().GetResult();
        }
        finally
        {
            // The thread uses the source until it ends.
            stop.Cancel();
            Task.WaitAny([reading], CancellationToken.None);
            _ = reading.Exception;
        }
    }

    private static void Read<T>(IEnumerator<T> items, BlockingCollection<T> waiting, CancellationToken stop)
    {
        try
        {
            while (items.MoveNext())
                waiting.Add(items.Current, stop);
        }
        finally
        {
            waiting.CompleteAdding();
        }
    }

    // The culture is that of the calling thread.
    private static Task Start(Action work)
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
}
