using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Sqlite;

/// <summary>Applying a plan takes no memory that grows with the plan, beside the plan itself.</summary>
[Collection(WholeProcessGroup.Name)]
public sealed class ApplyMemoryTests
{
    private const int Changes = 50_000;
    private const long Bound = 8 * 1024 * 1024;

    [Fact]
    public void Applying_50000_changes_keeps_little()
    {
        using var site = new TestSite();
        ObjectChange[] changes =
        [
            .. Enumerable.Range(0, Changes)
                .Select(i => ObjectChange.Create(new CicStation { Name = "Station" + i, Extension = i.ToString("D6") })),
        ];
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long most = before;
        var observer = new RunObserver
        {
            Changes = done => most = done % 10_000 == 0 ? Math.Max(most, GC.GetTotalMemory(forceFullCollection: true)) : most,
        };

        CicImport run = site.Directory.Apply(site.RequestFor(new Planned(changes, Revision: 0, [])), observer, CancellationToken.None).Run!;

        Assert.Equal(Changes, run.Created);
        Assert.InRange(most - before, long.MinValue, Bound);
        GC.KeepAlive(changes);
    }
}
