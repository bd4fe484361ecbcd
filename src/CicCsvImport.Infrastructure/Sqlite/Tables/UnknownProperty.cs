namespace CicCsvImport.Infrastructure.Sqlite.Tables;

/// <summary>A property that this program does not know: a newer one wrote it, and it stays as it is.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Json">Its value.</param>
internal readonly record struct UnknownProperty(string Name, string Json);
