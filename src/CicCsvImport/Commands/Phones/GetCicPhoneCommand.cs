using CicCsvImport.Core.Kinds.Phones;
using CicCsvImport.Core.Kinds.Phones.Models;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Stations;

namespace CicCsvImport.Commands;

/// <summary>Gets managed IP phones from the directory.</summary>
/// <remarks>
/// <para>Each phone has a station of the same name. Get-CicStation gets this station with its classifications and licenses.
/// <include file="../SharedDocs.xml" path="docs/sentence[@name='ObjectNotFound']"/></para>
/// </remarks>
/// <example>
/// <code>Get-CicPhone | Export-CicPhoneCsv -Path all-phones.csv -Format TMM</code>
/// <para>Exports all phones to a list by type, manufacturer and model.</para>
/// </example>
/// <example>
/// <code>Get-CicPhone -State 'Not provisioned' | Format-List -Property Name, Provisioning</code>
/// <para>Shows how to provision the phones that have no address.</para>
/// </example>
/// <example>
/// <code>Get-CicPhone -Template 'My Polycom*' | Get-CicStation | Format-Table -Property Name, Licenses</code>
/// <para>Shows the licenses of the stations of some phones.</para>
/// </example>
/// <example>
/// <code>Get-CicPhone | Group-Object -Property Manufacturer, Model -NoElement</code>
/// <para>Counts the phones by manufacturer and model.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "CicPhone")]
[OutputType(typeof(CicPhone))]
public sealed class GetCicPhoneCommand : GetObjectCmdlet
{
    private PhoneModelCatalog? _models;

    /// <summary>Specifies the names of phones. Wildcards are allowed. By default, all phones are returned.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PhoneCompleter))]
    public string[] Name { get; set; } = ["*"];

    /// <summary>Specifies the templates. Wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PhoneTemplateCompleter))]
    public string[]? Template { get; set; }

    /// <summary>
    /// Specifies how the phones were created: Template, from a template, or TMM, by type, manufacturer and model. Phones of one format can
    /// be exported to one list.
    /// </summary>
    [Parameter]
    [NoRows]
    public CicPhoneFormat? Format { get; set; }

    /// <summary>Specifies the manufacturers. Wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ManufacturerCompleter))]
    public string[]? Manufacturer { get; set; }

    /// <summary>Specifies the models. Wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PhoneModelCompleter))]
    public string[]? Model { get; set; }

    /// <summary>Specifies the extensions. Wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[]? Extension { get; set; }

    /// <summary>Specifies the registration (proxy) groups. Wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RegistrationGroupCompleter))]
    public string[]? ProxyGroup { get; set; }

    /// <summary>Specifies the state: <c>Not provisioned</c> for phones without an address, otherwise <c>Not registered</c>.</summary>
    [Parameter]
    [ValidateSet("Not provisioned", "Not registered")]
    [NoRows]
    public string? State { get; set; }

    private protected override ObjectSchema Kind => PhoneLists.Schema;

    /// <summary>Writes the phones.</summary>
    protected override void ProcessRecord() => WriteObjects(Name);

    private protected override IEnumerable<(string[]? Names, ObjectSchema Kind)> Filters => [(ProxyGroup, SiteSchemas.RegistrationGroup)];

    private protected override bool Fits(CicObject record)
    {
        var phone = (CicPhone)record;
        CicPhoneFormat format = string.IsNullOrEmpty(phone.Template) ? CicPhoneFormat.TMM : CicPhoneFormat.Template;
        return (Format is null || Format == format)
            && Fits(Template, phone.Template) && Fits(Manufacturer, phone.Manufacturer) && Fits(Model, phone.Model)
            && Fits(Extension, phone.Extension) && Fits(ProxyGroup, phone.ProxyGroup)
            && (State is null || State.Equals(phone.State, StringComparison.OrdinalIgnoreCase));
    }

    private protected override void Complete(IDirectoryView view, CicObject record)
    {
        var phone = (CicPhone)record;
        phone.Station = view.Find(StationList.Schema, phone.Identity) as CicStation;
        if (!string.IsNullOrEmpty(phone.Address))
            return;
        _models ??= new PhoneModelCatalog(Context.Settings);
        phone.Provisioning = _models.FindModel(phone.Manufacturer, phone.Model)?.Provisioning;
    }
}
