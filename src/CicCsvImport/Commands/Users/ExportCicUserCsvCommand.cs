namespace CicCsvImport.Commands;

/// <summary>Exports users to a list in the vendor's format.</summary>
/// <remarks>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Exporting']/*"/>
/// <para>Passwords are left blank unless you use -IncludePassword. A file with passwords can be read only by its owner. A warning
/// counts the users who have no password to write. Of the results of Invoke-CicImportPlan, the users that it has created or
/// changed are written, and all others are passed over.</para>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Passwords']/*"/>
/// </remarks>
/// <example>
/// <code>Import-CicUserCsv -Path incoming/users.csv | Export-CicUserCsv -Path clean.csv</code>
/// <para>Exports the rows that can be imported to a clean list. Warnings show what is lost.</para>
/// </example>
/// <example>
/// <code>
/// $headings = @{ Login = 'User Name'; 'Given Name' = 'First Name'; Surname = 'Last Name'; Phone = 'Extension' }
/// Import-Csv -Path staff.csv | Export-CicUserCsv -Path new-users.csv -HeaderMap $headings
/// </code>
/// <para>Creates a user list from the export of another system. A warning names its properties that are not columns.</para>
/// </example>
/// <example>
/// <code>Import-CicUserCsv -Path users.csv | Export-CicUserCsv -Path users.xlsx</code>
/// <para>Writes a workbook, whose cells are texts and show what belongs into them.</para>
/// </example>
/// <example>
/// <code>
/// Import-CicUserCsv -Path users.csv, moves.csv -ErrorAction Stop | Sort-Object -Property UserName |
///     Export-CicUserCsv -Path merged.csv -Force
/// </code>
/// <para>Merges two lists, sorts them, and overwrites an earlier result. If one of the lists cannot be read, the file is not
/// changed.</para>
/// </example>
/// <example>
/// <code>
/// New-CicImportPlan -User users.csv |
///     Invoke-CicImportPlan -PasswordReport passwords.csv |
///     Export-CicUserCsv -Path for-assistant.csv -IncludePassword
/// </code>
/// <para>Adds users, and writes their passwords to a report and to a list for the vendor's assistant, so that both have the same
/// passwords.</para>
/// </example>
[Cmdlet(VerbsData.Export, "CicUserCsv", DefaultParameterSetName = PathSets.Path, SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class ExportCicUserCsvCommand : ExportListCmdlet
{
    private protected override string Noun => "CicUserCsv";

    private protected override ListContent Content => new UserContent(this, IncludePassword);
}
