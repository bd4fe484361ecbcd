namespace CicCsvImport;

/// <summary>A setting, its value, and the source that the value comes from.</summary>
public sealed class CicSetting
{
    internal CicSetting(string name, object? value, CicSettingSource source, string location)
    {
        Name = name;
        Value = value;
        Source = source;
        Location = location;
    }

    /// <summary>The name with its levels, such as <c>Limits:Columns</c>; for an unused variable, the variable's name.</summary>
    public string Name { get; }

    /// <summary>
    /// The value: a text, a number, a Boolean or a list of texts. It is null for a section that has no settings of its own, such as a
    /// phone model that is like its manufacturer's others, and for an unused variable.
    /// </summary>
    public object? Value { get; }

    /// <summary>The source of the value.</summary>
    public CicSettingSource Source { get; }

    /// <summary>The full path of the source's file, or the name of the environment variable.</summary>
    public string Location { get; }

    /// <summary>Returns the name, safe for display.</summary>
    public override string ToString() => DisplayText.Clean(Name);
}
