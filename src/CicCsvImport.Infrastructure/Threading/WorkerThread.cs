using System.Globalization;

namespace CicCsvImport.Infrastructure.Threading;

/// <summary>A thread that works for another one, which waits for its end.</summary>
internal static class WorkerThread
{
    /// <summary>Starts the work, in the culture of whom it is for.</summary>
    public static Thread Start(Action work)
    {
        (CultureInfo culture, CultureInfo language) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        var thread = new Thread(() =>
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, language);
            work();
        })
        {
            IsBackground = true,
            Name = "CicCsvImport",
        };
        thread.Start();
        return thread;
    }
}
