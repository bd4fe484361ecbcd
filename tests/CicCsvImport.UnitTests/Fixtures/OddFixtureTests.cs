using CicCsvImport.Infrastructure.Records;
using CicCsvImport.UnitTests.Properties;
using CicCsvImport.UnitTests.Reference;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Fixtures;

/// <summary>The lists of tests/fixtures/odd: whatever odd form a list has, its cells and its lines are right.</summary>
public sealed class OddFixtureTests
{
    public static TheoryData<OddFixture> Odd => [.. OddFixtures.All];

    // Workbooks have no plain text to compare with.
    public static TheoryData<string> Files => [.. new[] { "good", "bad", "encodings", "odd" }
        .SelectMany(folder => Directory.GetFiles(Repository.Fixture(folder)).Select(path => Path.Combine(folder, Path.GetFileName(path))))
        .Where(path => !Path.GetExtension(path).StartsWith(".xls", StringComparison.Ordinal))
        .Order()];

    [Theory]
    [MemberData(nameof(Odd))]
    public void An_odd_list_has_its_stations_on_their_lines_and_its_issues(OddFixture fixture)
    {
        ListContent content = new TestLists().ReadFiles(TestLists.Station, Repository.Fixture("odd", fixture.File));

        Assert.Equal(fixture.Issues, string.Join(' ', content.Issues.Select(issue => $"{issue.Line}:{issue.Code}")));
        Assert.Equal(
            fixture.Stations, content.Records.Cast<CicStation>().Select(station => $"{station.Line}:{station.Name}={station.Model}"));
    }

    [Fact]
    public void Every_odd_list_is_read_by_a_test() => Assert.Equal(
        Directory.GetFiles(Repository.Fixture("odd")).Select(Path.GetFileName).Order(),
        OddFixtures.All.Select(fixture => fixture.File).Order());

    [Theory]
    [MemberData(nameof(Files))]
    public void Nothing_of_any_fixture_is_lost_in_silence(string file)
    {
        byte[] bytes = File.ReadAllBytes(Repository.Fixture(file));
        foreach (string noun in new[] { TestLists.Station, TestLists.Phone, TestLists.User })
        {
            ReadList read = ReadList.Of(noun, bytes, new ListReadOptions());
            KnownList known = read.IsReadable ? PlainFile.Known(bytes, said: null, read) : new KnownList([], [], []);

            Assert.Null(Invariant.Fault(known, read));
        }
    }
}
