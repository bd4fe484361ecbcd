using System.Management.Automation;
using CicCsvImport.Changes;
using CicCsvImport.Cmdlets;
using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Kinds.Phones;
using CicCsvImport.Core.Kinds.Phones.Templates;
using CicCsvImport.Input;
using CicCsvImport.Parameters;
using CicCsvImport.Streams;

namespace CicCsvImport.Commands;

/// <summary>Changes templates for managed phones.</summary>
/// <remarks>
/// <para>What is not given stays as it is. The whole template is then checked as New-CicPhoneTemplate does, with the same errors,
/// and nothing is changed where one is at fault (NothingCommitted): a template of another maker may have to lose its advanced
/// options. All templates of a command are one run.</para>
/// <para>Phones that were made of the template keep what they took.
/// <include file="../SharedDocs.xml" path="docs/sentence[@name='ObjectNotFound']"/></para>
/// </remarks>
/// <example>
/// <code>Set-CicPhoneTemplate -Name 'My Polycom Agent Template' -Model IP650 -AudioProtocol SRTP</code>
/// <para>Changes the model and how speech is sent.</para>
/// </example>
/// <example>
/// <code>Get-CicPhoneTemplate -Manufacturer Polycom | Set-CicPhoneTemplate -RegistrationGroup 'Remote Agent SSP - TLS' -WhatIf</code>
/// <para>Shows what changes of all Polycom templates.</para>
/// </example>
/// <example>
/// <code>Set-CicPhoneTemplate -Name 'Old Reception' -StationAppearance @() -TimeZone '' -PassThru</code>
/// <para>Takes the station appearances away, brings the location's time zone, and writes the template.</para>
/// </example>
[Cmdlet(VerbsCommon.Set, "CicPhoneTemplate", SupportsShouldProcess = true)]
[OutputType(typeof(CicPhoneTemplate))]
[WritesErrors(Groups = [ErrorGroup.Templates, ErrorGroup.Access])]
public sealed class SetCicPhoneTemplateCommand : EditObjectCmdlet
{
    /// <summary>The names of templates. Wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PhoneTemplateCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>Workstation or Stand-alone Phone.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PhoneTypeCompleter))]
    public string? Type { get; set; }

    /// <summary>The maker: AudioCodes, Genesys, ININ or Polycom.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ManufacturerCompleter))]
    public string? Manufacturer { get; set; }

    /// <summary>The model. Get-CicPhoneModel lists those that are known.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PhoneModelCompleter))]
    public string? Model { get; set; }

    /// <summary>Whether the phones are in service.</summary>
    [Parameter]
    public bool Active { get; set; }

    /// <summary>The registration (proxy) group. An empty text brings the default one.</summary>
    [Parameter]
    [Alias("ProxyGroup")]
    [ArgumentCompleter(typeof(RegistrationGroupCompleter))]
    public string? RegistrationGroup { get; set; }

    /// <summary>The location. An empty text brings the default one.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LocationCompleter))]
    public string? Location { get; set; }

    /// <summary>The firmware. An empty text brings the latest one.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(FirmwareCompleter))]
    public string? FirmwareVersion { get; set; }

    /// <summary>The time zone, by an id that the system knows. An empty text brings the location's.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(TimeZoneCompleter))]
    public string? TimeZone { get; set; }

    /// <summary>
    /// The stations on line keys, all of them: objects, hashtables, or texts such as <c>2;Lobby;Station7;Shared</c>. An empty
    /// array takes them away.
    /// </summary>
    [Parameter]
    [BlankIsNone]
    public CicStationAppearance[]? StationAppearance { get; set; }

    /// <summary>How speech is sent: RTP or SRTP. An empty text brings RTP.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(AudioProtocolCompleter))]
    public string? AudioProtocol { get; set; }

    /// <summary>The ring set. An empty text brings the default one.</summary>
    [Parameter]
    public string? RingSet { get; set; }

    /// <summary>
    /// The advanced options, all of them: a hashtable, or texts <c>key=value</c>. An empty array or hashtable takes them away.
    /// </summary>
    [Parameter]
    [AdvancedOptions]
    public string[]? AdvancedOption { get; set; }

    /// <summary>The classifications of numbers that may be dialed from the phones' stations, all of them.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ClassificationCompleter))]
    public string[]? Classification { get; set; }

    /// <include file="../SharedDocs.xml" path="docs/parameter[@name='AllClassifications']/*"/>
    [Parameter]
    public SwitchParameter AllClassifications { get; set; }

    /// <summary>
    /// The licenses of the phones' stations, all of them, by name or by the vendor's key. An empty array takes them away.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(LicenseCompleter))]
    public string[]? License { get; set; }

    private protected override ObjectSchema Kind => PhoneTemplateSchema.Schema;

    private protected override string[] Names => Name;

    private protected override PlannedState Plan(IDirectoryView view)
    {
        ValidationContext session = Context.Session(view);
        var planner = new ImportPlanner(view, session, new ImportOptions { OnConflict = CicConflictAction.Update });
        var checks = new TemplateChecks(Changes.Streams, view, session);
        string[]? classifications = Changes.Chosen.Classifications(view, Classification, AllClassifications);
        string[]? licenses = Changes.Chosen.Licenses(License, parameter: "");
        IEnumerable<PhoneTemplateValues> present = Named(view).Select(template => PhoneTemplateValues.From((CicPhoneTemplate)template));
        List<CicPhoneTemplate?> edited = [.. present.Select(values => checks.Make(Edited(values, classifications, licenses)))];
        if (edited.Count(template => template is null) is var faults and > 0)
            ThrowTerminatingError(Errors.NothingCommitted(faults));
        planner.Plan(edited.OfType<CicPhoneTemplate>());
        return planner.Draft;
    }

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
