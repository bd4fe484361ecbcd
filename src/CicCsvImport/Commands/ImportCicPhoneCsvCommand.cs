using System.Management.Automation;

namespace CicCsvImport.Commands;

/// <summary>Reads phone lists and gives their rows as objects.</summary>
/// <remarks>
/// <para>Rows that import are written at once, with their defaults filled in. Warnings go to the warning stream, the
/// first 100 of a code and file one by one; notices go there too, once for each code and file. A severe fault is a
/// non-terminating error whose id is the code, such as NotText or WrongList, and the next file goes on;
/// -ErrorAction Stop ends the command. -FailOnWarning writes the error WarningsFound; its file has then no rejected
/// rows, since all of it is to be corrected.</para>
/// <para>All bytes are gone through before the first row: encoding, quotes, limits and header. A severe fault means
/// that nothing of the file is imported. Each fault names the file as typed, the physical line, the column, the value
/// (never a password), what becomes of it and what to do. about_CicIssues explains every code.</para>
/// <para>Names, extensions, addresses and other keys must be unique over all files of one command.</para>
/// <para>There are two lists of phones, by template and by type, manufacturer and model (TMM); the header tells them
/// apart. The vendor advises to import phones outside business hours.</para>
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
[Cmdlet(VerbsData.Import, "CicPhoneCsv", DefaultParameterSetName = "Path")]
[OutputType(typeof(CicPhone))]
public sealed class ImportCicPhoneCsvCommand : ImportListCmdlet
{
    /// <summary>The templates that a list by template may name. With none, template names are not judged.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public CicPhoneTemplate[] Template { get; set; } = [];

    private protected override string Noun => "CicPhoneCsv";

    private protected override IReadOnlyCollection<CicPhoneTemplate> Templates => Template;
}
