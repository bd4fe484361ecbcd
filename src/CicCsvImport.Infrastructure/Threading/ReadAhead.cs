using System.Collections.Concurrent;

namespace CicCsvImport.Infrastructure.Threading;

/// <summary>
/// Enumerates a sequence on a background thread, reading up to 16 items ahead. The order is kept. An exception on the background
/// thread is rethrown here after the preceding items. Ending the enumeration early ends the background thread.
/// </summary>
internal static class ReadAhead
{
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

        using var waiting = new BlockingCollection<T>(WorkerThread.MostWaiting);
        Task reading = WorkerThread.Start(() => Read(items, waiting, stop.Token));
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
            reading.WaitForEnd();
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
}
