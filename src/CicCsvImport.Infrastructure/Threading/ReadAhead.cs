using System.Collections.Concurrent;

namespace CicCsvImport.Infrastructure.Threading;

/// <summary>
/// Enumerates a sequence on a background thread, reading a few items ahead. Their order stays; what the other thread throws is thrown
/// here, after the items before it; a user that leaves ends the other thread.
/// </summary>
internal static class ReadAhead
{
    /// <param name="source">
    /// Makes the sequence. Its token is canceled as soon as no more of it is needed. Where it has two items at most, no thread is
    /// started.
    /// </param>
    /// <param name="cancellation">Ends both threads.</param>
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
            // The source is in use until the thread has ended.
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
