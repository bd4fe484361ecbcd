using System.Management.Automation;
using CicCsvImport.Lists;
using CicCsvImport.Phones;
using CicCsvImport.Settings;
using CicCsvImport.Streams;

namespace CicCsvImport.Commands;

/// <summary>
/// Makes a template for managed phones: what phones of one sort have in common. Import-CicPhoneCsv and Test-CicPhoneCsv
/// take it with -Template.
/// </summary>
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
    public string Type { get; set; } = StationType.Workstation;

    /// <summary>The maker: AudioCodes, Genesys, ININ or Polycom.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string Manufacturer { get; set; } = "";

    /// <summary>The model. Get-CicPhoneModel lists those that are known.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
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
