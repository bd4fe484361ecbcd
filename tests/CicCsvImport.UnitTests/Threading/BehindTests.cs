using System.Globalization;
using CicCsvImport.Infrastructure.Threading;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Threading;

/// <summary>Items are used on another thread as they would be on one's own, and what goes wrong there is known here.</summary>
public sealed class BehindTests
{
    // Work that never ends makes the test fail instead of block.
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(2);

    [Fact]
    public void All_items_are_used_in_their_order()
    {
        List<int> used = [];
        using var behind = new WriteBehind<int>((item, _) => used.Add(item), CancellationToken.None);

        for (int i = 0; i < 10_000; i++)
            behind.Add(i);
        behind.Complete();

        Assert.Equal(Enumerable.Range(0, 10_000), used);
    }

    [Fact]
    public void A_fault_is_thrown_at_a_later_item_and_nothing_behind_it_is_used()
    {
        List<int> used = [];
        using var behind = new WriteBehind<int>(
            (item, _) => used.Add(item == 5 ? throw new IOException("full") : item), CancellationToken.None);

        IOException fault = Assert.Throws<IOException>(() =>
        {
            for (int i = 0; i < 1000; i++)
                behind.Add(i);
        });

        Assert.Equal("full", fault.Message);
        Assert.Equal([0, 1, 2, 3, 4], used);
    }

    [Fact]
    public void A_fault_of_the_last_item_is_thrown_at_the_end()
    {
        using var behind = new WriteBehind<int>((_, _) => throw new IOException("full"), CancellationToken.None);
        behind.Add(1);

        Assert.Equal("full", Assert.Throws<IOException>(behind.Complete).Message);
    }

    [Fact]
    public void Leaving_early_cancels_the_present_item_and_waits_only_for_it()
    {
        List<int> used = [];
        using var started = new ManualResetEventSlim();
        var behind = new WriteBehind<int>((item, stop) =>
        {
            started.Set();
            stop.WaitHandle.WaitOne();
            used.Add(item);
        }, CancellationToken.None);
        behind.Add(1);
        behind.Add(2);
        started.Wait();

        behind.Dispose();

        Assert.Equal([1], used);
    }

    [Fact]
    public void A_stop_ends_the_waiting_for_the_last_item_and_does_not_pass_for_its_end()
    {
        using var cancellation = new CancellationTokenSource();
        using var behind = new WriteBehind<int>((_, stop) =>
        {
            cancellation.Cancel();
            stop.WaitHandle.WaitOne(Long);
        }, cancellation.Token);
        behind.Add(1);

        Assert.ThrowsAny<OperationCanceledException>(behind.Complete);
    }

    [Fact]
    public void A_stop_ends_the_waiting_for_room()
    {
        using var cancellation = new CancellationTokenSource();
        using var behind = new WriteBehind<int>((_, stop) => stop.WaitHandle.WaitOne(Long), cancellation.Token);
        cancellation.CancelAfter(50);

        Assert.ThrowsAny<OperationCanceledException>(() =>
        {
            for (int i = 0; i <= WorkerThread.MostWaiting + 1; i++)
                behind.Add(i);
        });
    }

    [Fact]
    public void The_other_thread_has_the_culture_of_whom_it_works_for() => CultureRun.In("de-DE", () =>
    {
        string? culture = null;
        using var behind = new WriteBehind<int>((_, _) => culture = CultureInfo.CurrentCulture.Name, CancellationToken.None);
        behind.Add(1);
        behind.Complete();

        Assert.Equal("de-DE", culture);
    });
}
