namespace CicCsvImport.Commands;

/// <summary>
/// Converts managed phones to the text of a list in the vendor's format: by template, or by type, manufacturer and model (TMM).
/// </summary>
/// <remarks>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='ConvertingTo']/*"/>
/// <para>Phones with a template are written to a list by template, others to a TMM list. A mixture is the error MixedPhones, and
/// nothing is written, unless -Format specifies the list. Phones that fit only the other list are then left out, with one
/// warning.</para>
/// </remarks>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Lines']/returns"/>
/// <example>
/// <code>Get-CicPhone | ConvertTo-CicPhoneCsv -Format TMM</code>
/// <para>Shows all phones of the directory as the lines of one list.</para>
/// </example>
/// <example>
/// <code>Get-CicPhone -Format Template | ConvertTo-CicPhoneCsv | Set-Content -Path template-phones.csv -Encoding utf8</code>
/// <para>Writes the directory's phones that were created by template.</para>
/// </example>
/// <example>
/// <code>
/// $phone = @{ Name = 'Lobby'; Type = 'Stand-alone Phone'; Manufacturer = 'Polycom'; Model = 'IP330'; Address = '0004F2AABB77' }
/// $phone | ConvertTo-CicPhoneCsv
/// </code>
/// <para>Shows how a phone is written in a list.</para>
/// </example>
[Cmdlet(VerbsData.ConvertTo, "CicPhoneCsv")]
[OutputType(typeof(string))]
[WritesErrors(Uses = [typeof(PhoneContent)])]
public sealed class ConvertToCicPhoneCsvCommand : ConvertToListCmdlet
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
