namespace CicCsvImport.Reading;

/// <summary>
/// Hands items from one thread to another, in their order, a few at a time: whoever is too fast waits, and takes no processor's time
/// while it does, which the threads of .NET's own collections do for a while.
/// </summary>
internal sealed class Handover<T> : IDisposable
{
    /// <summary>So many items wait at most: memory does not grow where they are used more slowly than they are made.</summary>
    private const int Most = 8;

    private readonly Queue<T> _items = new(Most);
    private readonly CancellationToken _stop;
    private readonly CancellationTokenRegistration _wakeOnStop;
    private bool _isComplete;

    /// <param name="stop">Ends the waiting of both threads.</param>
    public Handover(CancellationToken stop)
    {
        _stop = stop;
        _wakeOnStop = stop.Register(Wake);
    }

    /// <summary>Hands on an item, when there is room for it.</summary>
    /// <exception cref="OperationCanceledException">There was a stop.</exception>
    public void Add(T item)
    {
        lock (_items)
        {
            while (_items.Count == Most && !_stop.IsCancellationRequested)
                Monitor.Wait(_items);
            _stop.ThrowIfCancellationRequested();
            _items.Enqueue(item);
            Monitor.PulseAll(_items);
        }
    }

    /// <summary>Says that there are no more items.</summary>
    public void Complete()
    {
        lock (_items)
        {
            _isComplete = true;
            Monitor.PulseAll(_items);
        }
    }

    /// <summary>Takes the next item, when there is one.</summary>
    /// <returns>Whether there is one: otherwise all were taken.</returns>
    /// <exception cref="OperationCanceledException">There was a stop.</exception>
    public bool TryTake(out T? item)
    {
        lock (_items)
        {
            while (_items.Count == 0 && !_isComplete && !_stop.IsCancellationRequested)
                Monitor.Wait(_items);
            _stop.ThrowIfCancellationRequested();
            bool isThere = _items.Count > 0;
            item = isThere ? _items.Dequeue() : default;
            Monitor.PulseAll(_items);
            return isThere;
        }
    }

    public void Dispose() => _wakeOnStop.Dispose();

    private void Wake()
    {
        lock (_items)
            Monitor.PulseAll(_items);
    }
}
