using System.Management.Automation;

namespace CicCsvImport.Commands;

/// <summary>Checks station lists and tells what is wrong with them.</summary>
/// <remarks>
/// <para>Each fault is a CicIssue object; a clean list gives none. With -Quiet a Boolean is written for each file
/// instead. The Severity of an issue is Notice, Warning or Severe; its Effect is None, ValueReplaced, ValueDropped,
/// RowSkipped or FileRejected; its Suggestion says what to do (Format-List shows it). A file that cannot be read is
/// such an issue too, not an error.</para>
/// <para>All bytes are gone through before the first row: encoding, quotes, limits and header. A severe fault means
/// that nothing of the file is imported. Each fault names the file as typed, the physical line, the column, the value
/// (never a password), what becomes of it and what to do. about_CicIssues explains every code.</para>
/// <para>Names, extensions, addresses and other keys must be unique over all files of one command.</para>
/// <para>For Polycom phones the vendor advises managed phones (Import-CicPhoneCsv) rather than stations.</para>
/// </remarks>
/// <returns>With -Quiet, for each file: true where nothing of it is Severe or Warning.</returns>
/// <example>
/// <code>Test-CicStationCsv -Path 'CSV SIP Station List.csv'</code>
/// <para>Shows what is wrong with a list, line by line.</para>
/// </example>
/// <example>
/// <code>Get-ChildItem -Path . -Filter *station*.csv -Recurse | Test-CicStationCsv | Group-Object -Property Code -NoElement</code>
/// <para>Counts the faults of many lists by their codes.</para>
/// </example>
/// <example>
/// <code>if (-not (Test-CicStationCsv -Path stations.csv -Quiet)) { throw 'The list has faults.' }</code>
/// <para>Stops a script where the list has anything worse than a notice.</para>
/// </example>
/// <example>
/// <code>
/// Test-CicStationCsv -Path incoming/stations.csv |
///     Where-Object Effect -EQ RowSkipped |
///     Format-List -Property Line, Reason, Suggestion
/// </code>
/// <para>Shows which rows would be lost, and what to do.</para>
/// </example>
[Cmdlet(VerbsDiagnostic.Test, "CicStationCsv", DefaultParameterSetName = "Path")]
[OutputType(typeof(CicIssue))]
[OutputType(typeof(bool))]
public sealed class TestCicStationCsvCommand : TestListCmdlet
{
    private protected override string Noun => "CicStationCsv";
}
