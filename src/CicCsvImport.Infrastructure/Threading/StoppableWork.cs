using System.Runtime.ExceptionServices;

namespace CicCsvImport.Infrastructure.Threading;

/// <summary>Runs work that cannot be canceled at every moment. Cancellation does not wait for its end.</summary>
internal static class StoppableWork
{
    /// <summary>Runs work on another thread and waits for its result.</summary>
    /// <exception cref="OperationCanceledException">The work was canceled. It may still end by itself.</exception>
    public static T Run<T>(Func<T> work, CancellationToken cancellation)
    {
        Task<T> task = Task.Run(work, cancellation);
        try
        {
            task.Wait(cancellation);
        }
        catch (AggregateException several)
        {
            // The message "One or more errors occurred" would not help anyone.
            ExceptionDispatchInfo.Capture(several.Flatten().InnerExceptions[0]).Throw();
        }

        return task.Result;
    }
}
