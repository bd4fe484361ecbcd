namespace CicCsvImport.Commands;

/// <summary>Imports phone lists as objects.</summary>
/// <remarks>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Importing']/*"/>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Reading']/*"/>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Unique']/*"/>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='PhoneLists']/*"/>
/// </remarks>
/// <example>
/// <code>Import-CicPhoneCsv -Path phones.csv | Where-Object State -EQ 'Not provisioned' | Format-List -Property Name, Provisioning</code>
/// <para>Shows how to provision the phones that have no address.</para>
/// </example>
/// <example>
/// <code>
/// Disconnect-CicDirectory
/// $template = New-CicPhoneTemplate -Name 'My Polycom Agent Template' -Manufacturer Polycom -Model IP601
/// Import-CicPhoneCsv -Path phones-template.csv -Template $template
/// </code>
/// <para>Imports a list by template without a directory. Phones that name other templates are skipped, each with a
/// warning.</para>
/// </example>
/// <example>
/// <code>Import-CicPhoneCsv -Path 'CSV Managed IP Phone List-*.csv' -RejectPath rejected.csv</code>
/// <para>Imports two lists together, so that names, extensions and addresses must be unique across both. The phone that is in
/// both lists is written to rejected.csv once.</para>
/// </example>
/// <example>
/// <code>
/// '[{ "Name": "Lobby1", "Type": "Stand-alone Phone", "Manufacturer": "Polycom", "Model": "IP330" }]' |
///     ConvertFrom-Json |
///     Import-CicPhoneCsv
/// </code>
/// <para>Imports phones from JSON by the rules of a phone list.</para>
/// </example>
[Cmdlet(VerbsData.Import, "CicPhoneCsv", DefaultParameterSetName = PathSets.Path, SupportsShouldProcess = true)]
[OutputType(typeof(CicPhone))]
public sealed class ImportCicPhoneCsvCommand : ImportListCmdlet
{
    /// <include file="../SharedDocs.xml" path="docs/parameter[@name='ListTemplate']/*"/>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [NoRows]
    public CicPhoneTemplate[] Template { get; set; } = [];

    private protected override string Noun => "CicPhoneCsv";

    private protected override IReadOnlyCollection<CicPhoneTemplate> Templates => Template;
}
