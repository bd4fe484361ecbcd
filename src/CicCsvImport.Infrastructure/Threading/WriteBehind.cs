using System.Collections.Concurrent;

namespace CicCsvImport.Infrastructure.Threading;

/// <summary>
/// Uses items on a background thread, in their order and a few after the one that is being made. What the other thread throws is
/// thrown here, at one of the next items or at the end.
/// </summary>
internal sealed class WriteBehind<T> : IDisposable
{
    private readonly CancellationTokenSource _stop;
    private readonly BlockingCollection<T> _waiting = new(WorkerThread.MostWaiting);
    private readonly Task _working;

    /// <param name="use">Uses an item. Its token is canceled when that is not needed any more.</param>
    /// <param name="cancellation">Ends both threads.</param>
    public WriteBehind(Action<T, CancellationToken> use, CancellationToken cancellation)
    {
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _working = WorkerThread.Start(() => Work(use));
    }

    /// <summary>Hands on an item.</summary>
    /// <exception cref="OperationCanceledException">It was canceled.</exception>
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

    /// <summary>Waits until all items were used.</summary>
    /// <exception cref="OperationCanceledException">It was canceled. There can be items that were not used.</exception>
    public void Complete()
    {
        _waiting.CompleteAdding();
        _working.GetAwaiter().GetResult();
        _stop.Token.ThrowIfCancellationRequested();
    }

    /// <summary>Ends the other thread. Items that it has not used yet it does not use.</summary>
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
            // Nothing must wait for room that is not made any more.
            _stop.Cancel();
            throw;
        }
    }
}
