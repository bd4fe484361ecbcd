namespace CicCsvImport;

/// <summary>The exception for a settings file or environment variable that cannot be used.</summary>
public sealed class CicSettingsException : Exception
{
    /// <summary>Initializes an exception.</summary>
    public CicSettingsException()
    {
    }

    /// <summary>Initializes an exception.</summary>
    /// <param name="message">What is wrong.</param>
    public CicSettingsException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes an exception.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The cause.</param>
    public CicSettingsException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal CicSettingsException(string source, string reason, Exception? innerException)
        : base(ErrorId.InvalidSettings.Text(source, reason), innerException) => SettingsSource = source;

    private CicSettingsException(string? source, Exception? innerException, string message)
        : base(message, innerException) => SettingsSource = source;

    /// <summary>The full path of the settings file, or the name of the environment variable.</summary>
    public string? SettingsSource { get; }

    internal CicSettingsException Copy(string message, Exception? innerException) => new(SettingsSource, innerException, message);
}
