namespace CicCsvImport.Infrastructure.Configuration;

/// <summary>Where a setting was read.</summary>
/// <param name="Source">The source.</param>
/// <param name="Location">The full path of its file, or the name of its environment variable.</param>
internal sealed record SettingOrigin(CicSettingSource Source, string Location);
