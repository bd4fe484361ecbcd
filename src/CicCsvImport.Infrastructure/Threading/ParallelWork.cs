using System.Runtime.ExceptionServices;

namespace CicCsvImport.Infrastructure.Threading;

/// <summary>What takes its time for each of many users, such as hashing a password: it is done on all processors.</summary>
internal static class ParallelWork
{
    private const int BatchPerProcessor = 4;

    /// <summary>Does it for each of several numbers.</summary>
    /// <param name="numbers">What it is done for.</param>
    /// <param name="work">The work for one.</param>
    /// <param name="progress">Is told how many are done, and how many there are; null where nobody asks.</param>
    /// <param name="cancellation">Ends it. What has begun cannot be ended: who stops does not wait for it.</param>
    public static void ForEach(int[] numbers, Action<int> work, Action<int, int>? progress, CancellationToken cancellation)
    {
        var options = new ParallelOptions { CancellationToken = cancellation };
        int batch = BatchPerProcessor * Environment.ProcessorCount;
        for (int start = 0; start < numbers.Length; start += batch)
        {
            int end = Math.Min(start + batch, numbers.Length);
            var present = new ArraySegment<int>(numbers, start, end - start);
            Wait(Task.Run(() => Parallel.ForEach(present, options, work), cancellation), cancellation);
            progress?.Invoke(end, numbers.Length);
        }
    }

    private static void Wait(Task task, CancellationToken cancellation)
    {
        try
        {
            task.Wait(cancellation);
        }
        catch (AggregateException several)
        {
            // "One or more errors occurred" tells nobody anything.
            ExceptionDispatchInfo.Capture(several.Flatten().InnerExceptions[0]).Throw();
        }
    }
}
