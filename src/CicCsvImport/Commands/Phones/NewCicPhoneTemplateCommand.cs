using System.Reflection;
using CicCsvImport.Changes;
using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Kinds.Phones;
using CicCsvImport.Core.Kinds.Phones.Templates;
using CicCsvImport.Core.Kinds.Stations;

namespace CicCsvImport.Commands;

/// <summary>Creates a template for managed IP phones.</summary>
/// <remarks>
/// <para>A template holds what a group of phones has in common. If a directory is connected or specified with -Directory, the
/// template is stored in it and returned as stored; all templates of a command are one run. Otherwise, and with -NoStore, the
/// template is only returned. You can pass it to the -Template parameter of Test-CicPhoneCsv, Import-CicPhoneCsv, Add-CicPhone
/// and New-CicImportPlan. A template that exists already causes the error ObjectExists. If a directory is to be changed, any
/// error ends the command, and nothing is stored.</para>
/// <para>The template is checked by the rules of a TMM list. UnknownModel is a warning as in the list, but other warnings of the
/// list are errors here, with the same code: UnsupportedManufacturer, UnsupportedModel, InvalidType, TypeNotSupported, InvalidName
/// and, with a directory, UnknownProxyGroup. Other errors are LocationNotFound (with a directory), TimeZoneNotFound, InvalidAudioProtocol,
/// DuplicateLineKey, LineKeyNotSupported, InvalidAdvancedOption and AdvancedOptionsNotSupported. ClassificationNotFound,
/// LicenseNotFound and LicensesOfOneGroup end the command before anything is done.</para>
/// <para>You can pipe all properties by name, for example from a list that Import-Csv reads. A blank value selects the default.
/// Separate several classifications or licenses in one cell with |.</para>
/// </remarks>
/// <example>
/// <code>
/// $licenses = 'Basic Station License', 'Client Access'
/// New-CicPhoneTemplate -Name 'Sales Agents' -Manufacturer Polycom -Model IP600 -License $licenses -AllClassifications
/// </code>
/// <para>Creates a template for the phones of agents and stores it in the connected directory.</para>
/// </example>
/// <example>
/// <code>Import-Csv -Path templates.csv | New-CicPhoneTemplate -License 'Basic Station License'</code>
/// <para>Creates templates from a list with the columns Name, Type, Manufacturer and Model, in one run.</para>
/// </example>
/// <example>
/// <code>Import-Csv -Path templates.csv | New-CicPhoneTemplate -NoStore | Format-List</code>
/// <para>Checks the templates of a list and shows them without storing them.</para>
/// </example>
/// <example>
/// <code>
/// $lobby = @{
///     Name              = 'Lobby'
///     Type              = 'Stand-alone Phone'
///     Manufacturer      = 'Polycom'
///     Model             = 'IP330'
///     StationAppearance = '2;Reception;SIPPhone3;Shared'
///     AdvancedOption    = @{ 'up.backlight.idleIntensity' = 1 }
/// }
/// New-CicPhoneTemplate @lobby
/// </code>
/// <para>Creates a template with a shared appearance on the second line key and an advanced option.</para>
/// </example>
/// <example>
/// <code>
/// Initialize-CicDirectory -RegistrationGroup 'Site B' -Location 'Site B'
/// $siteB = @{ RegistrationGroup = 'Site B'; Location = 'Site B'; TimeZone = 'W. Europe Standard Time'; AudioProtocol = 'SRTP' }
/// New-CicPhoneTemplate -Name 'Site B' -Manufacturer Polycom -Model IP600 @siteB
/// </code>
/// <para>Creates a template for the phones of another site.</para>
/// </example>
[Cmdlet(VerbsCommon.New, "CicPhoneTemplate", SupportsShouldProcess = true, DefaultParameterSetName = NameSet)]
[OutputType(typeof(CicPhoneTemplate))]
[WritesErrors(
    ErrorId.ObjectExists,
    Groups = [ErrorGroup.Templates, ErrorGroup.Access],
    Uses = [typeof(ChangeRun), typeof(RowParameters)],
    HasIssueCodes = true)]
public sealed class NewCicPhoneTemplateCommand : DirectoryCmdlet
{
    private const string NameSet = "Name";

    private readonly ChangeRun _changes;
    private readonly RowParameters _row;
    private readonly List<Func<IDirectoryView?, PhoneTemplateValues>> _templates = [];
    private int _count;

    /// <summary>Initializes a new instance.</summary>
    public NewCicPhoneTemplateCommand()
    {
        _changes = new ChangeRun(this, Context, static change => change.Kind == PhoneTemplateSchema.Schema);
        _row = new RowParameters(this, PhoneTemplateSchema.Schema.Kind, nameof(Name), nameof(Manufacturer), nameof(Model));
    }

    /// <summary>Specifies the name of the template. Phone lists must use the identical name.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = NameSet)]
    [Parameter(Position = 0, ParameterSetName = PathSets.InputObject)]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = "";

    /// <summary>
    /// Specifies templates as objects whose properties have the names of the other parameters, such as those from Import-Csv. A parameter
    /// that is typed applies to all of them.
    /// </summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = PathSets.InputObject)]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public PSObject? InputObject { get; set; }

    /// <summary>Specifies the type: Workstation or Stand-alone Phone. An Interaction SIP Station supports Workstation only.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PhoneTypeCompleter))]
    public string? Type { get; set; } = StationType.Workstation;

    /// <summary>Specifies the manufacturer: AudioCodes, Genesys, ININ or Polycom.</summary>
    [Parameter(Mandatory = true, ParameterSetName = NameSet)]
    [Parameter(ParameterSetName = PathSets.InputObject)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ManufacturerCompleter))]
    public string Manufacturer { get; set; } = "";

    /// <summary>Specifies the model. Get-CicPhoneModel lists the known models.</summary>
    [Parameter(Mandatory = true, ParameterSetName = NameSet)]
    [Parameter(ParameterSetName = PathSets.InputObject)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PhoneModelCompleter))]
    public string Model { get; set; } = "";

    /// <summary>Specifies whether the phones are in service. The default is $true.</summary>
    [Parameter]
    [Flag(true)]
    [NoRows]
    public bool Active { get; set; } = true;

    /// <summary>
    /// Specifies the registration (proxy) group of phones whose rows name none. By default, it is the default group of the
    /// settings.
    /// </summary>
    [Parameter]
    [Alias("ProxyGroup")]
    [ArgumentCompleter(typeof(RegistrationGroupCompleter))]
    public string? RegistrationGroup { get; set; }

    /// <summary>Specifies the location. By default, it is the default location of the settings.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LocationCompleter))]
    public string? Location { get; set; }

    /// <summary>Specifies the firmware version of the phones. By default, it is the latest version.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(FirmwareCompleter))]
    public string? FirmwareVersion { get; set; }

    /// <summary>
    /// Specifies the time zone by an id that the system knows, such as <c>W. Europe Standard Time</c>. By default, it is the
    /// time zone of the location.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(TimeZoneCompleter))]
    public string? TimeZone { get; set; }

    /// <summary>
    /// Specifies the stations on line keys: objects, hashtables with LineKey, Label, Station and Shared, or texts such as
    /// <c>2;Lobby;Station7;Shared</c>. A key has at most one station. The number of keys depends on the model.
    /// </summary>
    [Parameter]
    [Alias("StationAppearances")]
    [BlankIsNone]
    [NoNullItems]
    [NoRows(Convertible = typeof(CicStationAppearance))]
    public CicStationAppearance[]? StationAppearance { get; set; }

    /// <summary>Specifies how speech is sent: RTP, which is the default, or encrypted SRTP.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(AudioProtocolCompleter))]
    public string? AudioProtocol { get; set; }

    /// <summary>Specifies the ring set. By default, it is the default ring set.</summary>
    [Parameter]
    public string? RingSet { get; set; }

    /// <summary>
    /// Specifies advanced options as a hashtable or as texts <c>key=value</c>. Only Polycom phones and Interaction SIP Stations
    /// support them.
    /// </summary>
    [Parameter]
    [Alias("AdvancedOptions")]
    [AdvancedOptions]
    [NoNullItems]
    public string[]? AdvancedOption { get; set; }

    /// <summary>
    /// Specifies the classifications of the numbers that the phones' stations may dial, such as Local or Long Distance. Without
    /// any, the stations may not dial out.
    /// </summary>
    [Parameter]
    [Alias("Classifications")]
    [SplitNames]
    [ArgumentCompleter(typeof(ClassificationCompleter))]
    public string[]? Classification { get; set; }

    /// <include file="../SharedDocs.xml" path="docs/parameter[@name='AllClassifications']/*"/>
    [Parameter]
    [Flag(false)]
    public SwitchParameter AllClassifications { get; set; }

    /// <summary>
    /// Specifies the licenses of the phones' stations, by name or by the vendor's key. Without any, the stations get no
    /// license.
    /// </summary>
    [Parameter]
    [Alias("Licenses")]
    [SplitNames]
    [ArgumentCompleter(typeof(LicenseCompleter))]
    public string[]? License { get; set; }

    /// <summary>
    /// Returns the template without storing it, even if a directory is connected. The template is still checked against the
    /// directory.
    /// </summary>
    [Parameter]
    public SwitchParameter NoStore { get; set; }

    /// <summary>Checks that the specified directory is connected.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (Directory is not null)
            _ = Context.Directory;
    }

    /// <summary>Collects the templates of a command, which are one run.</summary>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == NameSet)
            Add(property => property.GetValue(this));
        foreach (PSObject item in PipedItems.From(InputObject, Cancellation))
        {
            _count++;
            if (_row.Read(item, _count, out ObjectFault? fault) is { } values)
                Add(property => values.TryGetValue(property.Name, out object? value) ? value : property.GetValue(this));
            else
                _changes.Streams.GatherError(fault!.Same, fault.Name, fault.Error);
        }
    }

    private void Add(Func<PropertyInfo, object?> get)
    {
        PropertyInfo[] parameters = GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);
        var given = parameters.ToDictionary(parameter => parameter.Name, get);
        var values = new PhoneTemplateValues((string)given[nameof(Name)]!);
        foreach (KeyValuePair<string, object?> parameter in given)
            values = TemplateParameters.Apply(values, parameter.Key, parameter.Value);
        string[]? classifications = given[nameof(Classification)] as string[] is { Length: > 0 } some ? some : null;
        string[]? licenses = given[nameof(License)] as string[] is { Length: > 0 } several ? several : null;
        _templates.Add(view => values with
        {
            Classifications = _changes.Chosen.Classifications(view, classifications, values.AllClassifications) ?? [],
            Licenses = _changes.Chosen.Licenses(licenses, nameof(License)) ?? [],
        });
    }

    /// <summary>Creates the templates and stores them.</summary>
    protected override void EndProcessing() => Context.Run(() =>
    {
        if (_templates.Count == 0 && _count == 0)
            return;
        if (Context.HasDirectory && !NoStore)
        {
            StoreAll();
            return;
        }

        using IDirectoryView? view = Context.HasDirectory ? Context.Store.Read(Cancellation) : null;
        List<CicPhoneTemplate> templates = Make(view, Context.Session(view));
        _changes.Streams.WriteGathered();
        WriteObject(templates, enumerateCollection: true);
    });

    private void StoreAll()
    {
        if (_changes.Commit(Plan, sources: []) is not { } committed)
            return;
        _changes.TellApplied(committed);
        using IDirectoryView view = Context.Store.Read(Cancellation);
        IEnumerable<ObjectChange> templates = committed.Changes.Where(change => change.Kind == PhoneTemplateSchema.Schema);
        WriteObject(templates.Select(change => view.Find(change.Kind, change.Name)), enumerateCollection: true);
    }

    private PlannedState Plan(IDirectoryView view)
    {
        ValidationContext session = Context.Session(view);
        var planner = new ImportPlanner(view, session, new ImportOptions());
        List<CicPhoneTemplate> templates = Make(view, session);
        _changes.Streams.EndIfAnyError(Math.Max(_templates.Count, _count));
        planner.Plan(templates.Where(template => !_changes.IsDeclined(template.Schema, template.Name)));
        return planner.Draft;
    }

    private List<CicPhoneTemplate> Make(IDirectoryView? view, ValidationContext session)
    {
        var templates = new TemplateChecks(_changes.Streams, view, session);
        // Errors that end the command come first, before any errors of single templates.
        List<PhoneTemplateValues> values = [.. _templates.Select(template => template(view))];
        return [.. values.Select(templates.Make).OfType<CicPhoneTemplate>()];
    }
}
