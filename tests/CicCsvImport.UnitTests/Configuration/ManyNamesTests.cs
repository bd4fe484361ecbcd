using System.Diagnostics;
using CicCsvImport.Core.Settings;
using CicCsvImport.Infrastructure.Configuration;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Configuration;

/// <summary>The time for settings grows with the number of names in them, and not with its square.</summary>
[Collection(WholeProcessGroup.Name)]
public sealed class ManyNamesTests
{
    private const int Few = 4000;
    private const int Times = 10;

    [Fact]
    public void Ten_times_the_names_take_about_ten_times_the_time()
    {
        _ = Load(10);
        TimeSpan few = Load(Few);
        TimeSpan many = Load(Few * Times);
        // With the square, it would be 100 times.
        long limit = Math.Max(few.Ticks, TimeSpan.TicksPerMillisecond * 20) * Times * 4;
        Assert.True(many.Ticks < limit, $"{few} for {Few} names, {many} for {Few * Times}");
    }

    // The best of three: other processes only add time.
    private static TimeSpan Load(int count)
    {
        string names = string.Join(",", Enumerable.Range(1, count).Select(i => $"\"Station{i}\""));
        using var file = new TemporaryFile($"{{ \"KnownStations\": [{names}], \"Aliases\": {{ \"Extension\": [{names}] }} }}");
        TimeSpan best = TimeSpan.MaxValue;
        for (int i = 0; i < 3; i++)
        {
            var watch = Stopwatch.StartNew();
            CicSettings settings = SettingsLoader.Load(Repository.ShippedSettings, [], file.Path);
            best = watch.Elapsed < best ? watch.Elapsed : best;
            Assert.Equal(count, settings.KnownStations.Length);
            Assert.Equal("Station" + count, settings.KnownStations[count - 1]);
        }

        return best;
    }
}
