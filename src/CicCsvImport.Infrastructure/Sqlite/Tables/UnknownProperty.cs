namespace CicCsvImport.Infrastructure.Sqlite.Tables;

/// <summary>A property that this version does not know. A newer version wrote it, and it is kept unchanged.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Json">Its value.</param>
internal readonly record struct UnknownProperty(string Name, string Json);
