namespace CicCsvImport.Infrastructure.Sqlite.Tables;

/// <summary>A key as it is stored in the file.</summary>
internal readonly record struct StoredKey(string Space, string Key);
