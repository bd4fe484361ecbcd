using System.Management.Automation;

namespace CicCsvImport.Commands;

/// <summary>
/// <para>Reads user lists and writes the rows that import as objects, with their defaults filled in. What is wrong with a
/// list goes to the warning stream; a list that cannot be read at all is an error, and nothing of it is written.</para>
/// </summary>
[Cmdlet(VerbsData.Import, "CicUserCsv", DefaultParameterSetName = "Path")]
[OutputType(typeof(CicUser))]
public sealed class ImportCicUserCsvCommand : ImportListCmdlet
{
    private protected override string Noun => "CicUserCsv";
}
