using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Kinds.Phones;
using CicCsvImport.Core.Kinds.Stations;

namespace CicCsvImport.Commands;

/// <summary>Adds managed IP phones and their stations to the directory, as the Managed IP Phone Assistant does.</summary>
/// <remarks>
/// <para>All phones of a command are one run: all of them are committed, or none. A phone that exists already causes the error
/// ObjectExists, which ends the command, unless -OnConflict specifies otherwise. Faults in objects from
/// Import-CicPhoneCsv are reported as warnings, as for a list. A fault in a custom object causes an error with the code,
/// and nothing is committed.</para>
/// <para>The station of a phone has the phone's name and the type Managed Workstation or Managed Stand-alone Phone. A phone by
/// template takes the current values of its template, including classifications and licenses; you cannot specify those here
/// (TemplateHasAccess). A phone by type, manufacturer and model gets a Basic Station License in addition to the licenses that
/// you specify.</para>
/// <para>The vendor recommends managed phones instead of stations for Polycom phones, and importing phones outside business
/// hours.</para>
/// </remarks>
/// <example>
/// <code>Import-CicPhoneCsv -Path phones.csv | Add-CicPhone -AllClassifications -License 'Client Access'</code>
/// <para>Adds phones by type, manufacturer and model that may dial all numbers. If a license pool is exhausted, the command
/// returns the stations that lack the license.</para>
/// </example>
/// <example>
/// <code>Import-CicPhoneCsv -Path phones-template.csv | Add-CicPhone -PassThru | Where-Object State -EQ 'Not provisioned'</code>
/// <para>Adds phones by template and returns those that have no address yet. A warning counts the licenses that could not be
/// allocated.</para>
/// </example>
/// <example>
/// <code>
/// $phone = @{ Name = 'Reception'; Type = 'Stand-alone Phone'; Manufacturer = 'Polycom'; Model = 'IP330'; Address = '0004F2AABB11' }
/// Add-CicPhone -InputObject $phone -Classification Emergency, Local
/// </code>
/// <para>Adds one phone from a hashtable.</para>
/// </example>
[Cmdlet(VerbsCommon.Add, "CicPhone", SupportsShouldProcess = true)]
[OutputType(typeof(CicPhone), typeof(CicLicenseShortfall))]
[WritesErrors(
    ErrorId.StationHasName,
    ErrorId.TemplateHasAccess,
    ErrorId.TimeZoneNotFound,
    ErrorId.InvalidAudioProtocol,
    ErrorId.InvalidAdvancedOption,
    Groups = [ErrorGroup.Access])]
public sealed class AddCicPhoneCommand : AddObjectCmdlet
{
    /// <summary>Specifies the classifications of the numbers that the phones' stations may dial, such as Local or Long Distance.</summary>
    [Parameter]
    [SplitNames]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ClassificationCompleter))]
    public string[]? Classification { get; set; }

    /// <include file="../SharedDocs.xml" path="docs/parameter[@name='AllClassifications']/*"/>
    [Parameter]
    public SwitchParameter AllClassifications { get; set; }

    /// <summary>
    /// Specifies the licenses of the phones' stations, by name or by the vendor's key, in addition to the Basic Station
    /// License.
    /// </summary>
    [Parameter]
    [SplitNames]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(LicenseCompleter))]
    public string[]? License { get; set; }

    /// <summary>
    /// Specifies templates that the phones may name, in addition to those of the directory. They take precedence over templates
    /// of the same name.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [NoRows]
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
