using System.Runtime.ExceptionServices;

namespace CicCsvImport.Infrastructure.Threading;

/// <summary>
/// Lets another thread use items, in their order and a few behind the one that makes them. What the other thread throws is thrown
/// here, at one of the next items or at the end.
/// </summary>
internal sealed class WriteBehind<T> : IDisposable
{
    private readonly CancellationTokenSource _stop;
    private readonly Handover<T> _waiting;
    private readonly Thread _thread;
    private ExceptionDispatchInfo? _fault;

    /// <param name="use">Uses an item. Its token is cancelled when nobody needs that any more.</param>
    /// <param name="cancellation">Ends both threads.</param>
    public WriteBehind(Action<T, CancellationToken> use, CancellationToken cancellation)
    {
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _waiting = new Handover<T>(_stop.Token);
        _thread = WorkerThread.Start(() => Work(use));
    }

    /// <summary>Hands on an item.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public void Add(T item)
    {
        try
        {
            _waiting.Add(item);
        }
        catch (OperationCanceledException)
        {
            _fault?.Throw();
            throw;
        }
    }

    /// <summary>Waits until all items were used.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled. There can be items that were not used.</exception>
    public void Complete()
    {
        _waiting.Complete();
        _thread.Join();
        _fault?.Throw();
        _stop.Token.ThrowIfCancellationRequested();
    }

    /// <summary>Ends the other thread. Items that it has not used yet it does not use.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        _thread.Join();
        _waiting.Dispose();
        _stop.Dispose();
    }

    private void Work(Action<T, CancellationToken> use)
    {
        try
        {
            while (_waiting.TryTake(out T? item))
                use(item!, _stop.Token);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Whoever has left wants to know of nothing.
        }
        catch (Exception any)
        {
            // It is the user's thread that has to know of it; and it must not wait for room that nobody makes.
            _fault = ExceptionDispatchInfo.Capture(any);
            _stop.Cancel();
        }
    }
}
