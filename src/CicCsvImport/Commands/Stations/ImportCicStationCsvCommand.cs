namespace CicCsvImport.Commands;

/// <summary>Imports station lists as objects.</summary>
/// <remarks>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Importing']/*"/>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Reading']/*"/>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Unique']/*"/>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Polycom']/*"/>
/// </remarks>
/// <example>
/// <code>Import-CicStationCsv -Path stations.csv | Where-Object Type -EQ 'Stand-alone Fax'</code>
/// <para>Gets the stand-alone faxes of a list.</para>
/// </example>
/// <example>
/// <code>Import-CicStationCsv -Path incoming/stations.csv -RejectPath rejected.csv</code>
/// <para>Writes the rows that cannot be imported, with their problems, to rejected.csv. Correct them in that file, and import
/// it.</para>
/// </example>
/// <example>
/// <code>Import-CicStationCsv -Path stations.csv -FailOnWarning -ErrorAction Stop</code>
/// <para>Imports a list only if it has no warnings.</para>
/// </example>
/// <example>
/// <code>1..20 | ForEach-Object { @{ Name = "Desk$_"; Extension = "55$($_.ToString('00'))" } } | Import-CicStationCsv</code>
/// <para>Creates twenty station objects by the rules of a station list.</para>
/// </example>
[Cmdlet(VerbsData.Import, "CicStationCsv", DefaultParameterSetName = PathSets.Path, SupportsShouldProcess = true)]
[OutputType(typeof(CicStation))]
public sealed class ImportCicStationCsvCommand : ImportListCmdlet
{
    private protected override string Noun => "CicStationCsv";
}
