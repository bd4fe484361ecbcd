namespace CicCsvImport.Commands;

/// <summary>Converts the text of a station list to objects.</summary>
/// <remarks>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='ConvertingFrom']/*"/>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Reading']/*"/>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Polycom']/*"/>
/// </remarks>
/// <example>
/// <code>Get-Content -Path incoming/stations.csv | ConvertFrom-CicStationCsv | Select-Object -Property Name, Extension</code>
/// <para>Converts the lines of a list. Warnings name the line of the text.</para>
/// </example>
/// <example>
/// <code>"Name,Extension`nDesk71,5571`nDesk72,5572" | ConvertFrom-CicStationCsv | Add-CicStation -AllClassifications</code>
/// <para>Adds two stations from one string.</para>
/// </example>
/// <example>
/// <code>
/// $headings = @{ Bezeichnung = 'Name'; Nebenstelle = 'Extension' }
/// 'Bezeichnung;Nebenstelle', 'Empfang;5590' | ConvertFrom-CicStationCsv -Delimiter ';' -HeaderMap $headings
/// </code>
/// <para>Converts lines with German headings.</para>
/// </example>
[Cmdlet(VerbsData.ConvertFrom, "CicStationCsv")]
[OutputType(typeof(CicStation))]
public sealed class ConvertFromCicStationCsvCommand : ConvertFromListCmdlet
{
    private protected override string Noun => "CicStationCsv";
}
