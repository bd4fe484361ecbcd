using CicCsvImport.Infrastructure.Threading;

namespace CicCsvImport.UnitTests.Threading;

/// <summary>Work that does not end when it is canceled does not keep its caller waiting.</summary>
public sealed class StoppableWorkTests
{
    [Fact]
    public void Cancellation_does_not_wait_for_the_work()
    {
        using var begun = new ManualResetEventSlim();
        using var end = new ManualResetEventSlim();
        using var ended = new ManualResetEventSlim();
        using var cancellation = new CancellationTokenSource();
        var waiting = Task.Run(() => StoppableWork.Run(
            () =>
            {
                begun.Set();
                end.Wait();
                ended.Set();
                return 1;
            },
            cancellation.Token));
        begun.Wait();

        cancellation.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => waiting.GetAwaiter().GetResult());
        Assert.False(ended.IsSet);
        end.Set();
        ended.Wait();
    }

    [Fact]
    public void A_failure_is_thrown_as_it_is() => Assert.Equal(
        "failed",
        Assert.Throws<FormatException>(() => StoppableWork.Run<int>(() => throw new FormatException("failed"), default)).Message);
}
