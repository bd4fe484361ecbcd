using CicCsvImport.Changes;
using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Kinds.Phones;
using CicCsvImport.Core.Kinds.Phones.Templates;

namespace CicCsvImport.Commands;

/// <summary>Changes templates for managed IP phones in the directory.</summary>
/// <remarks>
/// <para>Properties that you do not specify stay as they are. The whole template is then checked in the same way as by
/// New-CicPhoneTemplate, with the same errors. If one template is not valid, nothing is changed. For
/// example, you may have to remove the advanced options when you change the manufacturer. All templates of a command are
/// changed in one run.</para>
/// <para>Phones that were created from the template keep their values.
/// <include file="../SharedDocs.xml" path="docs/sentence[@name='ObjectNotFound']"/></para>
/// </remarks>
/// <example>
/// <code>Set-CicPhoneTemplate -Name 'My Polycom Agent Template' -Model IP650 -AudioProtocol SRTP</code>
/// <para>Changes the model and the audio protocol.</para>
/// </example>
/// <example>
/// <code>Get-CicPhoneTemplate -Manufacturer Polycom | Set-CicPhoneTemplate -RegistrationGroup 'Remote Agent SSP - TLS' -WhatIf</code>
/// <para>Shows what would change in all Polycom templates.</para>
/// </example>
/// <example>
/// <code>Set-CicPhoneTemplate -Name 'Old Reception' -StationAppearance @() -TimeZone '' -PassThru</code>
/// <para>Removes the station appearances, restores the time zone of the location, and returns the template.</para>
/// </example>
[Cmdlet(VerbsCommon.Set, "CicPhoneTemplate", SupportsShouldProcess = true, DefaultParameterSetName = EditSets.Name)]
[OutputType(typeof(CicPhoneTemplate))]
[WritesErrors(Groups = [ErrorGroup.Templates, ErrorGroup.Access])]
public sealed class SetCicPhoneTemplateCommand : EditObjectCmdlet
{
    /// <summary>Specifies the names of templates. Wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = EditSets.Name)]
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = EditSets.NamedInput)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PhoneTemplateCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>Specifies the type: Workstation or Stand-alone Phone.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PhoneTypeCompleter))]
    public string? Type { get; set; }

    /// <summary>Specifies the manufacturer: AudioCodes, Genesys, ININ or Polycom.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ManufacturerCompleter))]
    public string? Manufacturer { get; set; }

    /// <summary>Specifies the model. Get-CicPhoneModel lists the known models.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PhoneModelCompleter))]
    public string? Model { get; set; }

    /// <summary>Specifies whether the phones are in service.</summary>
    [Parameter]
    [NoRows]
    public bool Active { get; set; }

    /// <summary>Specifies the registration (proxy) group. An empty string restores the default group.</summary>
    [Parameter]
    [Alias("ProxyGroup")]
    [ArgumentCompleter(typeof(RegistrationGroupCompleter))]
    [NoNull]
    public string? RegistrationGroup { get; set; }

    /// <summary>Specifies the location. An empty string restores the default location.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LocationCompleter))]
    [NoNull]
    public string? Location { get; set; }

    /// <summary>Specifies the firmware version. An empty string restores the latest version.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(FirmwareCompleter))]
    [NoNull]
    public string? FirmwareVersion { get; set; }

    /// <summary>Specifies the time zone by an id that the system knows. An empty string restores the time zone of the location.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(TimeZoneCompleter))]
    [NoNull]
    public string? TimeZone { get; set; }

    /// <summary>
    /// Specifies the stations on line keys, replacing all existing ones: objects, hashtables, or texts such as
    /// <c>2;Lobby;Station7;Shared</c>. An empty array removes them.
    /// </summary>
    [Parameter]
    [BlankIsNone]
    [NoNullItems]
    [NoRows(Convertible = typeof(CicStationAppearance))]
    public CicStationAppearance[]? StationAppearance { get; set; }

    /// <summary>Specifies how speech is sent: RTP or SRTP. An empty string restores RTP.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(AudioProtocolCompleter))]
    [NoNull]
    public string? AudioProtocol { get; set; }

    /// <summary>Specifies the ring set. An empty string restores the default ring set.</summary>
    [Parameter]
    [NoNull]
    public string? RingSet { get; set; }

    /// <summary>
    /// Specifies the advanced options, replacing all existing ones: a hashtable, or texts <c>key=value</c>. An empty array or
    /// hashtable removes them.
    /// </summary>
    [Parameter]
    [AdvancedOptions]
    [NoNullItems]
    [NoNull]
    public string[]? AdvancedOption { get; set; }

    /// <summary>Specifies the classifications of the numbers that the phones' stations may dial, replacing all existing ones.</summary>
    [Parameter]
    [SplitNames]
    [ArgumentCompleter(typeof(ClassificationCompleter))]
    [NoNull]
    public string[]? Classification { get; set; }

    /// <include file="../SharedDocs.xml" path="docs/parameter[@name='AllClassifications']/*"/>
    [Parameter]
    public SwitchParameter AllClassifications { get; set; }

    /// <summary>
    /// Specifies the licenses of the phones' stations, by name or by the vendor's key, replacing all existing ones. An empty
    /// array removes them.
    /// </summary>
    [Parameter]
    [SplitNames]
    [ArgumentCompleter(typeof(LicenseCompleter))]
    [NoNull]
    public string[]? License { get; set; }

    /// <include file="../SharedDocs.xml" path="docs/parameter[@name='ClearBlank']/*"/>
    [Parameter]
    public SwitchParameter ClearEmpty { get; set; }

    private protected override ObjectSchema Kind => PhoneTemplateSchema.Schema;

    private protected override bool ClearsBlank => ClearEmpty;

    private protected override IReadOnlyList<Column> MoreColumns => PhoneTemplateSchema.Schema.Columns;

    private protected override string[] Names => Name;

    private protected override PlannedState Plan(IDirectoryView view)
    {
        ValidationContext session = Context.Session(view);
        var planner = new ImportPlanner(view, session, new ImportOptions { OnConflict = CicConflictAction.Update });
        var checks = new TemplateChecks(Changes.Streams, view, session);
        string[]? classifications = Changes.Chosen.Classifications(view, Classification, AllClassifications);
        string[]? licenses = Changes.Chosen.Licenses(License, parameter: "");
        IReadOnlyList<Edit> edits = FindEdits(view);
        var edited = new List<CicPhoneTemplate>();
        foreach (Edit edit in edits)
        {
            AccessNames.Check(edit.Given, Changes.Chosen, view, PhoneTemplateSchema.Classifications, PhoneTemplateSchema.Licenses);
            var template = (CicPhoneTemplate)edit.Existing;
            if (checks.Edit(template, Edited(GetValues(template, edit.Given), classifications, licenses)) is { } changed)
                edited.Add(changed);
        }

        Changes.Streams.EndIfAnyError(edits.Count);
        planner.Plan(edited);
        return planner.Draft;
    }

    private static PhoneTemplateValues GetValues(CicPhoneTemplate template, Dictionary<Column, object?> given) =>
        // Classifications come before all of them, so that both can be given.
        template.Schema.Columns.Where(given.ContainsKey).Aggregate(
            PhoneTemplateValues.From(template), (values, column) => TemplateParameters.Apply(values, column, given[column]));

    private PhoneTemplateValues Edited(PhoneTemplateValues present, string[]? classifications, string[]? licenses)
    {
        PhoneTemplateValues edited = MyInvocation.BoundParameters.Aggregate(
            present, (values, parameter) => TemplateParameters.Apply(values, parameter.Key, parameter.Value));
        return edited with
        {
            // -Classification alone means some classifications instead of all.
            AllClassifications = edited.AllClassifications && (Given(nameof(AllClassifications)) || !Given(nameof(Classification))),
            Classifications = Given(nameof(Classification)) ? classifications ?? [] : present.Classifications,
            Licenses = Given(nameof(License)) ? licenses ?? [] : present.Licenses,
        };
    }

    private bool Given(string parameter) => MyInvocation.BoundParameters.ContainsKey(parameter);
}
