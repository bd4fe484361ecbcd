using CicCsvImport.Changes;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Kinds.Stations;

namespace CicCsvImport.Commands;

/// <summary>Changes stations in the directory.</summary>
/// <remarks>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Setting']/*"/>
/// <para>For the station of a managed phone, you can change only the classifications and licenses. Use Set-CicPhone to change
/// its other properties.</para>
/// </remarks>
/// <example>
/// <code>Set-CicStation -Name SIPPhone1 -Extension 5566</code>
/// <para>Changes the extension of a station.</para>
/// </example>
/// <example>
/// <code>Get-CicStation -Type Workstation | Set-CicStation -License 'Basic Station License', 'Client Access'</code>
/// <para>Sets two licenses for all workstations. Licenses that they already have are kept. A warning counts the licenses that
/// could not be allocated.</para>
/// </example>
/// <example>
/// <code>Set-CicStation -Name SIP* -Classification Emergency, Local -WhatIf</code>
/// <para>Shows what would change.</para>
/// </example>
[Cmdlet(VerbsCommon.Set, "CicStation", SupportsShouldProcess = true, DefaultParameterSetName = EditSets.Name)]
[OutputType(typeof(CicStation))]
[WritesErrors(ErrorId.StationIsManaged, Groups = [ErrorGroup.Access])]
public sealed class SetCicStationCommand : EditObjectCmdlet
{
    /// <summary>Specifies the names of stations. Wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = EditSets.Name)]
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = EditSets.NamedInput)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(StationCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>Specifies the type: Workstation, Stand-alone Phone or Stand-alone Fax.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(StationTypeCompleter))]
    public string? Type { get; set; }

    /// <summary>Specifies the extension, which has digits only. An empty string clears it.</summary>
    [Parameter]
    [NoNull]
    public string? Extension { get; set; }

    /// <summary>Specifies the SIP user part or address by which the station identifies itself. An empty string clears it.</summary>
    [Parameter]
    [NoNull]
    public string? IdentificationAddress { get; set; }

    /// <summary>Specifies the SIP address that is used to call the station. An empty string clears it.</summary>
    [Parameter]
    [NoNull]
    public string? ConnectionAddress { get; set; }

    /// <summary>Specifies the manufacturer of the phone. An empty string clears it.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(StationManufacturerCompleter))]
    [NoNull]
    public string? Manufacturer { get; set; }

    /// <summary>Specifies the model of the phone. An empty string clears it.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PhoneModelCompleter))]
    [NoNull]
    public string? Model { get; set; }

    /// <summary>Specifies the MAC address, which has 12 hexadecimal digits. An empty string clears it.</summary>
    [Parameter]
    [NoNull]
    public string? MacAddress { get; set; }

    /// <summary>Specifies the machine that is mapped to the station for licensing. An empty string clears it.</summary>
    [Parameter]
    [NoNull]
    public string? MachineName { get; set; }

    /// <summary>
    /// Specifies the classifications of the numbers that the station may dial, such as Local or Long Distance. All other
    /// classifications are removed.
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
    /// Specifies the licenses of the station, by name or by the vendor's key. All other licenses are released. Licenses that
    /// could not be allocated before are requested again.
    /// </summary>
    [Parameter]
    [SplitNames]
    [ArgumentCompleter(typeof(LicenseCompleter))]
    [NoNull]
    public string[]? License { get; set; }

    /// <include file="../SharedDocs.xml" path="docs/parameter[@name='ClearBlank']/*"/>
    [Parameter]
    public SwitchParameter ClearEmpty { get; set; }

    private protected override ObjectSchema Kind => StationList.Schema;

    private protected override bool ClearsBlank => ClearEmpty;

    private protected override IReadOnlyList<ListDefinition> Lists => [StationList.Definition];

    private protected override IReadOnlyList<Column> MoreColumns => StationAccess.Given;

    private protected override string[] Names => Name;

    private protected override PlannedState Plan(IDirectoryView view)
    {
        // The choices for access have no columns in the list.
        Dictionary<Column, object?> typed = ListEdit.GivenValues(MyInvocation, Kind);
        foreach (Column column in StationAccess.Columns)
            typed.Remove(column);
        Edit[] edits = [.. FindEdits(view).Select(edit => Check(view, ListEdit.Override(edit, typed)))];
        Changes.Streams.EndIfAnyError(edits.Length);
        return new ListEdit(Context, Changes, _ => StationList.Definition, Cancellation).Plan(view, edits, Choices(view));
    }

    // The station of a managed phone has the phone's values, which do not change here.
    private Edit Check(IDirectoryView view, Edit edit)
    {
        AccessNames.Check(edit.Given, Changes.Chosen, view, StationAccess.Classifications, StationAccess.Licenses);
        if (edit.Existing is not CicStation { IsManaged: true })
            return edit;
        foreach (Column column in Lists[0].Columns.Select(listed => listed.Column).Where(edit.Given.ContainsKey).ToArray())
        {
            if (column.Same(edit.Existing[column], edit.Given[column]))
                edit.Given.Remove(column);
        }

        if (edit.Given.Keys.Any(column => Array.Exists(Lists[0].Columns, listed => listed.Column == column)))
        {
            CicDirectoryException managed = DirectoryErrors.Create(ErrorId.StationIsManaged, edit.Existing.Identity);
            Changes.Streams.GatherError(ErrorId.StationIsManaged, new ObjectName(edit.Existing).ToString(), Errors.Directory(managed));
        }

        return edit;
    }

    private ImportOptions Choices(IDirectoryView view) => new()
    {
        Classifications = Changes.Chosen.Classifications(view, Classification, AllClassifications),
        AllClassifications = MyInvocation.BoundParameters.ContainsKey(nameof(AllClassifications)) ? (bool)AllClassifications : null,
        StationLicenses = Changes.Chosen.Licenses(License, parameter: ""),
    };
}
