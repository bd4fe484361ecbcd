using CicCsvImport.Infrastructure.Configuration;

namespace CicCsvImport.Commands;

/// <summary>Gets the settings, with the sources that their values come from.</summary>
/// <remarks>
/// <para>The sources are, each overriding those before it: the file that ships with the module (Default), the file of the machine
/// (Machine), the file of the user (User), environment variables that begin with CIC_ (Environment), and the file of -Settings
/// (Parameter). Location is the path of the file or the name of the variable. about_CicCsvImport describes them.</para>
/// <para>A name consists of levels, such as Limits:Columns. The environment variable of this setting is CIC_Limits__Columns. A name
/// without wildcards also finds all settings of a section, such as Limits. A name that does not exist causes the error
/// SettingNotFound. Settings that are not valid cause the error InvalidSettings, as in every command. So does a variable such as
/// CIC_Limits__Colums, whose section exists but whose setting does not, or CIC_Limits, which names no setting of its section.</para>
/// <para>Other environment variables that begin with CIC_ are not used by the module. They are listed last, with the Source Unused
/// and without their values.</para>
/// </remarks>
/// <example>
/// <code>Get-CicSetting | Where-Object Source -NE Default</code>
/// <para>Shows which settings differ from those that ship with the module, and which variables are not used.</para>
/// </example>
/// <example>
/// <code>Get-CicSetting -Name Limits, Passwords:*Length | Format-List</code>
/// <para>Shows some settings with the file or the variable that each value comes from.</para>
/// </example>
/// <example>
/// <code>Get-CicSetting -Settings settings/site.json -Name KnownStations</code>
/// <para>Shows a setting as a command with -Settings would use it.</para>
/// </example>
/// <example>
/// <code>
/// $defaults = Get-CicSetting -Default
/// Compare-Object -ReferenceObject $defaults -DifferenceObject (Get-CicSetting) -Property Name, Value
/// </code>
/// <para>Compares the settings with those that ship with the module.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "CicSetting", DefaultParameterSetName = PresentSet)]
[OutputType(typeof(CicSetting))]
[WritesErrors(ErrorId.SettingNotFound, ErrorId.InvalidSettings, ErrorId.PathNotUsable, Uses = [typeof(PipedTexts)])]
public sealed class GetCicSettingCommand : CicCmdlet
{
    private const string PresentSet = "Present";
    private const string DefaultSet = "Default";

    private readonly PipedTexts _piped;

    /// <summary>Initializes a new instance.</summary>
    public GetCicSettingCommand() => _piped = new PipedTexts(this, nameof(Name));

    /// <summary>Specifies the names of settings or sections. Wildcards are allowed.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SettingCompleter))]
    public string[] Name { get; set; } = ["*"];

    /// <summary>Specifies settings or sections by their names, or by objects with the property Name.</summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>Gets the settings as they ship with the module, ignoring all other sources.</summary>
    [Parameter(Mandatory = true, ParameterSetName = DefaultSet)]
    public SwitchParameter Default { get; set; }

    /// <include file="../SharedDocs.xml" path="docs/parameter[@name='Settings']/*"/>
    [Parameter(ParameterSetName = PresentSet)]
    [ValidateNotNullOrEmpty]
    public string? Settings { get; set; }

    /// <summary>Writes the settings.</summary>
    protected override void ProcessRecord()
    {
        IReadOnlyList<CicSetting> settings = ReadSettings(Settings, file => Default
            ? SettingsInspector.ReadDefaults(ModuleFiles.Settings)
            : SettingsInspector.ReadAll(ModuleFiles.Settings, SettingsLoader.SiteFiles, file, Cancellation));
        string[] names = _piped.ReadOr(Name, InputObject);
        foreach (string name in names)
        {
            if (!Wildcards.ArePresent(name) && !settings.Any(setting => Fits(name, setting)))
                WriteError(Errors.NotFound(ErrorId.SettingNotFound, name, settings.Select(setting => setting.Name)));
        }

        WriteObject(settings.Where(setting => Array.Exists(names, name => Fits(name, setting))), enumerateCollection: true);
    }

    private static bool Fits(string name, CicSetting setting) =>
        Wildcards.Match(name, setting.Name) || setting.Name.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase);
}
