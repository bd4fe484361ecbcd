using System.Diagnostics;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Infrastructure.Sqlite;
using CicCsvImport.Infrastructure.Sqlite.Connection;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Sqlite;

/// <summary>One run at a time: a second one waits, or fails clearly.</summary>
public sealed class SecondWriterTests : IDisposable
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    private readonly TestDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task It_begins_when_the_first_one_ends_and_sees_what_that_has_done()
    {
        DirectoryTransaction first = _directory.Begin();
        Task<long> second = Task.Run(() =>
        {
            using DirectoryTransaction run = Open(Long).Begin(TestDirectory.Header, CancellationToken.None);
            Assert.NotNull(run.Find(SiteSchemas.Role, "a"));
            return run.Revision;
        });
        first.Apply(Make.Role("a"));
        await Task.Delay(200);
        Assert.False(second.IsCompleted);
        first.Commit();
        first.Dispose();
        Assert.Equal(1, await second.WaitAsync(Long));
    }

    [Fact]
    public void It_does_not_wait_for_ever()
    {
        using DirectoryTransaction first = _directory.Begin();
        Stopwatch waiting = Stopwatch.StartNew();
        var fault = Assert.Throws<CicDirectoryException>(
            () => Open(TimeSpan.FromMilliseconds(400)).Begin(TestDirectory.Header, CancellationToken.None));
        Assert.Equal("DirectoryBusy", fault.ErrorId);
        Assert.InRange(waiting.ElapsedMilliseconds, 400, 10_000);
        first.Apply(Make.Role("a"));
        first.Commit();
    }

    [Fact]
    public async Task Its_waiting_can_be_ended()
    {
        using DirectoryTransaction first = _directory.Begin();
        LocalDirectory second = Open(Long);
        using var cancellation = new CancellationTokenSource();
        Task<DirectoryTransaction> waiting = Task.Run(() => second.Begin(TestDirectory.Header, cancellation.Token));
        await Task.Delay(200);
        Assert.False(waiting.IsCompleted);
        Stopwatch ending = Stopwatch.StartNew();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.InRange(ending.ElapsedMilliseconds, 0, 10_000);
    }

    [Fact]
    public void One_that_was_stopped_before_does_not_begin()
    {
        Assert.Throws<OperationCanceledException>(
            () => _directory.Directory.Begin(TestDirectory.Header, new CancellationToken(canceled: true)));
        _directory.Run(Make.Role("a"));
    }

    private LocalDirectory Open(TimeSpan timeout) =>
        LocalDirectory.Open(_directory.Path, upgrade: false, new LocalDirectoryOptions { BusyTimeout = timeout });
}
