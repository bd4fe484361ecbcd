using CicCsvImport.Core.Issues;

namespace CicCsvImport;

/// <summary>A settings file, or an environment variable, cannot be used.</summary>
public sealed class CicSettingsException : Exception
{
    /// <summary>Makes an exception.</summary>
    public CicSettingsException()
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What is wrong.</param>
    public CicSettingsException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">What it comes from.</param>
    public CicSettingsException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal CicSettingsException(string source, string reason, Exception? innerException)
        : base(ErrorId.InvalidSettings.Text(source, reason), innerException) => SettingsSource = source;

    /// <summary>The full path of the settings file, or the environment variable.</summary>
    public string? SettingsSource { get; }
}
