namespace CicCsvImport.Commands;

/// <summary>Converts users to the text of a list in the vendor's format.</summary>
/// <remarks>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='ConvertingTo']/*"/>
/// <para>Passwords are left blank unless -IncludePassword is specified.</para>
/// </remarks>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Lines']/returns"/>
/// <example>
/// <code>Get-CicUser -UserName Client* | ConvertTo-CicUserCsv</code>
/// <para>Shows some users of the directory as the lines of a list.</para>
/// </example>
/// <example>
/// <code>Get-CicUser | ConvertTo-CicUserCsv -Delimiter "`t" | Set-Content -Path users.tsv -Encoding utf8</code>
/// <para>Writes a list that is delimited by tabs and can be pasted into a spreadsheet.</para>
/// </example>
/// <example>
/// <code>
/// $listed = Import-CicUserCsv -Path users.csv | ConvertTo-CicUserCsv
/// $existing = Get-CicUser | ConvertTo-CicUserCsv
/// Compare-Object -ReferenceObject $listed -DifferenceObject $existing | Where-Object SideIndicator -EQ '&lt;='
/// </code>
/// <para>Shows the rows of a list that differ from the directory.</para>
/// </example>
[Cmdlet(VerbsData.ConvertTo, "CicUserCsv")]
[OutputType(typeof(string))]
public sealed class ConvertToCicUserCsvCommand : ConvertToListCmdlet
{
    private protected override string Noun => "CicUserCsv";

    private protected override ListContent Content => new UserContent(this, IncludePassword);
}
