namespace CicCsvImport.Infrastructure.Threading;

/// <summary>
/// Hands items from one thread to another, in their order, a few at a time: whoever is too fast waits, and takes no processor's time
/// while it does, which the threads of .NET's own collections do for a while.
/// </summary>
internal sealed class Handover<T> : IDisposable
{
    /// <summary>So many items wait at most: memory does not grow where they are used more slowly than they are made.</summary>
    public const int Most = 16;

    private readonly Queue<T> _items = new(Most);
    private readonly CancellationToken _stop;
    private readonly CancellationTokenRegistration _wakeOnStop;
    private bool _isComplete;
    private bool _isAdderWaiting;
    private bool _isTakerWaiting;

    /// <param name="stop">Ends the waiting of both threads.</param>
    public Handover(CancellationToken stop)
    {
        _stop = stop;
        _wakeOnStop = stop.Register(Wake);
    }

    /// <summary>Hands on an item, when there is room for it. One thread does.</summary>
    /// <exception cref="OperationCanceledException">There was a stop.</exception>
    public void Add(T item)
    {
        lock (_items)
        {
            // To be woken for each item would take longer than making it.
            int room = _items.Count == Most ? Most / 2 : Most;
            while (_items.Count >= room && !_stop.IsCancellationRequested)
                Wait(ref _isAdderWaiting);
            _stop.ThrowIfCancellationRequested();
            _items.Enqueue(item);
            if (_isTakerWaiting)
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

    /// <summary>Takes the next item, when there is one. One thread does.</summary>
    /// <returns>Whether there is one: otherwise all were taken.</returns>
    /// <exception cref="OperationCanceledException">There was a stop.</exception>
    public bool TryTake(out T? item)
    {
        lock (_items)
        {
            while (_items.Count == 0 && !_isComplete && !_stop.IsCancellationRequested)
                Wait(ref _isTakerWaiting);
            _stop.ThrowIfCancellationRequested();
            bool isThere = _items.Count > 0;
            item = isThere ? _items.Dequeue() : default;
            if (_isAdderWaiting && _items.Count < Most / 2)
                Monitor.PulseAll(_items);
            return isThere;
        }
    }

    private void Wait(ref bool isWaiting)
    {
        isWaiting = true;
        Monitor.Wait(_items);
        isWaiting = false;
    }

    public void Dispose() => _wakeOnStop.Dispose();

    private void Wake()
    {
        lock (_items)
            Monitor.PulseAll(_items);
    }
}
