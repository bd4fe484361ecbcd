using System.Collections.Concurrent;

namespace CicCsvImport.Infrastructure.Threading;

/// <summary>
/// Processes items on a background thread, in order and up to 16 items behind. An exception on the background thread is rethrown
/// here, when one of the next items is added or at the end.
/// </summary>
internal sealed class WriteBehind<T> : IDisposable
{
    private readonly CancellationTokenSource _stop;
    private readonly BlockingCollection<T> _waiting = new(WorkerThread.MostWaiting);
    private readonly Task _working;

    /// <param name="use">Processes an item. Its token is canceled when the work is no longer needed.</param>
    /// <param name="cancellation">Cancels both threads.</param>
    public WriteBehind(Action<T, CancellationToken> use, CancellationToken cancellation)
    {
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _working = WorkerThread.Start(() => Work(use));
    }

    /// <summary>Adds an item.</summary>
    /// <exception cref="OperationCanceledException">The work was canceled.</exception>
    public void Add(T item)
    {
        try
        {
            _waiting.Add(item, _stop.Token);
        }
        catch (OperationCanceledException)
        {
            _working.GetAwaiter().GetResult();
            throw;
        }
    }

    /// <summary>Waits until all items have been processed.</summary>
    /// <exception cref="OperationCanceledException">The work was canceled. Some items may not have been processed.</exception>
    public void Complete()
    {
        _waiting.CompleteAdding();
        _working.GetAwaiter().GetResult();
        _stop.Token.ThrowIfCancellationRequested();
    }

    /// <summary>Ends the background thread. Remaining items are discarded.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        _working.WaitForEnd();
        _waiting.Dispose();
        _stop.Dispose();
    }

    private void Work(Action<T, CancellationToken> use)
    {
        try
        {
            foreach (T item in _waiting.GetConsumingEnumerable(_stop.Token))
                use(item, _stop.Token);
        }
        catch
        {
            // The caller must not wait for space that never becomes free.
            _stop.Cancel();
            throw;
        }
    }
}
