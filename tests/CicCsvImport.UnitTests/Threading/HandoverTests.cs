using CicCsvImport.Infrastructure.Threading;

namespace CicCsvImport.UnitTests.Threading;

/// <summary>Two threads hand items over, and nobody waits for what cannot come.</summary>
public sealed class HandoverTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task All_items_arrive_in_their_order()
    {
        using var handover = new Handover<int>(CancellationToken.None);
        Task adding = Task.Run(() =>
        {
            for (int i = 0; i < 100_000; i++)
                handover.Add(i);
            handover.Complete();
        });
        Task<List<int>> taking = Task.Run(() =>
        {
            var taken = new List<int>();
            while (handover.TryTake(out int item))
                taken.Add(item);
            return taken;
        });

        Assert.Equal(Enumerable.Range(0, 100_000), await taking.WaitAsync(Patience));
        await adding.WaitAsync(Patience);
    }

    [Fact]
    public async Task So_many_items_wait_at_most_and_more_come_when_they_are_taken()
    {
        using var handover = new Handover<int>(CancellationToken.None);
        int added = 0;
        Task adding = Task.Run(() =>
        {
            for (int i = 0; i < 3 * Handover<int>.Most; i++)
            {
                handover.Add(i);
                Volatile.Write(ref added, i + 1);
            }
        });
        await Until(() => Volatile.Read(ref added) == Handover<int>.Most);
        await Task.Delay(100);
        Assert.Equal(Handover<int>.Most, Volatile.Read(ref added));

        for (int i = 0; i < 3 * Handover<int>.Most; i++)
        {
            Assert.True(await Task.Run(() => handover.TryTake(out _)).WaitAsync(Patience));
        }

        await adding.WaitAsync(Patience);
    }

    [Fact]
    public async Task A_stop_ends_the_wait_for_room()
    {
        using var stop = new CancellationTokenSource();
        using var handover = new Handover<int>(stop.Token);
        int added = 0;
        Task adding = Task.Run(() =>
        {
            while (true)
            {
                handover.Add(1);
                Interlocked.Increment(ref added);
            }
        });
        await Until(() => Volatile.Read(ref added) == Handover<int>.Most);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => adding.WaitAsync(Patience));
    }

    [Fact]
    public async Task A_stop_ends_the_wait_for_an_item()
    {
        using var stop = new CancellationTokenSource();
        using var handover = new Handover<int>(stop.Token);
        Task<bool> taking = Task.Run(() => handover.TryTake(out _));
        await Task.Delay(50);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => taking.WaitAsync(Patience));
    }

    [Fact]
    public async Task An_end_ends_the_wait_for_an_item()
    {
        using var handover = new Handover<int>(CancellationToken.None);
        Task<bool> taking = Task.Run(() => handover.TryTake(out _));
        await Task.Delay(50);

        handover.Complete();

        Assert.False(await taking.WaitAsync(Patience));
    }

    private static async Task Until(Func<bool> condition)
    {
        for (DateTime end = DateTime.UtcNow + Patience; !condition(); await Task.Delay(5))
            Assert.True(DateTime.UtcNow < end);
    }
}
