using System.Management.Automation;

namespace CicCsvImport.Commands;

/// <summary>Writes users as a list in the vendor's format.</summary>
/// <remarks>
/// <para>The list is UTF-8 with a byte-order mark and has the vendor's columns in the vendor's order. Objects of
/// Import-Csv and hand-made ones are written by the names of their properties, unchecked (Test- checks the list that
/// comes out), those of the Import cmdlet with the defaults that were filled in left blank: exported and imported again
/// is the same. An object that is no row of the list, or lacks what every row needs, is a non-terminating error
/// (NotAListObject, RequiredValueMissing), and the others are written. The file appears when the list is
/// complete.</para>
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
[Cmdlet(VerbsData.Export, "CicUserCsv", DefaultParameterSetName = "Path", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class ExportCicUserCsvCommand : ExportListCmdlet
{
    private protected override string Noun => "CicUserCsv";
}
