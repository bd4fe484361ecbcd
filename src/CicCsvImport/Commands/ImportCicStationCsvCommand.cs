using System.Management.Automation;

namespace CicCsvImport.Commands;

/// <summary>Reads station lists and gives their rows as objects.</summary>
/// <remarks>
/// <para>Rows that import are written at once, with their defaults filled in. Warnings go to the warning stream, the
/// first 100 of a code and file one by one; notices go there too, once for each code and file. A severe fault is a
/// non-terminating error whose id is the code, such as NotText or WrongList, and the next file goes on;
/// -ErrorAction Stop ends the command. -FailOnWarning writes the error WarningsFound; its file has then no rejected
/// rows, since all of it is to be corrected.</para>
/// <para>All bytes are gone through before the first row: encoding, quotes, limits and header. A severe fault means
/// that nothing of the file is imported. Each fault names the file as typed, the physical line, the column, the value
/// (never a password), what becomes of it and what to do. about_CicIssues explains every code.</para>
/// <para>Names, extensions, addresses and other keys must be unique over all files of one command.</para>
/// <para>For Polycom phones the vendor advises managed phones (Import-CicPhoneCsv) rather than stations.</para>
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
[Cmdlet(VerbsData.Import, "CicStationCsv", DefaultParameterSetName = "Path")]
[OutputType(typeof(CicStation))]
public sealed class ImportCicStationCsvCommand : ImportListCmdlet
{
    private protected override string Noun => "CicStationCsv";
}
