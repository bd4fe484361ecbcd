using System.Management.Automation;
using CicCsvImport.Cmdlets;
using CicCsvImport.Input;

namespace CicCsvImport.Commands;

/// <summary>Checks phone lists and tells what is wrong with them.</summary>
/// <remarks>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Testing']/*"/>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Reading']/*"/>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Unique']/*"/>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='PhoneLists']/*"/>
/// </remarks>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Quiet']/returns"/>
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
[Cmdlet(VerbsDiagnostic.Test, "CicPhoneCsv", DefaultParameterSetName = PathSets.Path)]
[OutputType(typeof(CicIssue))]
[OutputType(typeof(bool))]
public sealed class TestCicPhoneCsvCommand : TestListCmdlet
{
    /// <include file="../SharedDocs.xml" path="docs/parameter[@name='ListTemplate']/*"/>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public CicPhoneTemplate[] Template { get; set; } = [];

    private protected override string Noun => "CicPhoneCsv";

    private protected override IReadOnlyCollection<CicPhoneTemplate> Templates => Template;
}
