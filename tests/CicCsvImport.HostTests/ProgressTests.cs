using System.Diagnostics;
using System.Management.Automation;

namespace CicCsvImport.HostTests;

/// <summary>A long list shows how far it is, by bytes, at most five times a second.</summary>
public sealed class ProgressTests : IDisposable
{
    private readonly Host _host = new();

    public void Dispose() => _host.Dispose();

    [Theory]
    [InlineData("Import-CicUserCsv large.csv")]
    [InlineData("Test-CicUserCsv large.csv")]
    public void A_long_list_shows_progress_and_ends_it(string script)
    {
        _host.Write("large.csv", ["User Name,DID", .. Enumerable.Range(1, 200_000).Select(row => $"user{row},{row}")]);
        using PowerShell shell = _host.Start(script + " | Out-Null");

        Stopwatch running = Stopwatch.StartNew();
        shell.Invoke();
        running.Stop();

        ProgressRecord[] shown = [.. shell.Streams.Progress.Where(record => record.Activity == "large.csv")];
        // A machine may be so fast that there is nothing to show.
        Assert.True(shown.Length > 0 || running.Elapsed < TimeSpan.FromSeconds(1), $"Nothing is shown in {running.Elapsed}.");
        Assert.True(shown.Length <= (running.Elapsed.TotalSeconds * 5) + 1, $"{shown.Length} records in {running.Elapsed}.");
        Assert.All(shown.SkipLast(1), record => Assert.Equal(ProgressRecordType.Processing, record.RecordType));
        Assert.All(shown.SkipLast(1), record => Assert.InRange(record.PercentComplete, 0, 100));
        Assert.Equal(shown.Select(record => record.PercentComplete).SkipLast(1).Order(), shown.Select(record => record.PercentComplete).SkipLast(1));
        if (shown.Length > 0)
            Assert.Equal(ProgressRecordType.Completed, shown[^1].RecordType);
    }

    [Fact]
    public void A_short_list_shows_none()
    {
        _host.Write("short.csv", "User Name", "anna");

        Assert.Empty(_host.Run("Import-CicUserCsv short.csv").Progress);
    }

    [Fact]
    public void A_long_export_counts_its_objects_and_ends()
    {
        _host.Write("large.csv", ["User Name", .. Enumerable.Range(1, 200_000).Select(row => $"user{row}")]);
        using PowerShell shell = _host.Start("$users = Import-CicUserCsv large.csv; Export-CicUserCsv out.csv -InputObject $users");

        Stopwatch running = Stopwatch.StartNew();
        shell.Invoke();

        ProgressRecord[] shown = [.. shell.Streams.Progress.Where(record => record.Activity == "out.csv")];
        // A machine may be so fast that there is nothing to show.
        Assert.True(shown.Length > 0 || running.Elapsed < TimeSpan.FromSeconds(1), $"Nothing is shown in {running.Elapsed}.");
        Assert.True(shown.Length <= (running.Elapsed.TotalSeconds * 5) + 1, $"{shown.Length} records in {running.Elapsed}.");
        Assert.All(shown, record => Assert.EndsWith(" objects", record.StatusDescription, StringComparison.Ordinal));
        if (shown.Length > 0)
            Assert.Equal(ProgressRecordType.Completed, shown[^1].RecordType);
    }
}
