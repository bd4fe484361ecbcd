using System.Management.Automation;

namespace CicCsvImport.Commands;

/// <summary>Checks phone lists and tells what is wrong with them.</summary>
/// <remarks>
/// <para>Each fault is a CicIssue object; a clean list gives none. With -Quiet a Boolean is written for each file
/// instead. The Severity of an issue is Notice, Warning or Severe; its Effect is None, ValueReplaced, ValueDropped,
/// RowSkipped or FileRejected; its Suggestion says what to do (Format-List shows it). A file that cannot be read is
/// such an issue too, not an error.</para>
/// <para>All bytes are gone through before the first row: encoding, quotes, limits and header. A severe fault means
/// that nothing of the file is imported. Each fault names the file as typed, the physical line, the column, the value
/// (never a password), what becomes of it and what to do. about_CicIssues explains every code.</para>
/// <para>Names, extensions, addresses and other keys must be unique over all files of one command.</para>
/// <para>There are two lists of phones, by template and by type, manufacturer and model (TMM); the header tells them
/// apart. The vendor advises to import phones outside business hours.</para>
/// </remarks>
/// <returns>With -Quiet, for each file: true where nothing of it is Severe or Warning.</returns>
/// <example>
/// <code>Test-CicPhoneCsv -Path incoming/phones.csv</code>
/// <para>Shows what is wrong with a list, line by line.</para>
/// </example>
/// <example>
/// <code>Get-ChildItem -Path . -Filter *phone*.csv -Recurse | Test-CicPhoneCsv | Group-Object -Property Code -NoElement</code>
/// <para>Counts the faults of many lists by their codes.</para>
/// </example>
/// <example>
/// <code>if (-not (Test-CicPhoneCsv -Path phones.csv -Quiet)) { throw 'The list has faults.' }</code>
/// <para>Stops a script where the list has anything worse than a notice.</para>
/// </example>
/// <example>
/// <code>if ((Test-CicPhoneCsv -Path phones*.csv -Quiet) -contains $false) { throw 'A list has faults.' }</code>
/// <para>The same over many lists: -Quiet gives a Boolean for each.</para>
/// </example>
/// <example>
/// <code>
/// Disconnect-CicDirectory
/// $template = New-CicPhoneTemplate -Name 'My Polycom Agent Template' -Manufacturer Polycom -Model IP601
/// Test-CicPhoneCsv -Path phones-template.csv -Template $template
/// </code>
/// <para>Checks a list by template against the templates there are, without a directory: their names, and by their makers
/// the addresses and labels.</para>
/// </example>
[Cmdlet(VerbsDiagnostic.Test, "CicPhoneCsv", DefaultParameterSetName = "Path")]
[OutputType(typeof(CicIssue))]
[OutputType(typeof(bool))]
public sealed class TestCicPhoneCsvCommand : TestListCmdlet
{
    /// <summary>The templates that a list by template may name. With none, template names are not judged.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public CicPhoneTemplate[] Template { get; set; } = [];

    private protected override string Noun => "CicPhoneCsv";

    private protected override IReadOnlyCollection<CicPhoneTemplate> Templates => Template;
}
