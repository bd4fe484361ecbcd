using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;
using CicCsvImport.Text;

namespace CicCsvImport.Streams;

/// <summary>Shows how many objects have come down the pipeline, where nobody knows how many there will be, at most five times a second.</summary>
internal sealed class CountProgress(Cmdlet cmdlet, string activity)
{
    private const int ActivityId = 3;
    private const int ObjectsBetweenLooks = 256;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);
    private readonly Stopwatch _running = Stopwatch.StartNew();
    private TimeSpan _shown;
    private int _count;

    /// <summary>Counts an object.</summary>
    public void Advance()
    {
        // Looking at the clock takes longer than counting.
        if (++_count % ObjectsBetweenLooks != 0 || _running.Elapsed - _shown < Interval)
            return;
        _shown = _running.Elapsed;
        cmdlet.WriteProgress(Record());
    }

    public void Complete()
    {
        if (_shown == TimeSpan.Zero)
            return;
        ProgressRecord last = Record();
        last.RecordType = ProgressRecordType.Completed;
        cmdlet.WriteProgress(last);
    }

    private ProgressRecord Record() =>
        new(ActivityId, activity, Messages.Format("Progress_Objects", _count.ToString("N0", CultureInfo.CurrentCulture)));
}
