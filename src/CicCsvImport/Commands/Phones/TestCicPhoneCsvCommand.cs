namespace CicCsvImport.Commands;

/// <summary>Checks phone lists and reports their issues.</summary>
/// <remarks>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Testing']/*"/>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Reading']/*"/>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Unique']/*"/>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='PhoneLists']/*"/>
/// </remarks>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Quiet']/returns"/>
/// <example>
/// <code>Test-CicPhoneCsv -Path incoming/phones.csv</code>
/// <para>Shows the issues of a list, line by line.</para>
/// </example>
/// <example>
/// <code>Get-ChildItem -Path . -Filter *phone*.csv -Recurse | Test-CicPhoneCsv | Group-Object -Property Code -NoElement</code>
/// <para>Counts the issues of many lists by code.</para>
/// </example>
/// <example>
/// <code>if (-not (Test-CicPhoneCsv -Path phones.csv -Quiet)) { throw 'The list has faults.' }</code>
/// <para>Stops a script if the list has an issue that is worse than a notice.</para>
/// </example>
/// <example>
/// <code>if ((Test-CicPhoneCsv -Path phones*.csv -Quiet) -contains $false) { throw 'A list has faults.' }</code>
/// <para>Stops a script if one of several lists has an issue that is worse than a notice. -Quiet returns a Boolean for each
/// list.</para>
/// </example>
/// <example>
/// <code>
/// Disconnect-CicDirectory
/// $template = New-CicPhoneTemplate -Name 'My Polycom Agent Template' -Manufacturer Polycom -Model IP601
/// Test-CicPhoneCsv -Path phones-template.csv -Template $template
/// </code>
/// <para>Checks a list by template without a directory: the names of the templates and, by manufacturer, the addresses and
/// labels.</para>
/// </example>
/// <example>
/// <code>Test-CicPhoneCsv -Path phones.csv, incoming/phones.csv -Summary | Where-Object Passed | Import-CicPhoneCsv</code>
/// <para>Imports the lists that have passed the check.</para>
/// </example>
[Cmdlet(VerbsDiagnostic.Test, "CicPhoneCsv", DefaultParameterSetName = PathSets.Path, SupportsShouldProcess = true)]
[OutputType(typeof(CicIssue))]
[OutputType(typeof(bool))]
[OutputType(typeof(CicListSummary))]
public sealed class TestCicPhoneCsvCommand : TestListCmdlet
{
    /// <include file="../SharedDocs.xml" path="docs/parameter[@name='ListTemplate']/*"/>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [NoRows]
    public CicPhoneTemplate[] Template { get; set; } = [];

    private protected override string Noun => "CicPhoneCsv";

    private protected override IReadOnlyCollection<CicPhoneTemplate> Templates => Template;
}
