namespace CicCsvImport.Commands;

/// <summary>Checks station lists and reports their issues.</summary>
/// <remarks>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Testing']/*"/>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Reading']/*"/>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Unique']/*"/>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Polycom']/*"/>
/// </remarks>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Quiet']/returns"/>
/// <example>
/// <code>Test-CicStationCsv -Path 'CSV SIP Station List.csv'</code>
/// <para>Shows the issues of a list, line by line.</para>
/// </example>
/// <example>
/// <code>Get-ChildItem -Path . -Filter *station*.csv -Recurse | Test-CicStationCsv | Group-Object -Property Code -NoElement</code>
/// <para>Counts the issues of many lists by code.</para>
/// </example>
/// <example>
/// <code>if (-not (Test-CicStationCsv -Path stations.csv -Quiet)) { throw 'The list has faults.' }</code>
/// <para>Stops a script if the list has an issue that is worse than a notice.</para>
/// </example>
/// <example>
/// <code>
/// Test-CicStationCsv -Path incoming/stations.csv |
///     Where-Object Effect -EQ RowSkipped |
///     Format-List -Property Line, Reason, Suggestion
/// </code>
/// <para>Shows the rows that would be skipped, with the reasons and suggestions.</para>
/// </example>
/// <example>
/// <code>Test-CicStationCsv -Path stations.csv, incoming/stations.csv -Summary</code>
/// <para>Shows for each list whether it passed, and its number of issues by severity.</para>
/// </example>
[Cmdlet(VerbsDiagnostic.Test, "CicStationCsv", DefaultParameterSetName = PathSets.Path, SupportsShouldProcess = true)]
[OutputType(typeof(CicIssue))]
[OutputType(typeof(bool))]
[OutputType(typeof(CicListSummary))]
public sealed class TestCicStationCsvCommand : TestListCmdlet
{
    private protected override string Noun => "CicStationCsv";
}
