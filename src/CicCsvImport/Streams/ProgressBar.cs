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

    /// <summary>Counts a batch of rows, which were perhaps read by another thread.</summary>
    public void Advance(ListReading reading, RowBatch batch)
    {
        _rows += batch.Count;
        Show(reading, batch.Progress);
    }

    public void Complete(ListReading reading)
    {
        if (_shown > TimeSpan.Zero)
            cmdlet.WriteProgress(new ProgressRecord(ActivityId, reading.DisplayPath, Status(_rows)) { RecordType = ProgressRecordType.Completed });
    }

    private void Show(ListReading reading, double progress)
    {
        if (_running.Elapsed - _shown < Interval)
            return;
        _shown = _running.Elapsed;
        cmdlet.WriteProgress(new ProgressRecord(ActivityId, reading.DisplayPath, Status(_rows))
        {
            PercentComplete = (int)(progress * 100),
            SecondsRemaining = (int)(_running.Elapsed.TotalSeconds / Math.Max(progress, 0.01) * (1 - progress)),
        });
    }

    private static string Status(long rows) => Messages.Format("Stream_Rows", rows.ToString("N0", CultureInfo.CurrentCulture));
}
