namespace CicCsvImport.Infrastructure.Threading;

/// <summary>Runs work that is slow for each of many users, such as hashing a password, on all processors.</summary>
internal static class ParallelWork
{
    private const int BatchPerProcessor = 4;

    /// <summary>Runs the work for each of several numbers.</summary>
    /// <param name="numbers">The numbers.</param>
    /// <param name="work">The work for one number.</param>
    /// <param name="progress">Receives the number of finished items and the total; may be null.</param>
    /// <param name="cancellation">
    /// Cancels the work. Items that have begun are not interrupted, and cancellation does not wait for them.
    /// </param>
    public static void ForEach(int[] numbers, Action<int> work, Action<int, int>? progress, CancellationToken cancellation)
    {
        var options = new ParallelOptions { CancellationToken = cancellation };
        int batch = BatchPerProcessor * Environment.ProcessorCount;
        for (int start = 0; start < numbers.Length; start += batch)
        {
            int end = Math.Min(start + batch, numbers.Length);
            var present = new ArraySegment<int>(numbers, start, end - start);
            StoppableWork.Run(() => Parallel.ForEach(present, options, work), cancellation);
            progress?.Invoke(end, numbers.Length);
        }
    }
}
