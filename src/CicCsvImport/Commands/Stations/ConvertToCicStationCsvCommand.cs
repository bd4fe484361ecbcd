namespace CicCsvImport.Commands;

/// <summary>Converts stations to the text of a list in the vendor's format.</summary>
/// <remarks>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='ConvertingTo']/*"/>
/// <para>Stations of managed phones are left out, and a warning counts them. Convert them with their phones.</para>
/// </remarks>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Lines']/returns"/>
/// <example>
/// <code>Import-CicStationCsv -Path stations.csv | ConvertTo-CicStationCsv | Select-Object -First 3</code>
/// <para>Shows the header and the first two rows of a list as they would be exported.</para>
/// </example>
/// <example>
/// <code>
/// 1..3 |
///     ForEach-Object { [pscustomobject]@{ Name = "Room$_"; Extension = 5800 + $_ } } |
///     ConvertTo-CicStationCsv |
///     ConvertFrom-CicStationCsv |
///     Add-CicStation
/// </code>
/// <para>Generates three stations, and checks them as a list before they are added.</para>
/// </example>
/// <example>
/// <code>Get-CicStation -Name SIP* | ConvertTo-CicStationCsv -Delimiter ';' | Set-Content -Path stations-excel.csv -Encoding utf8</code>
/// <para>Writes some of the directory's stations to a list that is delimited by semicolons.</para>
/// </example>
[Cmdlet(VerbsData.ConvertTo, "CicStationCsv")]
[OutputType(typeof(string))]
public sealed class ConvertToCicStationCsvCommand : ConvertToListCmdlet
{
    private protected override string Noun => "CicStationCsv";

    private protected override ListContent Content => new StationContent(this);
}
