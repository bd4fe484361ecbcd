using System.Management.Automation;
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

/// <summary>Adds managed IP phones to the directory, and a station for each, as the Managed IP Phone Assistant does.</summary>
/// <remarks>
/// <para>All phones of a command are one run: all of them are committed, or none. A phone that exists already fails the run,
/// unless -OnConflict says otherwise; each is the error ObjectExists, and the command ends with NothingCommitted. Objects of
/// Import-CicPhoneCsv follow the rules of a list, whose faults are warnings; a fault of a hand-made object is an error with the
/// issue's code, and nothing is committed.</para>
/// <para>The phone's station has the phone's name and is a Managed Workstation or a Managed Stand-alone Phone. A phone by
/// template takes the template's values as they are now, classifications and licenses too: those cannot be given here
/// (TemplateHasAccess). A phone by type, manufacturer and model gets a Basic Station License besides those that are named
/// here.</para>
/// <para>The vendor advises managed phones rather than stations for Polycom phones, and to import phones outside business
/// hours.</para>
/// </remarks>
/// <example>
/// <code>Import-CicPhoneCsv -Path phones.csv | Add-CicPhone -AllClassifications -License 'Client Access'</code>
/// <para>Adds phones by type, manufacturer and model, which may dial everything out. Of a license that is used up it tells
/// which stations lack it.</para>
/// </example>
/// <example>
/// <code>Import-CicPhoneCsv -Path phones-template.csv | Add-CicPhone -PassThru | Where-Object State -EQ 'Not provisioned'</code>
/// <para>Adds phones by template, and tells which have no address yet. A warning counts the licenses that were used
/// up.</para>
/// </example>
/// <example>
/// <code>
/// $phone = @{ Name = 'Reception'; Type = 'Stand-alone Phone'; Manufacturer = 'Polycom'; Model = 'IP330'; Address = '0004F2AABB11' }
/// Add-CicPhone -InputObject $phone -Classification Emergency, Local
/// </code>
/// <para>Adds one phone by hand.</para>
/// </example>
[Cmdlet(VerbsCommon.Add, "CicPhone", SupportsShouldProcess = true)]
[OutputType(typeof(CicPhone), typeof(CicLicenseShortfall))]
[WritesErrors(ErrorId.StationHasName, ErrorId.TemplateHasAccess, Groups = [ErrorGroup.Access])]
public sealed class AddCicPhoneCommand : AddObjectCmdlet
{
    /// <summary>The classifications of numbers that may be dialed from the phones' stations: Local, Long Distance and so on.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ClassificationCompleter))]
    public string[]? Classification { get; set; }

    /// <include file="../SharedDocs.xml" path="docs/parameter[@name='AllClassifications']/*"/>
    [Parameter]
    public SwitchParameter AllClassifications { get; set; }

    /// <summary>The licenses of the phones' stations besides the basic one, by name or by the vendor's key.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(LicenseCompleter))]
    public string[]? License { get; set; }

    /// <summary>Templates that the phones may name beside the directory's; these beat those of the same name.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public CicPhoneTemplate[]? Template { get; set; }

    private protected override string Noun => "CicPhoneCsv";

    private protected override ObjectSchema Kind => PhoneLists.Schema;

    private protected override IReadOnlyCollection<CicPhoneTemplate>? Templates => Template;

    // A station can change even if its phone does not.
    private protected override ObjectSchema? GetBringer(ObjectChange change) => change.Kind == StationList.Schema ? Kind : null;

    private protected override ImportOptions Choices(IDirectoryView view) => new()
    {
        OnConflict = OnConflict,
        ClearEmpty = ClearEmpty,
        Classifications = Chosen.Classifications(view, Classification, AllClassifications),
        AllClassifications = MyInvocation.BoundParameters.ContainsKey(nameof(AllClassifications)) ? (bool)AllClassifications : null,
        PhoneLicenses = License is null ? null : Chosen.Licenses(License, nameof(License)),
        ArePhonesMeant = Classification is not null || AllClassifications || License is not null,
    };
}
