namespace CicCsvImport.Infrastructure.Sqlite.Connection;

/// <summary>The options of a local directory.</summary>
internal sealed record LocalDirectoryOptions
{
    /// <summary>The time to wait for another command that changes the directory.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The maximum number of 4 KiB pages in the file; null means no limit.</summary>
    public int? MaxPages { get; init; }

    /// <summary>The migrations to the current version.</summary>
    public IReadOnlyList<Migration> Migrations { get; init; } = Migration.All;

    /// <summary>The current version.</summary>
    public int Version => Migrations[Migrations.Count - 1].Version;
}
