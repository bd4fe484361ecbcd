namespace CicCsvImport.Configuration;

/// <summary>A source of settings cannot be used.</summary>
internal sealed class SettingsException(string source, string reason, Exception inner)
    : Exception($"The settings in {source} cannot be used: {reason}", inner)
{
    /// <summary>The file, or the environment variables.</summary>
    public string SettingsSource { get; } = source;
}
