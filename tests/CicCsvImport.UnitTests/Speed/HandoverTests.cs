using CicCsvImport.Reading;

namespace CicCsvImport.UnitTests.Speed;

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
        int expected = 0;
        while (handover.TryTake(out int item))
            Assert.Equal(expected++, item);

        Assert.Equal(100_000, expected);
        await adding.WaitAsync(Patience);
    }

    [Fact]
    public async Task A_stop_ends_the_wait_for_room()
    {
        using var stop = new CancellationTokenSource();
        using var handover = new Handover<int>(stop.Token);
        Task adding = Task.Run(() =>
        {
            while (true)
                handover.Add(1);
        });
        await Task.Delay(50);

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
}
