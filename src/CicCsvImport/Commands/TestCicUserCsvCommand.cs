using System.Management.Automation;

namespace CicCsvImport.Commands;

/// <summary>
/// <para>Checks user lists and writes what is wrong with them: an object for each fault, nothing for a clean list.</para>
/// </summary>
[Cmdlet(VerbsDiagnostic.Test, "CicUserCsv", DefaultParameterSetName = "Path")]
[OutputType(typeof(CicIssue))]
[OutputType(typeof(bool))]
public sealed class TestCicUserCsvCommand : TestListCmdlet
{
    private protected override string Noun => "CicUserCsv";
}
