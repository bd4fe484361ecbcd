using System.Management.Automation;
using CicCsvImport.Cmdlets;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Kinds.Phones;
using CicCsvImport.Core.Kinds.Phones.Models;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Parameters;

namespace CicCsvImport.Commands;

/// <summary>Gives the directory's managed IP phones.</summary>
/// <remarks>
/// <para>Each phone has a station of the same name: Get-CicStation gives it, with its classifications and licenses.
/// <include file="../SharedDocs.xml" path="docs/sentence[@name='ObjectNotFound']"/></para>
/// </remarks>
/// <example>
/// <code>Get-CicPhone | Export-CicPhoneCsv -Path all-phones.csv -Format TMM</code>
/// <para>Writes all phones as a list by type, manufacturer and model.</para>
/// </example>
/// <example>
/// <code>Get-CicPhone -State 'Not provisioned' | Format-List -Property Name, Provisioning</code>
/// <para>Tells how the phones without an address get on the air.</para>
/// </example>
/// <example>
/// <code>Get-CicPhone -Template 'My Polycom*' | Get-CicStation | Format-Table -Property Name, Licenses</code>
/// <para>Shows the licenses of some phones' stations.</para>
/// </example>
/// <example>
/// <code>Get-CicPhone | Group-Object -Property Manufacturer, Model -NoElement</code>
/// <para>Counts the phones by maker and model.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "CicPhone")]
[OutputType(typeof(CicPhone))]
public sealed class GetCicPhoneCommand : GetObjectCmdlet
{
    private PhoneModelCatalog? _models;

    /// <summary>The names of phones. Wildcards are allowed. All unless given.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PhoneCompleter))]
    public string[] Name { get; set; } = ["*"];

    /// <summary>The templates. Wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PhoneTemplateCompleter))]
    public string[]? Template { get; set; }

    /// <summary>The makers. Wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ManufacturerCompleter))]
    public string[]? Manufacturer { get; set; }

    /// <summary>The models. Wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PhoneModelCompleter))]
    public string[]? Model { get; set; }

    /// <summary>The extensions. Wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[]? Extension { get; set; }

    /// <summary>The registration (proxy) groups. Wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RegistrationGroupCompleter))]
    public string[]? ProxyGroup { get; set; }

    /// <summary>The state: <c>Not provisioned</c>, of phones without an address, or <c>Not registered</c>.</summary>
    [Parameter]
    [ValidateSet("Not provisioned", "Not registered")]
    public string? State { get; set; }

    private protected override ObjectSchema Kind => PhoneLists.Schema;

    /// <summary>Writes the phones.</summary>
    protected override void ProcessRecord() => WriteObjects(Name);

    private protected override IEnumerable<(string[]? Names, ObjectSchema Kind)> Filters => [(ProxyGroup, SiteSchemas.RegistrationGroup)];

    private protected override bool Fits(CicObject record)
    {
        var phone = (CicPhone)record;
        return Fits(Template, phone.Template) && Fits(Manufacturer, phone.Manufacturer) && Fits(Model, phone.Model)
            && Fits(Extension, phone.Extension) && Fits(ProxyGroup, phone.ProxyGroup)
            && (State is null || State.Equals(phone.State, StringComparison.OrdinalIgnoreCase));
    }

    private protected override void Complete(IDirectoryView view, CicObject record)
    {
        var phone = (CicPhone)record;
        if (!string.IsNullOrEmpty(phone.Address))
            return;
        _models ??= new PhoneModelCatalog(Context.Settings);
        phone.Provisioning = _models.FindModel(phone.Manufacturer, phone.Model)?.Provisioning;
    }
}
