using System.Management.Automation;
using CicCsvImport.Cmdlets;
using CicCsvImport.Input;

namespace CicCsvImport.Commands;

/// <summary>Reads user lists and gives their rows as objects.</summary>
/// <remarks>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Importing']/*"/>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Reading']/*"/>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Unique']/*"/>
/// </remarks>
/// <example>
/// <code>Import-CicUserCsv -Path users.csv | Where-Object Roles -Contains Agent</code>
/// <para>Gives the users that are agents.</para>
/// </example>
/// <example>
/// <code>
/// $headings = @{ "Nom d'utilisateur" = 'User Name' }
/// Import-CicUserCsv -Path utilisateurs.csv -Encoding windows-1252 -Delimiter ';' -HeaderMap $headings
/// </code>
/// <para>Reads a list that a French Excel has saved as plain CSV, with a heading of its own.</para>
/// </example>
/// <example>
/// <code>
/// Import-CicUserCsv -Path incoming/users.csv -RejectPath rejected.csv -IssueVariable issues
/// $issues | Export-Csv -Path issues.csv -NoTypeInformation
/// </code>
/// <para>Keeps the rows that do not import, and all faults as a report.</para>
/// </example>
[Cmdlet(VerbsData.Import, "CicUserCsv", DefaultParameterSetName = PathSets.Path)]
[OutputType(typeof(CicUser))]
public sealed class ImportCicUserCsvCommand : ImportListCmdlet
{
    private protected override string Noun => "CicUserCsv";
}
