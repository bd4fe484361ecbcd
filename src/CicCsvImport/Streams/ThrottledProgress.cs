using System.Diagnostics;
using System.Globalization;

namespace CicCsvImport.Streams;

/// <summary>Shows the progress of a command, at most five times a second.</summary>
internal sealed class ThrottledProgress
{
    private const int ObjectsBetweenLooks = 256;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);
    private readonly Stopwatch _running = Stopwatch.StartNew();
    private readonly Cmdlet _cmdlet;
    private readonly int _activityId;
    private readonly string _activity;
    private readonly string _status;
    private TimeSpan _shown;
    private long _done;
    private long _total;

    private ThrottledProgress(Cmdlet cmdlet, int activityId, string activity, string status) =>
        (_cmdlet, _activityId, _activity, _status) = (cmdlet, activityId, activity, status);

    /// <summary>Creates the progress of the rows in a file, whose position is measured in bytes.</summary>
    public static ThrottledProgress ForRows(Cmdlet cmdlet, string displayPath) => new(cmdlet, activityId: 1, displayPath, "Stream_Rows");

    /// <summary>Creates the progress of a known number of operations.</summary>
    public static ThrottledProgress ForOperations(Cmdlet cmdlet, string activity) => new(cmdlet, activityId: 2, activity, "Progress_Count");

    /// <summary>Creates the progress of piped objects, whose number is unknown.</summary>
    public static ThrottledProgress ForObjects(Cmdlet cmdlet, string activity) => new(cmdlet, activityId: 3, activity, "Progress_Objects");

    /// <summary>Adds rows, which another thread may have read.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="share">The share of the file that has been read.</param>
    public void Advance(int rows, double share)
    {
        _done += rows;
        Show(share);
    }

    /// <summary>Adds an object.</summary>
    public void Advance()
    {
        // Reading the clock takes longer than counting.
        if (++_done % ObjectsBetweenLooks == 0)
            Show(share: null);
    }

    /// <summary>Shows the number of finished operations and the total.</summary>
    public void Show(int done, int total)
    {
        (_done, _total) = (done, total);
        if (total > 0)
            Show((double)done / total);
    }

    public void Complete()
    {
        if (_shown == TimeSpan.Zero)
            return;
        _done = Math.Max(_done, _total);
        ProgressRecord last = Record();
        last.RecordType = ProgressRecordType.Completed;
        SafeStreams.WriteProgress(_cmdlet, last);
    }

    private void Show(double? share)
    {
        if (_running.Elapsed - _shown < Interval)
            return;
        _shown = _running.Elapsed;
        ProgressRecord record = Record();
        if (share is { } measured)
        {
            // A file can become smaller while it is read, and the engine accepts no other percentage.
            double known = Math.Max(0, Math.Min(1, measured));
            record.PercentComplete = (int)(known * 100);
            record.SecondsRemaining = (int)(_running.Elapsed.TotalSeconds / Math.Max(known, 0.01) * (1 - known));
        }

        SafeStreams.WriteProgress(_cmdlet, record);
    }

    private ProgressRecord Record() => new(_activityId, _activity, Messages.Format(_status, Number(_done), Number(_total)));

    private static string Number(long count) => count.ToString("N0", CultureInfo.CurrentCulture);
}
