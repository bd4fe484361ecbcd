using BenchmarkDotNet.Attributes;
using CicCsvImport.Benchmarks.Support;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Planning;

namespace CicCsvImport.Benchmarks.Directories;

/// <summary>The parts of an import, for BenchmarkDotNet: <c>--filter *Directory*</c>.</summary>
[MemoryDiagnoser]
public class DirectoryBenchmarks : IDisposable
{
    private const int Users = 10_000;
    private MeasuredSite _site = null!;
    private string _list = "";
    private IReadOnlyList<ObjectChange> _changes = [];
    private long _revision;
    private int _directories;

    /// <summary>Makes a site with users.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _site = new MeasuredSite();
        _list = _site.GetPath("users.csv");
        UserListText.Write(_list, Users);
        (_changes, _revision) = _site.Prepare(_list);
        _site.Commit(_site.Directory, _changes, _revision);
    }

    /// <summary>Removes it.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        _site.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Commits all users to an empty directory.</summary>
    [Benchmark]
    public void Commit() => _site.Commit(_site.NewDirectory($"commit{_directories++}.cicdb"), _changes, _revision);

    /// <summary>Plans a list against a directory that has its users.</summary>
    [Benchmark]
    public int Plan() => _site.Plan(_list, new ImportOptions { OnConflict = CicConflictAction.Update }).Changes.Count;

    /// <summary>Reads all users of a directory.</summary>
    [Benchmark]
    public int ReadDirectory() => _site.ReadDirectory();
}
