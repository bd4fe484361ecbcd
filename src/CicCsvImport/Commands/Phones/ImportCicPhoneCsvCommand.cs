using System.Management.Automation;
using CicCsvImport.Cmdlets;
using CicCsvImport.Input;

namespace CicCsvImport.Commands;

/// <summary>Reads phone lists and gives their rows as objects.</summary>
/// <remarks>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Importing']/*"/>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Reading']/*"/>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Unique']/*"/>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='PhoneLists']/*"/>
/// </remarks>
/// <example>
/// <code>Import-CicPhoneCsv -Path phones.csv | Where-Object State -EQ 'Not provisioned' | Format-List -Property Name, Provisioning</code>
/// <para>Tells how the phones without an address get on the air.</para>
/// </example>
/// <example>
/// <code>
/// Disconnect-CicDirectory
/// $template = New-CicPhoneTemplate -Name 'My Polycom Agent Template' -Manufacturer Polycom -Model IP601
/// Import-CicPhoneCsv -Path phones-template.csv -Template $template
/// </code>
/// <para>Imports a list by template without a directory; phones of other templates are skipped, with a warning each.</para>
/// </example>
/// <example>
/// <code>Import-CicPhoneCsv -Path 'CSV Managed IP Phone List-*.csv' -RejectPath rejected.csv</code>
/// <para>Imports two lists together: names, extensions and addresses must be unique over both. The phone that is in both is
/// written to rejected.csv once.</para>
/// </example>
[Cmdlet(VerbsData.Import, "CicPhoneCsv", DefaultParameterSetName = PathSets.Path)]
[OutputType(typeof(CicPhone))]
public sealed class ImportCicPhoneCsvCommand : ImportListCmdlet
{
    /// <include file="../SharedDocs.xml" path="docs/parameter[@name='ListTemplate']/*"/>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public CicPhoneTemplate[] Template { get; set; } = [];

    private protected override string Noun => "CicPhoneCsv";

    private protected override IReadOnlyCollection<CicPhoneTemplate> Templates => Template;
}
