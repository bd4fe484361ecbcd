using System.Management.Automation;

namespace CicCsvImport.Commands;

/// <summary>
/// <para>Reads station lists and writes the rows that import as objects, with their defaults filled in. What is wrong with a
/// list goes to the warning stream; a list that cannot be read at all is an error, and nothing of it is written.</para>
/// <para>For Polycom phones the vendor advises managed phones (Import-CicPhoneCsv) rather than stations.</para>
/// </summary>
[Cmdlet(VerbsData.Import, "CicStationCsv", DefaultParameterSetName = "Path")]
[OutputType(typeof(CicStation))]
public sealed class ImportCicStationCsvCommand : ImportListCmdlet
{
    private protected override string Noun => "CicStationCsv";
}
