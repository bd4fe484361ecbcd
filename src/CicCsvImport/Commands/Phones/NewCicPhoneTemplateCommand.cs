using System.Management.Automation;
using System.Reflection;
using CicCsvImport.Changes;
using CicCsvImport.Cmdlets;
using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Kinds.Phones;
using CicCsvImport.Core.Kinds.Phones.Templates;
using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.Input;
using CicCsvImport.Parameters;
using CicCsvImport.Streams;

namespace CicCsvImport.Commands;

/// <summary>Makes a template for managed phones: what phones of one sort have in common.</summary>
/// <remarks>
/// <para>With a directory connected, or given with -Directory, the template is stored in it and written as it is there; all
/// templates of a command are one run. Otherwise, and with -NoStore, it is only written: Test-CicPhoneCsv, Import-CicPhoneCsv,
/// Add-CicPhone and New-CicImportPlan take templates with -Template. A template that is there already is the error ObjectExists,
/// and the command ends with NothingCommitted, as it does after every other fault where a directory is to be changed.</para>
/// <para>The template is checked as a row of a TMM list would be, but what is a warning there is an error here, with the same
/// code: UnsupportedManufacturer, UnsupportedModel, UnknownModel, InvalidType, TypeNotSupported, InvalidName, and with a directory
/// UnknownProxyGroup. Further errors are LocationNotFound (with a directory), TimeZoneNotFound, InvalidAudioProtocol,
/// DuplicateLineKey, LineKeyNotSupported, InvalidAdvancedOption and AdvancedOptionsNotSupported. ClassificationNotFound,
/// LicenseNotFound and LicensesOfOneGroup end the command before anything is done.</para>
/// <para>All properties can come from the pipeline by name, such as from a list that Import-Csv has read. A blank brings the
/// default; several classifications or licenses stand in one cell with | between them.</para>
/// </remarks>
/// <example>
/// <code>
/// $licenses = 'Basic Station License', 'Client Access'
/// New-CicPhoneTemplate -Name 'Sales Agents' -Manufacturer Polycom -Model IP600 -License $licenses -AllClassifications
/// </code>
/// <para>Makes a template for the phones of agents, and stores it in the connected directory.</para>
/// </example>
/// <example>
/// <code>Import-Csv -Path templates.csv | New-CicPhoneTemplate -License 'Basic Station License'</code>
/// <para>Makes templates of a list with the columns Name, Type, Manufacturer and Model, in one run.</para>
/// </example>
/// <example>
/// <code>Import-Csv -Path templates.csv | New-CicPhoneTemplate -NoStore | Format-List</code>
/// <para>Checks such a list and shows its templates, without storing one.</para>
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
/// <para>Makes a template with a shared appearance on the second line key and an advanced option.</para>
/// </example>
/// <example>
/// <code>
/// Initialize-CicDirectory -RegistrationGroup 'Site B' -Location 'Site B'
/// $siteB = @{ RegistrationGroup = 'Site B'; Location = 'Site B'; TimeZone = 'W. Europe Standard Time'; AudioProtocol = 'SRTP' }
/// New-CicPhoneTemplate -Name 'Site B' -Manufacturer Polycom -Model IP600 @siteB
/// </code>
/// <para>Makes a template for the phones of another site.</para>
/// </example>
[Cmdlet(VerbsCommon.New, "CicPhoneTemplate", SupportsShouldProcess = true)]
[OutputType(typeof(CicPhoneTemplate))]
[WritesErrors(ErrorId.ObjectExists, Groups = [ErrorGroup.Templates, ErrorGroup.Access], Uses = [typeof(ChangeRun)], HasIssueCodes = true)]
public sealed class NewCicPhoneTemplateCommand : DirectoryCmdlet
{
    private readonly ChangeRun _changes;
    private readonly List<Func<IDirectoryView?, PhoneTemplateValues>> _templates = [];

    /// <summary>Makes the cmdlet.</summary>
    public NewCicPhoneTemplateCommand() =>
        _changes = new ChangeRun(this, Context, static change => change.Kind == PhoneTemplateSchema.Schema);

    /// <summary>The template's name. A phone list must name it identically.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = "";

    /// <summary>Workstation or Stand-alone Phone. An Interaction SIP Station supports Workstation only.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(PhoneTypeCompleter))]
    public string? Type { get; set; } = StationType.Workstation;

    /// <summary>The maker: AudioCodes, Genesys, ININ or Polycom.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ManufacturerCompleter))]
    public string Manufacturer { get; set; } = "";

    /// <summary>The model. Get-CicPhoneModel lists those that are known.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PhoneModelCompleter))]
    public string Model { get; set; } = "";

    /// <summary>Whether the phones are in service: they are, unless this is $false.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Flag(true)]
    public bool Active { get; set; } = true;

    /// <summary>The registration (proxy) group of a phone whose row names none; the default one unless given.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("ProxyGroup")]
    [ArgumentCompleter(typeof(RegistrationGroupCompleter))]
    public string? RegistrationGroup { get; set; }

    /// <summary>The location; the default one unless given.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(LocationCompleter))]
    public string? Location { get; set; }

    /// <summary>The firmware that the phones get; the latest one unless given.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(FirmwareCompleter))]
    public string? FirmwareVersion { get; set; }

    /// <summary>
    /// The time zone, by an id that the system knows, such as <c>W. Europe Standard Time</c>; the location's unless given.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(TimeZoneCompleter))]
    public string? TimeZone { get; set; }

    /// <summary>
    /// Stations on line keys: objects, hashtables with LineKey, Label, Station and Shared, or texts such as
    /// <c>2;Lobby;Station7;Shared</c>. No two on one key, and no more than the model has, where that is known.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("StationAppearances")]
    [BlankIsNone]
    public CicStationAppearance[]? StationAppearance { get; set; }

    /// <summary>How speech is sent: RTP, which is the default, or encrypted SRTP.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(AudioProtocolCompleter))]
    public string? AudioProtocol { get; set; }

    /// <summary>The ring set; the default one unless given.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? RingSet { get; set; }

    /// <summary>Advanced options, of Polycom phones and Interaction SIP Stations only: a hashtable, or texts <c>key=value</c>.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("AdvancedOptions")]
    [AdvancedOptions]
    public string[]? AdvancedOption { get; set; }

    /// <summary>
    /// The classifications of numbers that may be dialed from the phones' stations: Local, Long Distance and so on. Without any,
    /// nothing may be.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Classifications")]
    [SplitNames]
    [ArgumentCompleter(typeof(ClassificationCompleter))]
    public string[]? Classification { get; set; }

    /// <include file="../SharedDocs.xml" path="docs/parameter[@name='AllClassifications']/*"/>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Flag(false)]
    public SwitchParameter AllClassifications { get; set; }

    /// <summary>The licenses of the phones' stations, by name or by the vendor's key. Without any they get none.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Licenses")]
    [SplitNames]
    [ArgumentCompleter(typeof(LicenseCompleter))]
    public string[]? License { get; set; }

    /// <summary>Only writes the template, although a directory is connected. It is checked against the directory all the same.</summary>
    [Parameter]
    public SwitchParameter NoStore { get; set; }

    /// <summary>Looks for the directory that was named, if one was.</summary>
    protected override void BeginProcessing()
    {
        if (Directory is not null)
            _ = Context.Directory;
    }

    /// <summary>Collects the present template: all of a command are one run.</summary>
    protected override void ProcessRecord()
    {
        var values = new PhoneTemplateValues(Name);
        foreach (PropertyInfo parameter in GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            values = TemplateParameters.Apply(values, parameter.Name, parameter.GetValue(this));
        string[]? classifications = Classification is { Length: > 0 } ? Classification : null;
        string[]? licenses = License is { Length: > 0 } ? License : null;
        _templates.Add(view => values with
        {
            Classifications = _changes.Chosen.Classifications(view, classifications, values.AllClassifications) ?? [],
            Licenses = _changes.Chosen.Licenses(licenses, nameof(License)) ?? [],
        });
    }

    /// <summary>Makes the templates, and stores them.</summary>
    protected override void EndProcessing() => Context.Run(() =>
    {
        if (_templates.Count == 0)
            return;
        if (Context.HasDirectory && !NoStore)
        {
            StoreAll();
            return;
        }

        using IDirectoryView? view = Context.HasDirectory ? Context.Store.Read(Cancellation) : null;
        WriteObject(Make(view, Context.Session(view), out _), enumerateCollection: true);
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
        List<CicPhoneTemplate> templates = Make(view, session, out int faults);
        if (faults > 0)
            ThrowTerminatingError(Errors.NothingCommitted(faults));
        planner.Plan(templates.Where(template => !_changes.IsDeclined(template.Schema, template.Name)));
        return planner.Draft;
    }

    private List<CicPhoneTemplate> Make(IDirectoryView? view, ValidationContext session, out int faults)
    {
        var templates = new TemplateChecks(_changes.Streams, view, session);
        // Errors that end the command come first, before any errors of single templates.
        List<PhoneTemplateValues> values = [.. _templates.Select(template => template(view))];
        List<CicPhoneTemplate> made = [.. values.Select(templates.Make).OfType<CicPhoneTemplate>()];
        faults = values.Count - made.Count;
        return made;
    }
}
