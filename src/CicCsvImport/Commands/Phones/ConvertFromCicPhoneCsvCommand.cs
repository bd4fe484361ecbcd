namespace CicCsvImport.Commands;

/// <summary>Converts the text of a phone list to objects.</summary>
/// <remarks>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='ConvertingFrom']/*"/>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Reading']/*"/>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='PhoneLists']/*"/>
/// </remarks>
/// <example>
/// <code>Get-Content -Path phones.csv | ConvertFrom-CicPhoneCsv | Group-Object -Property Model -NoElement</code>
/// <para>Counts the phones of a list by model.</para>
/// </example>
/// <example>
/// <code>Get-Content -Path phones.csv -Raw | ConvertFrom-CicPhoneCsv -FailOnWarning</code>
/// <para>Converts a list that is one string. If there is any warning, no phone is returned.</para>
/// </example>
/// <example>
/// <code>
/// Disconnect-CicDirectory
/// $template = New-CicPhoneTemplate -Name 'My Polycom Agent Template' -Manufacturer Polycom -Model IP601
/// Get-Content -Path phones-template.csv | ConvertFrom-CicPhoneCsv -Template $template
/// </code>
/// <para>Converts a list by template without a directory. Phones of other templates are skipped with a warning.</para>
/// </example>
[Cmdlet(VerbsData.ConvertFrom, "CicPhoneCsv")]
[OutputType(typeof(CicPhone))]
public sealed class ConvertFromCicPhoneCsvCommand : ConvertFromListCmdlet
{
    /// <include file="../SharedDocs.xml" path="docs/parameter[@name='ListTemplate']/*"/>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [NoRows]
    public CicPhoneTemplate[] Template { get; set; } = [];

    private protected override string Noun => "CicPhoneCsv";

    private protected override IReadOnlyCollection<CicPhoneTemplate> Templates => Template;
}
