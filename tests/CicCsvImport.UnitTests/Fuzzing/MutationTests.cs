using System.Globalization;
using System.Text;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Infrastructure.Lists;
using CicCsvImport.Infrastructure.Records;
using CicCsvImport.Infrastructure.Text;
using CicCsvImport.UnitTests.Framework;
using CicCsvImport.UnitTests.Properties;
using CicCsvImport.UnitTests.Reference;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Fuzzing;

/// <summary>
/// Whatever is in a file, the truth is told about it and no exception escapes, in time and memory that its size bounds.
/// CIC_TEST_MUTANTS sets how many spoilt lists are tried, CIC_TEST_SEED with which random numbers; a failure names its seed,
/// and leaves the list in tests/fixtures/mutants, where it is tried ever after.
/// </summary>
public sealed class MutationTests
{
    private const int ShortRun = 1500;

    // Generous, since tests run on busy machines: what grows with the square of a huge list is far beyond.
    private static readonly TimeSpan AtLeast = MonoRuntime.Longer(TimeSpan.FromSeconds(60));
    private const double SecondsPerByte = 2e-6;
    private const long BytesAtLeast = 24 << 20;
    private const long BytesPerByte = 100;

    private static readonly string[] Nouns = [TestLists.Station, TestLists.Phone, TestLists.User];

    public static TheoryData<string> Found =>
        [.. Directory.GetFiles(Repository.Fixture("mutants"), "*.csv").Select(path => Path.GetFileName(path)).Order()];

    [Fact]
    public void A_spoilt_list_gives_its_records_or_issues_and_never_an_exception()
    {
        (byte[] Bytes, string Noun)[] lists = [.. new[] { "good", "bad", "encodings", "odd" }
            .SelectMany(folder => Directory.GetFiles(Repository.Fixture(folder), "*.csv"))
            .Concat(Directory.GetFiles(Repository.GetPath("module", "Samples")))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes)
            .Select(bytes => (bytes, Array.Find(Nouns, noun => ReadList.Of(noun, bytes, new ListReadOptions()).IsReadable) ?? Nouns[0]))];
        int first = Setting("CIC_TEST_SEED", 1);
        int count = Setting("CIC_TEST_MUTANTS", MonoRuntime.Fewer(ShortRun));
        int readable = 0;
        for (int seed = first; seed < first + count; seed++)
        {
            var random = new Random(seed);
            (byte[] list, string itsNoun) = lists[random.Next(lists.Length)];
            byte[] mutant = new Mutator(random).Mutate(list);
            string noun = random.Next(8) == 0 ? Nouns[random.Next(Nouns.Length)] : itsNoun;
            (string? fault, bool isReadable) = Try(mutant, noun, Options(random));
            if (fault is not null)
                File.WriteAllBytes(Repository.Fixture("mutants", $"{seed}.csv"), mutant);
            Assert.True(fault is null, $"Seed {seed}, now tests/fixtures/mutants/{seed}.csv: {fault}");
            readable += isReadable ? 1 : 0;
        }

        // Lists that are all refused would prove nothing of their rows.
        Assert.True(count < 100 || readable > count / 4, $"{readable} of {count} were readable");
    }

    [Theory]
    [MemberData(nameof(Found))]
    public void A_list_that_was_found_to_fail_does_so_no_more(string file)
    {
        byte[] bytes = File.ReadAllBytes(Repository.Fixture("mutants", file));

        Assert.All(Nouns, noun => Assert.Null(Try(bytes, noun, new ListReadOptions()).Fault));
    }

    /// <summary>What is not as it must be, or null.</summary>
    private static (string? Fault, bool IsReadable) Try(byte[] bytes, string noun, ListReadOptions options)
    {
        TimeSpan bound = AtLeast + TimeSpan.FromSeconds(bytes.Length * SecondsPerByte);
        // Blocked work cannot be ended, but its seed is reported.
        Task<(ReadList Read, long Allocated)> run = Task.Run(() => Read(bytes, noun, options));
        try
        {
            if (!run.Wait(bound))
                return ($"{bytes.Length} bytes take more than {bound.TotalSeconds} s", false);
        }
        catch (AggregateException escaped)
        {
            return (escaped.InnerException!.ToString(), false);
        }

        (ReadList read, long allocated) = run.Result;
        long most = BytesAtLeast + BytesPerByte * bytes.Length;
        if (allocated > most)
            return ($"{bytes.Length} bytes take {allocated} bytes of memory, and {most} are allowed", false);
        return (Truth(bytes, options.Encoding, read), read.IsReadable);
    }

    private static (ReadList Read, long Allocated) Read(byte[] bytes, string noun, ListReadOptions options)
    {
        using var file = new TemporaryFile(bytes);
        long before = AllocatedBytes();
        ReadOnly(noun, file.Path, options);
        long allocated = AllocatedBytes() - before;
        return (ReadList.Of(noun, file.Path, options), allocated);
    }

#if NET
    private static long AllocatedBytes() => GC.GetAllocatedBytesForCurrentThread();
#else
    // .NET Framework does not count them: here only .NET's test says how much is allowed.
    private static long AllocatedBytes() => 0;
#endif

    // What the comparisons of the test take is not the reader's.
    private static void ReadOnly(string noun, string path, ListReadOptions options)
    {
        var lists = new TestLists { Settings = ReadList.Settings, Options = options };
        using ListReading reading = lists.Open(noun, path);
        foreach (ReadRow row in reading.Rows(lists.NewSession()))
            Assert.True(row.Source is not null || row.Issues.Count > 0);
    }

    private static string? Truth(byte[] bytes, Encoding? said, ReadList read)
    {
        if (!read.IsReadable)
            return Invariant.Fault(new KnownList([], [], []), read);
        KnownList known;
        try
        {
            known = PlainFile.Known(bytes, said, read);
        }
        catch (Exception refused) when (refused is FormatException or DecoderFallbackException or Xunit.Sdk.XunitException)
        {
            return "was read, and the plain parser says: " + refused.Message;
        }

        return Invariant.Fault(known, read) ?? Invariant.FaultOfObjects(read.List!, known);
    }

    private static ListReadOptions Options(Random random) => new()
    {
        Encoding = random.Next(4) == 0 ? StrictEncoding.From(TextEncodings.ByCodePage(1252)) : null,
        Delimiter = random.Next(8) == 0 ? ",;\t|"[random.Next(4)] : null,
    };

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out int value) ? value : otherwise;
}
