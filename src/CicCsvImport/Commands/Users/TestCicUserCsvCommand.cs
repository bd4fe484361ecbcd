using System.Management.Automation;
using CicCsvImport.Cmdlets;
using CicCsvImport.Input;

namespace CicCsvImport.Commands;

/// <summary>Checks user lists and tells what is wrong with them.</summary>
/// <remarks>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Testing']/*"/>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Reading']/*"/>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Unique']/*"/>
/// </remarks>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Quiet']/returns"/>
/// <example>
/// <code>Test-CicUserCsv -Path incoming/users.csv</code>
/// <para>Shows what is wrong with a list, line by line.</para>
/// </example>
/// <example>
/// <code>Get-ChildItem -Path . -Filter *user*.csv -Recurse | Test-CicUserCsv | Group-Object -Property Code -NoElement</code>
/// <para>Counts the faults of many lists by their codes.</para>
/// </example>
/// <example>
/// <code>if (-not (Test-CicUserCsv -Path users.csv -Quiet)) { throw 'The list has faults.' }</code>
/// <para>Stops a script where the list has anything worse than a notice.</para>
/// </example>
/// <example>
/// <code>Test-CicUserCsv -Path incoming/users.csv -Code Duplicate*, Invalid*</code>
/// <para>Shows only what is there twice and what is of no use.</para>
/// </example>
/// <example>
/// <code>if ((Test-CicUserCsv -Path users.csv, moves.csv -Quiet) -contains $false) { throw 'A list has faults.' }</code>
/// <para>The same over many lists: -Quiet gives a Boolean for each.</para>
/// </example>
/// <example>
/// <code>
/// Test-CicUserCsv -Path 'CSV User List.csv' |
///     Where-Object Severity -NE Notice |
///     Export-Csv -Path issues.csv -NoTypeInformation
/// </code>
/// <para>Sends back what is worth correcting, as a list.</para>
/// </example>
[Cmdlet(VerbsDiagnostic.Test, "CicUserCsv", DefaultParameterSetName = PathSets.Path)]
[OutputType(typeof(CicIssue))]
[OutputType(typeof(bool))]
public sealed class TestCicUserCsvCommand : TestListCmdlet
{
    private protected override string Noun => "CicUserCsv";
}
