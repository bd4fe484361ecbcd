using System.Management.Automation;

namespace CicCsvImport.Commands;

/// <summary>
/// <para>Checks station lists and writes what is wrong with them: an object for each fault, nothing for a clean list.</para>
/// <para>For Polycom phones the vendor advises managed phones (Import-CicPhoneCsv) rather than stations.</para>
/// </summary>
[Cmdlet(VerbsDiagnostic.Test, "CicStationCsv", DefaultParameterSetName = "Path")]
[OutputType(typeof(CicIssue))]
[OutputType(typeof(bool))]
public sealed class TestCicStationCsvCommand : TestListCmdlet
{
    private protected override string Noun => "CicStationCsv";
}
