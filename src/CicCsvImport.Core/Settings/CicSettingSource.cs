namespace CicCsvImport;

/// <summary>A source of settings. Each source overrides those before it.</summary>
public enum CicSettingSource
{
    /// <summary>The file that ships with the module.</summary>
    Default,

    /// <summary>The file of the machine.</summary>
    Machine,

    /// <summary>The file of the user.</summary>
    User,

    /// <summary>An environment variable.</summary>
    Environment,

    /// <summary>The file that was specified with -Settings.</summary>
    Parameter,

    /// <summary>An environment variable that begins with CIC_ but is not a setting. The module does not use it.</summary>
    Unused,
}
