using System.Management.Automation;

namespace CicCsvImport.Commands;

/// <summary>Writes users as a list in the vendor's format. Passwords are left blank unless -IncludePassword is given.</summary>
[Cmdlet(VerbsData.Export, "CicUserCsv", DefaultParameterSetName = "Path", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class ExportCicUserCsvCommand : ExportListCmdlet
{
    private protected override string Noun => "CicUserCsv";
}
