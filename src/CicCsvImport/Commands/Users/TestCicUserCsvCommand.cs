namespace CicCsvImport.Commands;

/// <summary>Checks user lists and reports their issues.</summary>
/// <remarks>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Testing']/*"/>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Reading']/*"/>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Unique']/*"/>
/// </remarks>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Quiet']/returns"/>
/// <example>
/// <code>Test-CicUserCsv -Path incoming/users.csv</code>
/// <para>Shows the issues of a list, line by line.</para>
/// </example>
/// <example>
/// <code>Get-ChildItem -Path . -Filter *user*.csv -Recurse | Test-CicUserCsv | Group-Object -Property Code -NoElement</code>
/// <para>Counts the issues of many lists by code.</para>
/// </example>
/// <example>
/// <code>if (-not (Test-CicUserCsv -Path users.csv -Quiet)) { throw 'The list has faults.' }</code>
/// <para>Stops a script if the list has an issue that is worse than a notice.</para>
/// </example>
/// <example>
/// <code>Test-CicUserCsv -Path incoming/users.csv -Code Duplicate*, Invalid*</code>
/// <para>Shows only duplicate and invalid values.</para>
/// </example>
/// <example>
/// <code>if ((Test-CicUserCsv -Path users.csv, moves.csv -Quiet) -contains $false) { throw 'A list has faults.' }</code>
/// <para>Stops a script if one of several lists has an issue that is worse than a notice. -Quiet returns a Boolean for each
/// list.</para>
/// </example>
/// <example>
/// <code>
/// Test-CicUserCsv -Path 'CSV User List.csv' |
///     Where-Object Severity -NE Notice |
///     Export-Csv -Path issues.csv -NoTypeInformation
/// </code>
/// <para>Exports the issues that should be corrected, as a file for the author of the list.</para>
/// </example>
/// <example>
/// <code>Test-CicUserCsv -Path incoming/users.csv -AnnotatedPath checked.xlsx</code>
/// <para>Writes a workbook for the author of the list, with its rows, colored cells, notes and all issues, but without passwords.</para>
/// </example>
/// <example>
/// <code>
/// Test-CicUserCsv -Path users.csv, incoming/users.csv -AnnotatedPath checked.xlsx -Quiet
/// Import-CicUserCsv -Path checked.xlsx -Sheet users
/// Import-CicUserCsv -Path checked.xlsx -Sheet 'users (2)'
/// </code>
/// <para>Writes two lists into a workbook, and imports them from it, sheet by sheet, once it has come back corrected.</para>
/// </example>
/// <example>
/// <code>Get-ChildItem -Path . -Filter *users.csv -Recurse | Test-CicUserCsv -Summary</code>
/// <para>Shows for each list whether it passed, and its number of issues by severity.</para>
/// </example>
/// <example>
/// <code>
/// $headings = @{ Login = 'User Name'; 'Given Name' = 'First Name'; Surname = 'Last Name'; Phone = 'Extension' }
/// Import-Csv -Path staff.csv | Test-CicUserCsv -HeaderMap $headings
/// </code>
/// <para>Checks the objects of another system's export. Issues name the number of the object.</para>
/// </example>
[Cmdlet(VerbsDiagnostic.Test, "CicUserCsv", DefaultParameterSetName = PathSets.Path, SupportsShouldProcess = true)]
[OutputType(typeof(CicIssue))]
[OutputType(typeof(bool))]
[OutputType(typeof(CicListSummary))]
public sealed class TestCicUserCsvCommand : TestListCmdlet
{
    private protected override string Noun => "CicUserCsv";
}
