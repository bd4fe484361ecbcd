using System.Text;
using BenchmarkDotNet.Attributes;
using CicCsvImport.Benchmarks.Support;
using CicCsvImport.Core.Engine.Fast;
using CicCsvImport.Infrastructure.Files;
using CicCsvImport.Infrastructure.Lists;

namespace CicCsvImport.Benchmarks.Reading;

/// <summary>The parts of reading a user list, for BenchmarkDotNet: <c>--filter *Reading*</c>.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks : IDisposable
{
    private const int Users = 100_000;
    private readonly byte[] _keys =
    [
        .. Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, Users).Select(i => $"user{i:D8}"))), .. new byte[8],
    ];
    private MeasuredSite _site = null!;
    private string _list = "";

    /// <summary>Writes the list.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _site = new MeasuredSite();
        UserListText.Write(_list = _site.GetPath("users.csv"), Users);
    }

    /// <summary>Removes it.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        _site.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>CsvHelper's own reading of every field.</summary>
    [Benchmark(Baseline = true)]
    public int PooledStrings() => ReadingRatios.PooledStrings(_list);

    /// <summary>The text's bytes, found to be valid.</summary>
    [Benchmark]
    public long ValidText()
    {
        using var file = TextFile.Open(_list, said: null, CancellationToken.None);
        Stream text = file.ReadFromStart(CancellationToken.None);
        byte[] block = new byte[64 * 1024];
        long length = 0;
        for (int read; (read = text.Read(block, 0, block.Length)) > 0;)
            length += read;
        return length;
    }

    /// <summary>The first pass: all records, and the header.</summary>
    [Benchmark]
    public int FirstPass()
    {
        using ListReading reading = _site.Open(_list);
        return reading.Issues.Count;
    }

    /// <summary>Both passes and every check, without objects.</summary>
    [Benchmark]
    public int Check() => _site.Check(_list);

    /// <summary>Both passes and every check, with objects.</summary>
    [Benchmark]
    public int Read() => _site.Read(_list);

    /// <summary>The same, and every value of every object.</summary>
    [Benchmark]
    public int ReadAndUse() => _site.ReadAndUse(_list);

    /// <summary>The keys of one column.</summary>
    [Benchmark]
    public int Keys()
    {
        var table = new UniqueIndex(ignoreCase: true);
        table.Reserve(Users);
        int claimed = 0;
        for (int i = 0; i < Users; i++)
            claimed += table.TrySet(new CellBytes(_keys, i * 12, 12)) && table.TryClaim(new UniqueIndex.KeyOwner(0, i), out _) ? 1 : 0;
        return claimed;
    }
}
