using System.Management.Automation;
using CicCsvImport.Lists;
using CicCsvImport.Phones;
using CicCsvImport.Settings;
using CicCsvImport.Streams;

namespace CicCsvImport.Commands;

/// <summary>Makes a template for managed phones: what phones of one sort have in common.</summary>
/// <remarks>
/// <para>The template is checked as a row of a TMM list would be, but what is a warning there is an error here, with
/// the same code: UnsupportedManufacturer, UnsupportedModel, UnknownModel, InvalidType, TypeNotSupported, InvalidName.
/// Test-CicPhoneCsv and Import-CicPhoneCsv take templates with -Template.</para>
/// </remarks>
/// <example>
/// <code>New-CicPhoneTemplate -Name 'My Polycom Agent Template' -Manufacturer Polycom -Model IP600</code>
/// <para>Makes a template for the phones of agents.</para>
/// </example>
/// <example>
/// <code>
/// $templates = Import-Csv templates.csv | New-CicPhoneTemplate
/// Import-CicPhoneCsv phones.csv -Template $templates
/// </code>
/// <para>Makes templates of a list with the columns Name, Type, Manufacturer and Model, and imports phones that name
/// them.</para>
/// </example>
/// <example>
/// <code>New-CicPhoneTemplate 'Lobby' -Type 'Stand-alone Phone' -Manufacturer Polycom -Model IP330 -RegistrationGroup 'Site B'</code>
/// <para>Makes a template whose phones get another registration group.</para>
/// </example>
[Cmdlet(VerbsCommon.New, "CicPhoneTemplate")]
[OutputType(typeof(CicPhoneTemplate))]
public sealed class NewCicPhoneTemplateCommand : CicCmdlet
{
    /// <summary>The template's name. A phone list must name it identically.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = "";

    /// <summary>Workstation or Stand-alone Phone. An Interaction SIP Station supports Workstation only.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PhoneTypeCompleter))]
    public string Type { get; set; } = StationType.Workstation;

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

    /// <summary>The registration (proxy) group of a phone whose row names none; the default one unless given.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("ProxyGroup")]
    [ValidateNotNullOrEmpty]
    public string? RegistrationGroup { get; set; }

    /// <summary>A file of settings that beat all others: it can add makers and models.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Settings { get; set; }

    /// <summary>Makes the template.</summary>
    protected override void ProcessRecord()
    {
        CicSettings settings = LoadSettings(Settings);
        var session = new CheckSession(settings, References.From(settings, templates: null));
        CicPhoneTemplate? template = PhoneTemplateMaker.Make(session, Name, Type, Manufacturer, Model, RegistrationGroup, out IReadOnlyList<CicIssue> faults);
        foreach (CicIssue fault in faults)
            WriteError(Errors.InvalidTemplate(fault));
        if (template is not null)
            WriteObject(template);
    }
}
