using System.Globalization;
using System.IO.Compression;
using CicCsvImport.Core.Issues;
using CicCsvImport.Infrastructure.Lists;
using CicCsvImport.UnitTests.Framework;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Fuzzing;

/// <summary>
/// Whatever is in a workbook, no exception escapes, in time and memory that its unpacked size bounds. CIC_TEST_MUTANTS and CIC_TEST_SEED
/// mean the same as for lists; a failure names its seed.
/// </summary>
public sealed class WorkbookMutationTests
{
    private const int ShortRun = 400;
    private const long MostBytes = 512L << 20;
    private static readonly TimeSpan Most = MonoRuntime.Longer(TimeSpan.FromSeconds(60));

    private static readonly string[] Words =
    [
        "r=\"1048576\"", "r=\"2147483647\"", "r=\"-1\"", "r=\"XFD1\"", "r=\"ZZZZZZZ1\"", "t=\"s\"", "t=\"e\"", "t=\"b\"", "t=\"n\"",
        "t=\"str\"", "s=\"99\"", "hidden=\"1\"", "<f/>", "<v>", "</v>", "<c/>", "<row>", "</row>", "<v>1E+308</v>", "<v>NaN</v>",
        "_xD800_", "&#10;", "General", "yyyy", "[h]", "0.00E+00", "# ?/?", "ref=\"A1:XFD1048576\"", "ref=\"A1\"", "min=\"0\"",
        "max=\"99999\"", "numFmtId=\"14\"",
    ];

    [Fact]
    public void A_spoilt_workbook_gives_its_records_or_issues_and_never_an_exception()
    {
        byte[][] books =
        [
            .. new[] { "values.xlsx", "values.xls", "layout.xlsx", "layout.xls" }
                .Select(name => Repository.Fixture("workbooks", name))
                .Concat(Directory.GetFiles(Repository.Fixture("bad"), "*.xls*").Order(StringComparer.Ordinal))
                .Select(File.ReadAllBytes),
        ];
        int first = Setting("CIC_TEST_SEED", 1);
        int count = Setting("CIC_TEST_MUTANTS", MonoRuntime.Fewer(ShortRun));
        int readable = 0;
        for (int seed = first; seed < first + count; seed++)
        {
            byte[] mutant = Spoil(books[seed % books.Length], new Random(seed));
            (string? fault, bool isReadable) = TryInTime(mutant);
            Assert.True(fault is null, $"Seed {seed}: {fault}");
            readable += isReadable ? 1 : 0;
        }

        // Workbooks that are all refused would prove nothing of their rows.
        Assert.True(count < 100 || readable > count / 10, $"{readable} of {count} were readable");
    }

    // Blocked work cannot be ended, but its seed is reported.
    private static (string? Fault, bool IsReadable) TryInTime(byte[] bytes)
    {
        Task<(string?, bool)> run = Task.Run(() => Try(bytes));
        return run.Wait(Most) ? run.Result : ($"{bytes.Length} bytes take more than {Most.TotalSeconds} s", false);
    }

    /// <summary>What is not as it must be, or null.</summary>
    private static (string? Fault, bool IsReadable) Try(byte[] bytes)
    {
        using var file = new TemporaryFile(bytes);
        var lists = new TestLists();
        long before = AllocatedBytes();
        try
        {
            using ListReading reading = lists.Open(TestLists.User, file.Path);
            foreach (CicIssue issue in reading.Issues.Concat(reading.Rows(lists.NewSession()).SelectMany(row => row.Issues)))
            {
                if (!IssueCatalog.All.Contains(issue.Kind) || issue.Message.Length == 0)
                    return (issue.ToString(), false);
            }

            long allocated = AllocatedBytes() - before;
            return (allocated > MostBytes ? $"{bytes.Length} bytes take {allocated} bytes of memory" : null, reading.IsReadable);
        }
        catch (Exception escaped)
        {
            return (escaped.ToString(), false);
        }
    }

    // Bytes of a packed part are spoilt only after it is unpacked: otherwise the archive would find nearly every fault.
    private static byte[] Spoil(byte[] book, Random random)
    {
        if (book[0] != 'P' || random.Next(4) == 0)
            return SpoilBytes(book, random);
        using var spoilt = new MemoryStream();
        try
        {
            using var source = new ZipArchive(new MemoryStream(book));
            using var target = new ZipArchive(spoilt, ZipArchiveMode.Create, leaveOpen: true);
            int number = random.Next(source.Entries.Count);
            foreach (ZipArchiveEntry entry in source.Entries)
            {
                using Stream part = entry.Open();
                using var content = new MemoryStream();
                part.CopyTo(content);
                byte[] bytes = content.ToArray();
                bool isSheet = entry.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal);
                if (isSheet || entry == source.Entries[number])
                    bytes = SpoilXml(bytes, random);
                using Stream written = target.CreateEntry(entry.FullName).Open();
                written.Write(bytes, 0, bytes.Length);
            }
        }
        catch (InvalidDataException)
        {
            return SpoilBytes(book, random);
        }

        return spoilt.ToArray();
    }

    private static byte[] SpoilBytes(byte[] bytes, Random random)
    {
        var spoilt = new List<byte>(bytes);
        for (int i = random.Next(1, 6); i > 0 && spoilt.Count > 1; i--)
        {
            int at = random.Next(spoilt.Count);
            switch (random.Next(5))
            {
                case 0:
                    spoilt[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    spoilt[at] = (byte)random.Next(256);
                    break;
                case 2:
                    spoilt[at] = 0xFF;
                    break;
                case 3:
                    spoilt.RemoveRange(at, Math.Min(random.Next(1, 64), spoilt.Count - at));
                    break;
                default:
                    spoilt.InsertRange(at, spoilt.GetRange(at, Math.Min(random.Next(1, 64), spoilt.Count - at)));
                    break;
            }
        }

        return [.. spoilt];
    }

    // A word in place of another one keeps most of the XML well-formed.
    private static byte[] SpoilXml(byte[] bytes, Random random)
    {
        string xml = System.Text.Encoding.UTF8.GetString(bytes);
        for (int i = random.Next(3); i > 0; i--)
        {
            string word = Words[random.Next(Words.Length)];
            string name = word.Split('=')[0] + "=\"";
            int at = word.Contains('=') ? xml.IndexOf(name, random.Next(xml.Length), StringComparison.Ordinal) : random.Next(xml.Length);
            int end = at < 0 ? -1 : word.Contains('=') ? xml.IndexOf('"', at + name.Length) + 1 : at;
            if (end > 0)
                xml = xml.Remove(at, end - at).Insert(at, word);
        }

        return System.Text.Encoding.UTF8.GetBytes(xml);
    }

#if NET
    private static long AllocatedBytes() => GC.GetAllocatedBytesForCurrentThread();
#else
    private static long AllocatedBytes() => 0;
#endif

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out int value)
            ? value
            : otherwise;
}
