namespace CicCsvImport.Commands;

/// <summary>Exports managed IP phones to a list in the vendor's format.</summary>
/// <remarks>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Exporting']/*"/>
/// <para>Phones that name a template are exported as a list by template, all others as a list by type, manufacturer and model
/// (TMM). If there are phones of both kinds, nothing is written: the error MixedPhones states both numbers. Use -Format to
/// select the list. Phones that fit only the other list are then left out, with one warning.</para>
/// </remarks>
/// <example>
/// <code>Import-CicPhoneCsv -Path incoming/phones.csv | Export-CicPhoneCsv -Path clean.csv</code>
/// <para>Exports the rows that can be imported to a clean list of the same kind. Warnings show what is lost.</para>
/// </example>
/// <example>
/// <code>Get-CicPhone -Format Template | Export-CicPhoneCsv -Path template-phones.csv</code>
/// <para>Exports the directory's phones that were created from a template to a list by template.</para>
/// </example>
/// <example>
/// <code>Get-CicPhone | Export-CicPhoneCsv -Path phones-excel.csv -Format TMM -Delimiter ';'</code>
/// <para>Exports all phones, including those created from a template, to one list that Excel opens in columns with European
/// regional settings.</para>
/// </example>
[Cmdlet(VerbsData.Export, "CicPhoneCsv", DefaultParameterSetName = PathSets.Path, SupportsShouldProcess = true)]
[OutputType(typeof(void))]
[WritesErrors(Uses = [typeof(PhoneContent)])]
public sealed class ExportCicPhoneCsvCommand : ExportListCmdlet
{
    /// <summary>
    /// Specifies the list to write: by template, or by type, manufacturer and model (TMM). By default, it depends on the phones.
    /// </summary>
    [Parameter]
    [NoRows]
    public CicPhoneFormat? Format { get; set; }

    private protected override string Noun => "CicPhoneCsv";

    private protected override ListContent Content => new PhoneContent(this, Format);
}
