using System.Diagnostics.CodeAnalysis;
using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Infrastructure.Sqlite;
using CicCsvImport.Infrastructure.Sqlite.Connection;
using Microsoft.Data.Sqlite;

namespace CicCsvImport.UnitTests.Support;

/// <summary>A local directory in a folder of its own, which is deleted with everything in it.</summary>
internal sealed class TestDirectory : IDisposable
{
    private readonly TemporaryFile _file = new();

    public TestDirectory(LocalDirectoryOptions? options = null)
    {
        Path = System.IO.Path.Combine(_file.Folder, "site.cicdb");
        Directory = LocalDirectory.Create(Path, options);
    }

    public static RunHeader Header { get; } = new("Add-Something", []);

    public string Path { get; }

    public string Folder => _file.Folder;

    public LocalDirectory Directory { get; }

    /// <summary>Everything that is in the folder now.</summary>
    public IEnumerable<string> Files => _file.Files;

    public byte[] Bytes => File.ReadAllBytes(Path);

    public DirectoryTransaction Begin() => Directory.Begin(Header, CancellationToken.None);

    /// <summary>Does one run.</summary>
    public CicImport Run(params ObjectChange[] changes) => Run(Header, changes);

    public CicImport Run(RunHeader header, params ObjectChange[] changes)
    {
        using DirectoryTransaction run = Directory.Begin(header, CancellationToken.None);
        foreach (ObjectChange change in changes)
            run.Apply(change);
        return run.Commit();
    }

    /// <summary>Reads something in a view of its own.</summary>
    public T Read<T>(Func<IDirectoryView, T> read)
    {
        using IDirectoryView view = Directory.Read(CancellationToken.None);
        return read(view);
    }

    /// <summary>The object of that name, or null.</summary>
    public CicObject? Find(string kind, string name) => Read(view => view.Find(KindCatalog.Get(kind), name));

    /// <summary>Does to the file what none of our programs does.</summary>
    [SuppressMessage("Security", "CA2100", Justification = "The tests' own statements.")]
    public static void Execute(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False;Foreign Keys=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Execute(string sql) => Execute(Path, sql);

    /// <summary>Reads a text out of the file.</summary>
    [SuppressMessage("Security", "CA2100", Justification = "The tests' own statements.")]
    public string Text(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture)!;
    }

    public void Dispose() => _file.Dispose();
}
