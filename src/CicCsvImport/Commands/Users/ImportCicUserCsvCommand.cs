namespace CicCsvImport.Commands;

/// <summary>Imports user lists as objects.</summary>
/// <remarks>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Importing']/*"/>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Reading']/*"/>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Unique']/*"/>
/// <para>If the Password cell of a row is blank, the user object has no password. Add-CicUser generates one when it creates the
/// user, and the vendor's Add Users Assistant generates a different one. The help of Add-CicUser explains how to hand out
/// passwords that are valid on the server.</para>
/// </remarks>
/// <example>
/// <code>Import-CicUserCsv -Path users.csv | Where-Object Roles -Contains Agent</code>
/// <para>Gets the users who are agents.</para>
/// </example>
/// <example>
/// <code>
/// $headings = @{ "Nom d'utilisateur" = 'User Name' }
/// Import-CicUserCsv -Path utilisateurs.csv -Encoding windows-1252 -Delimiter ';' -HeaderMap $headings
/// </code>
/// <para>Imports a list that a French version of Excel saved as plain CSV, with a French heading.</para>
/// </example>
/// <example>
/// <code>
/// Import-CicUserCsv -Path incoming/users.csv -RejectPath rejected.csv -IssueVariable issues
/// $issues | Export-Csv -Path issues.csv -NoTypeInformation
/// </code>
/// <para>Saves the rows that cannot be imported, and a report of all issues.</para>
/// </example>
/// <example>
/// <code>Import-CicUserCsv -Path staff.xlsx -Sheet Users</code>
/// <para>Imports a sheet of a workbook. Without -Sheet, the only visible sheet with the columns of a user list is read.</para>
/// </example>
/// <example>
/// <code>
/// $headings = @{
///     Login = 'User Name'; 'Given Name' = 'First Name'; Surname = 'Last Name'; Phone = 'Extension'; Department = 'Workgroups'
/// }
/// Import-Csv -Path staff.csv | Import-CicUserCsv -HeaderMap $headings
/// </code>
/// <para>Imports the objects of another system's export by the rules of a user list.</para>
/// </example>
[Cmdlet(VerbsData.Import, "CicUserCsv", DefaultParameterSetName = PathSets.Path, SupportsShouldProcess = true)]
[OutputType(typeof(CicUser))]
public sealed class ImportCicUserCsvCommand : ImportListCmdlet
{
    private protected override string Noun => "CicUserCsv";
}
