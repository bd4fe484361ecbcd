using CicCsvImport.Text;

namespace CicCsvImport.Configuration;

/// <summary>A source of settings cannot be used.</summary>
internal sealed class SettingsException(string source, string reason, Exception? inner = null)
    : Exception(Messages.Format("Error_InvalidSettings", source, reason), inner)
{
    /// <summary>The file, or the environment variables.</summary>
    public string SettingsSource { get; } = source;
}
