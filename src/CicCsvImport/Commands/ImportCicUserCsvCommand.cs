using System.Management.Automation;

namespace CicCsvImport.Commands;

/// <summary>Reads user lists and gives their rows as objects.</summary>
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
[Cmdlet(VerbsData.Import, "CicUserCsv", DefaultParameterSetName = "Path")]
[OutputType(typeof(CicUser))]
public sealed class ImportCicUserCsvCommand : ImportListCmdlet
{
    private protected override string Noun => "CicUserCsv";
}
