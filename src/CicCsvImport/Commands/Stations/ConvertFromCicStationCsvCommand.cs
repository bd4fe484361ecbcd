using System.Management.Automation;
using CicCsvImport.Cmdlets;

namespace CicCsvImport.Commands;

/// <summary>Converts the text of a station list to objects.</summary>
/// <remarks>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='ConvertingFrom']/*"/>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Reading']/*"/>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Polycom']/*"/>
/// </remarks>
/// <example>
/// <code>Get-Content -Path incoming/stations.csv | ConvertFrom-CicStationCsv | Format-Table -Property Name, Extension</code>
/// <para>Converts the lines of a list. Issues name the line.</para>
/// </example>
/// <example>
/// <code>
/// "Name,Extension`nDesk 71,5571`nDesk 72,5572" | ConvertFrom-CicStationCsv | Add-CicStation -AllClassifications
/// </code>
/// <para>Adds two stations from one text.</para>
/// </example>
/// <example>
/// <code>
/// $lines = 'Bezeichnung;Nebenstelle', 'Empfang;5590'
/// $lines | ConvertFrom-CicStationCsv -HeaderMap @{ Bezeichnung = 'Name'; Nebenstelle = 'Extension' }
/// </code>
/// <para>Converts lines with headings in another language.</para>
/// </example>
[Cmdlet(VerbsData.ConvertFrom, "CicStationCsv")]
[OutputType(typeof(CicStation))]
public sealed class ConvertFromCicStationCsvCommand : ConvertFromListCmdlet
{
    private protected override string Noun => "CicStationCsv";
}
