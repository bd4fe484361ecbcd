using System.Management.Automation;
using CicCsvImport.Cmdlets;
using CicCsvImport.Input;

namespace CicCsvImport.Commands;

/// <summary>Writes users as a list in the vendor's format.</summary>
/// <remarks>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Exporting']/*"/>
/// <para>Passwords are left blank unless -IncludePassword is given; the file is then readable by its owner only.</para>
/// </remarks>
/// <example>
/// <code>Import-CicUserCsv -Path incoming/users.csv | Export-CicUserCsv -Path clean.csv</code>
/// <para>Writes the rows that import as a clean list; warnings tell what is lost.</para>
/// </example>
/// <example>
/// <code>
/// $headings = @{ Login = 'User Name'; 'Given Name' = 'First Name'; Surname = 'Last Name'; Phone = 'Extension' }
/// Import-Csv -Path staff.csv | Export-CicUserCsv -Path new-users.csv -HeaderMap $headings
/// </code>
/// <para>Makes a user list of another system's export.</para>
/// </example>
/// <example>
/// <code>
/// Import-CicUserCsv -Path users.csv, moves.csv -ErrorAction Stop | Sort-Object -Property UserName |
///     Export-CicUserCsv -Path users.csv -Force
/// </code>
/// <para>Brings two lists together, sorted, and replaces the file that is there; where one of them cannot be read, it stays.</para>
/// </example>
[Cmdlet(VerbsData.Export, "CicUserCsv", DefaultParameterSetName = PathSets.Path, SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class ExportCicUserCsvCommand : ExportListCmdlet
{
    private protected override string Noun => "CicUserCsv";
}
