using CicCsvImport.Changes;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Kinds.Phones;
using CicCsvImport.Core.Kinds.Phones.Templates;
using CicCsvImport.Core.Kinds.Stations;

namespace CicCsvImport.Commands;

/// <summary>Changes managed IP phones and their stations in the directory.</summary>
/// <remarks>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Setting']/*"/>
/// <para>If you specify another template, the phone takes all values of that template, as when a phone is created. Other
/// parameters take precedence over the values of the template.</para>
/// </remarks>
/// <example>
/// <code>Set-CicPhone -Name PolycomAgent1 -Address 0004F2AABB01</code>
/// <para>Sets the address that a phone lacked. The state of the phone is then Not registered.</para>
/// </example>
/// <example>
/// <code>Get-CicPhone -ProxyGroup 'Remote Agent SSP - TLS' | Set-CicPhone -ProxyGroup 'Remote Agent ISS - TCP' -PassThru</code>
/// <para>Moves phones to another registration group and returns them.</para>
/// </example>
/// <example>
/// <code>Set-CicPhone -Name Agent* -License 'Basic Station License', 'Client Access' -WhatIf</code>
/// <para>Shows which stations of phones would get other licenses.</para>
/// </example>
[Cmdlet(VerbsCommon.Set, "CicPhone", SupportsShouldProcess = true, DefaultParameterSetName = EditSets.Name)]
[OutputType(typeof(CicPhone))]
[WritesErrors(
    ErrorId.TemplateHasAccess,
    ErrorId.TimeZoneNotFound,
    ErrorId.InvalidAudioProtocol,
    ErrorId.InvalidAdvancedOption,
    Groups = [ErrorGroup.Access])]
public sealed class SetCicPhoneCommand : EditObjectCmdlet
{
    /// <summary>Specifies the names of phones. Wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = EditSets.Name)]
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = EditSets.NamedInput)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PhoneCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>
    /// Specifies the name of another template. The phone gets the values of that template, and its station gets exactly the
    /// classifications and licenses of that template; a warning names the stations that lose any.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PhoneTemplateCompleter))]
    public string? Template { get; set; }

    /// <summary>Specifies the type: Workstation or Stand-alone Phone.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PhoneTypeCompleter))]
    public string? Type { get; set; }

    /// <summary>Specifies the manufacturer.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ManufacturerCompleter))]
    public string? Manufacturer { get; set; }

    /// <summary>Specifies the model.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PhoneModelCompleter))]
    public string? Model { get; set; }

    /// <summary>Specifies the registration (proxy) group. An empty string restores the default group.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(RegistrationGroupCompleter))]
    [NoNull]
    public string? ProxyGroup { get; set; }

    /// <summary>Specifies the extension of the first appearance, which has digits only. An empty string clears it.</summary>
    [Parameter]
    [NoNull]
    public string? Extension { get; set; }

    /// <summary>Specifies the SIP address, which is filled in when the phone registers. An empty string clears it.</summary>
    [Parameter]
    [NoNull]
    public string? IdentificationAddress { get; set; }

    /// <summary>Specifies the label of the first appearance of a Polycom phone. An empty string restores the phone's name.</summary>
    [Parameter]
    [NoNull]
    public string? Label { get; set; }

    /// <summary>Specifies the MAC address or, for a soft phone, the full computer name. An empty string clears it.</summary>
    [Parameter]
    [NoNull]
    public string? Address { get; set; }

    /// <summary>Specifies whether the phone is in service.</summary>
    [Parameter]
    [NoRows]
    public bool Active { get; set; }

    /// <summary>Specifies the location. An empty string clears it.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LocationCompleter))]
    [NoNull]
    public string? Location { get; set; }

    /// <summary>
    /// Specifies the classifications of the numbers that the phone's station may dial, such as Local or Long Distance. All
    /// other classifications are removed.
    /// </summary>
    [Parameter]
    [SplitNames]
    [ArgumentCompleter(typeof(ClassificationCompleter))]
    [NoNull]
    public string[]? Classification { get; set; }

    /// <include file="../SharedDocs.xml" path="docs/parameter[@name='AllClassifications']/*"/>
    [Parameter]
    public SwitchParameter AllClassifications { get; set; }

    /// <summary>
    /// Specifies the licenses of the phone's station, by name or by the vendor's key. All other licenses are released. Licenses
    /// that could not be allocated before are requested again.
    /// </summary>
    [Parameter]
    [SplitNames]
    [ArgumentCompleter(typeof(LicenseCompleter))]
    [NoNull]
    public string[]? License { get; set; }

    /// <include file="../SharedDocs.xml" path="docs/parameter[@name='ClearBlank']/*"/>
    [Parameter]
    public SwitchParameter ClearEmpty { get; set; }

    private protected override ObjectSchema Kind => PhoneLists.Schema;

    private protected override bool ClearsBlank => ClearEmpty;

    private protected override IReadOnlyList<ListDefinition> Lists => [PhoneLists.ByTemplate, PhoneLists.ByModel];

    private protected override IReadOnlyList<Column> MoreColumns => [PhoneOptions.OfPhones.Active, PhoneOptions.OfPhones.Location];

    private protected override string[] Names => Name;

    // A station can change even if its phone does not.
    private protected override ObjectSchema? GetBringer(ObjectChange change) => change.Kind == StationList.Schema ? Kind : null;

    private protected override PlannedState Plan(IDirectoryView view)
    {
        Dictionary<Column, object?> typed = ListEdit.GivenValues(MyInvocation, Kind);
        Edit[] edits = [.. FindEdits(view).Select(FitTemplate).Select(edit => ListEdit.Override(edit, typed))];
        PlannedState draft = new ListEdit(Context, Changes, GetList, Cancellation).Plan(view, edits, Choices(view));
        string[] losing = [.. PhoneStation.FindLosing(draft.Changes).Select(DisplayText.Quote)];
        if (losing.Length > 0)
            Changes.Streams.Warn(Messages.Format("Stream_TemplateLosses", losing.Length, DisplayText.Some(losing)));
        return draft;
    }

    private static ListDefinition GetList(Edit edit) =>
        edit.Given.TryGetValue(PhoneLists.Template, out object? template) && Column.GetState(template) == CicCellState.Given
            ? PhoneLists.ByTemplate
            : PhoneLists.ByModel;

    // A row can have the columns of both lists. The template that the phone has is not applied again; another one decides what the
    // phone is.
    private static Edit FitTemplate(Edit edit)
    {
        if (edit.Given.TryGetValue(PhoneLists.Template, out object? template)
            && NameComparer.Same(template as string, edit.Existing.Text(PhoneLists.Template)))
        {
            edit.Given.Remove(PhoneLists.Template);
        }

        if (edit.FromRow.Count > 0 && GetList(edit) == PhoneLists.ByTemplate)
        {
            foreach (Column column in new[] { PhoneLists.Type, PhoneLists.Manufacturer, PhoneLists.Model })
                edit.Given.Remove(column);
        }

        return edit;
    }

    private ImportOptions Choices(IDirectoryView view) => new()
    {
        Classifications = Changes.Chosen.Classifications(view, Classification, AllClassifications),
        AllClassifications = MyInvocation.BoundParameters.ContainsKey(nameof(AllClassifications)) ? (bool)AllClassifications : null,
        PhoneLicenses = Changes.Chosen.Licenses(License, parameter: ""),
    };
}
