using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;
using CicCsvImport.Text;

namespace CicCsvImport.Streams;

/// <summary>Shows how many of a number of operations are done, at most five times a second.</summary>
internal sealed class OperationProgress(Cmdlet cmdlet, string activity, int total = 0)
{
    private const int ActivityId = 2;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);
    private readonly Stopwatch _running = Stopwatch.StartNew();
    private TimeSpan _shown;
    private int _total = total;

    /// <summary>Shows how many are done of a number that was not known before.</summary>
    public void Show(int done, int total)
    {
        _total = total;
        Show(done);
    }

    public void Show(int done)
    {
        if (_running.Elapsed - _shown < Interval || _total == 0)
            return;
        _shown = _running.Elapsed;
        double share = Math.Min(1, (double)done / _total);
        cmdlet.WriteProgress(new ProgressRecord(ActivityId, activity, Status(done))
        {
            PercentComplete = (int)(share * 100),
            SecondsRemaining = (int)(_running.Elapsed.TotalSeconds / Math.Max(share, 0.01) * (1 - share)),
        });
    }

    public void Complete()
    {
        if (_shown > TimeSpan.Zero)
            cmdlet.WriteProgress(new ProgressRecord(ActivityId, activity, Status(_total)) { RecordType = ProgressRecordType.Completed });
    }

    private string Status(int done) =>
        Messages.Format("Progress_Count", done.ToString("N0", CultureInfo.CurrentCulture), _total.ToString("N0", CultureInfo.CurrentCulture));
}
