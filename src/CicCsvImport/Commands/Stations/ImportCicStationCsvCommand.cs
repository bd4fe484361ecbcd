using System.Management.Automation;
using CicCsvImport.Cmdlets;
using CicCsvImport.Input;

namespace CicCsvImport.Commands;

/// <summary>Reads station lists and gives their rows as objects.</summary>
/// <remarks>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Importing']/*"/>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Reading']/*"/>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Unique']/*"/>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Polycom']/*"/>
/// </remarks>
/// <example>
/// <code>Import-CicStationCsv -Path stations.csv | Where-Object Type -EQ 'Stand-alone Fax'</code>
/// <para>Gives the stand-alone faxes of a list.</para>
/// </example>
/// <example>
/// <code>Import-CicStationCsv -Path incoming/stations.csv -RejectPath rejected.csv</code>
/// <para>Writes the rows that do not import into rejected.csv, with what is wrong with each: correct them there and import
/// that list.</para>
/// </example>
/// <example>
/// <code>Import-CicStationCsv -Path stations.csv -FailOnWarning -ErrorAction Stop</code>
/// <para>Imports the list only where nothing at all is wrong with it.</para>
/// </example>
[Cmdlet(VerbsData.Import, "CicStationCsv", DefaultParameterSetName = PathSets.Path)]
[OutputType(typeof(CicStation))]
public sealed class ImportCicStationCsvCommand : ImportListCmdlet
{
    private protected override string Noun => "CicStationCsv";
}
