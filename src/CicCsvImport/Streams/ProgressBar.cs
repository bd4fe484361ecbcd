using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;
using CicCsvImport.Reading;
using CicCsvImport.Text;

namespace CicCsvImport.Streams;

/// <summary>Shows how far a file has been read, by bytes, at most five times a second.</summary>
internal sealed class ProgressBar(Cmdlet cmdlet)
{
    private const int ActivityId = 1;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);
    private readonly Stopwatch _running = Stopwatch.StartNew();
    private TimeSpan _shown;
    private long _rows;

    public void Advance(ListReading reading)
    {
        _rows++;
        // Looking at the clock costs more than reading a row.
        if (_rows % 256 != 0 || _running.Elapsed - _shown < Interval)
            return;
        _shown = _running.Elapsed;
        cmdlet.WriteProgress(new ProgressRecord(ActivityId, reading.DisplayPath, Status(_rows))
        {
            PercentComplete = (int)(reading.Progress * 100),
            SecondsRemaining = (int)(_running.Elapsed.TotalSeconds / Math.Max(reading.Progress, 0.01) * (1 - reading.Progress)),
        });
    }

    public void Complete(ListReading reading)
    {
        if (_shown > TimeSpan.Zero)
            cmdlet.WriteProgress(new ProgressRecord(ActivityId, reading.DisplayPath, Status(_rows)) { RecordType = ProgressRecordType.Completed });
    }

    private static string Status(long rows) => Messages.Format("Stream_Rows", rows.ToString("N0", CultureInfo.CurrentCulture));
}
