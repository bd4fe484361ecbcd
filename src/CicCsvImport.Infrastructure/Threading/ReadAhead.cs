using System.Runtime.ExceptionServices;

namespace CicCsvImport.Infrastructure.Threading;

/// <summary>
/// Lets another thread go through an enumeration, a few items ahead of the one that uses them. Their order stays; what the other
/// thread throws is thrown here, behind the items before it; whoever needs no more of them ends the other thread.
/// </summary>
internal static class ReadAhead
{
    /// <param name="source">
    /// Makes the enumeration. Its token is cancelled as soon as nobody needs more of it. Where it has two items at most, no thread
    /// is started.
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

        using var worker = new Worker<T>(items, stop);
        foreach (T item in worker.Items)
            yield return item;
    }

    private sealed class Worker<T> : IDisposable
    {
        private readonly IEnumerator<T> _source;
        private readonly CancellationTokenSource _stop;
        private readonly Handover<T> _waiting;
        private readonly Thread _thread;
        private ExceptionDispatchInfo? _fault;

        public Worker(IEnumerator<T> source, CancellationTokenSource stop)
        {
            _source = source;
            _stop = stop;
            _waiting = new Handover<T>(stop.Token);
            _thread = WorkerThread.Start(Work);
        }

        public IEnumerable<T> Items
        {
            get
            {
                while (_waiting.TryTake(out T? item))
                    yield return item!;
                _fault?.Throw();
            }
        }

        // The source is in use until the thread has ended.
        public void Dispose()
        {
            _stop.Cancel();
            _thread.Join();
            _waiting.Dispose();
        }

        private void Work()
        {
            try
            {
                while (_source.MoveNext())
                    _waiting.Add(_source.Current);
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                // Whoever has left wants to know of nothing; who was stopped knows it.
            }
            catch (Exception any)
            {
                // It is the user's thread that has to know of it.
                _fault = ExceptionDispatchInfo.Capture(any);
            }
            finally
            {
                _waiting.Complete();
            }
        }
    }
}
