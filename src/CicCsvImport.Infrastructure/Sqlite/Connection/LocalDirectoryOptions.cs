namespace CicCsvImport.Infrastructure.Sqlite.Connection;

/// <summary>How a local directory is used.</summary>
internal sealed record LocalDirectoryOptions
{
    /// <summary>How long to wait for another command that changes the directory.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How many pages of 4 KiB the file may have; null for as many as there is room for.</summary>
    public int? MaxPages { get; init; }

    /// <summary>What makes a directory of the version that the program knows.</summary>
    public IReadOnlyList<Migration> Migrations { get; init; } = Migration.All;

    /// <summary>The version that the program knows.</summary>
    public int Version => Migrations[Migrations.Count - 1].Version;
}
