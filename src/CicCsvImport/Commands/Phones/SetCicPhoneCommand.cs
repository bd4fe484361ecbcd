using System.Management.Automation;
using CicCsvImport.Changes;
using CicCsvImport.Cmdlets;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Kinds.Phones;
using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.Parameters;
using CicCsvImport.Streams;

namespace CicCsvImport.Commands;

/// <summary>Changes managed IP phones of the directory, and their stations with them.</summary>
/// <remarks>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Setting']/*"/>
/// <para>Another template gives the phone all its values, as when the phone was made; those that are given besides beat
/// them.</para>
/// </remarks>
/// <example>
/// <code>Set-CicPhone -Name PolycomAgent1 -Address 0004F2AABB01</code>
/// <para>Gives a phone the address that it lacked: its state is then Not registered.</para>
/// </example>
/// <example>
/// <code>Get-CicPhone -ProxyGroup 'Remote Agent SSP - TLS' | Set-CicPhone -ProxyGroup 'Remote Agent ISS - TCP' -PassThru</code>
/// <para>Moves phones to another registration group, and writes them.</para>
/// </example>
/// <example>
/// <code>Set-CicPhone -Name Agent* -License 'Basic Station License', 'Client Access' -WhatIf</code>
/// <para>Shows which phones' stations would get other licenses.</para>
/// </example>
[Cmdlet(VerbsCommon.Set, "CicPhone", SupportsShouldProcess = true)]
[OutputType(typeof(CicPhone))]
[WritesErrors(ErrorId.TemplateHasAccess, Groups = [ErrorGroup.Access])]
public sealed class SetCicPhoneCommand : EditObjectCmdlet
{
    /// <summary>The names of phones. Wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PhoneCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>The name of another template.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PhoneTemplateCompleter))]
    public string? Template { get; set; }

    /// <summary>Workstation or Stand-alone Phone.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PhoneTypeCompleter))]
    public string? Type { get; set; }

    /// <summary>The maker.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ManufacturerCompleter))]
    public string? Manufacturer { get; set; }

    /// <summary>The model.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PhoneModelCompleter))]
    public string? Model { get; set; }

    /// <summary>The registration (proxy) group. An empty text brings the default one.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(RegistrationGroupCompleter))]
    public string? ProxyGroup { get; set; }

    /// <summary>The extension of the first appearance: digits. An empty text clears it.</summary>
    [Parameter]
    public string? Extension { get; set; }

    /// <summary>The SIP address; it is filled in when the phone registers. An empty text clears it.</summary>
    [Parameter]
    public string? IdentificationAddress { get; set; }

    /// <summary>The label of the first appearance, of Polycom phones. An empty text brings the phone's name.</summary>
    [Parameter]
    public string? Label { get; set; }

    /// <summary>The MAC address, or of a soft phone the full computer name. An empty text clears it.</summary>
    [Parameter]
    public string? Address { get; set; }

    /// <summary>Whether the phone is in service.</summary>
    [Parameter]
    public bool Active { get; set; }

    /// <summary>The location. An empty text clears it.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LocationCompleter))]
    public string? Location { get; set; }

    /// <summary>
    /// The classifications of numbers that may be dialed from the phone's station: Local, Long Distance and so on; all others are
    /// taken away.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(ClassificationCompleter))]
    public string[]? Classification { get; set; }

    /// <include file="../SharedDocs.xml" path="docs/parameter[@name='AllClassifications']/*"/>
    [Parameter]
    public SwitchParameter AllClassifications { get; set; }

    /// <summary>
    /// The licenses of the phone's station, by name or by the vendor's key; all others are given back. Those that it lacks are
    /// tried again.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(LicenseCompleter))]
    public string[]? License { get; set; }

    private protected override ObjectSchema Kind => PhoneLists.Schema;

    private protected override string[] Names => Name;

    // A station can change even if its phone does not.
    private protected override ObjectSchema? GetBringer(ObjectChange change) => change.Kind == StationList.Schema ? Kind : null;

    private protected override PlannedState Plan(IDirectoryView view)
    {
        Dictionary<Column, object?> given = ListEdit.GivenValues(MyInvocation, Kind);
        var edit = new ListEdit(Context, Changes, Template is null ? PhoneLists.ByModel : PhoneLists.ByTemplate);
        return edit.Plan(view, Named(view), _ => given, Choices(view));
    }

    private ImportOptions Choices(IDirectoryView view) => new()
    {
        Classifications = Changes.Chosen.Classifications(view, Classification, AllClassifications),
        AllClassifications = MyInvocation.BoundParameters.ContainsKey(nameof(AllClassifications)) ? (bool)AllClassifications : null,
        PhoneLicenses = Changes.Chosen.Licenses(License, parameter: ""),
    };
}
