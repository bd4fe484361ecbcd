namespace CicCsvImport.Commands;

/// <summary>Converts the text of a user list to objects.</summary>
/// <remarks>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='ConvertingFrom']/*"/>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Reading']/*"/>
/// </remarks>
/// <example>
/// <code>Get-Content -Path export.txt | Select-Object -Skip 2 | ConvertFrom-CicUserCsv</code>
/// <para>Converts a list that follows two lines of other text.</para>
/// </example>
/// <example>
/// <code>
/// $text = @'
/// User Name,First Name,Last Name,Extension
/// lbauer,Lena,Bauer,2031
/// okaya,Onur,Kaya,2032
/// '@
/// $text | ConvertFrom-CicUserCsv | Add-CicUser -PassThru
/// </code>
/// <para>Adds two users without a file, and returns them with their generated passwords.</para>
/// </example>
/// <example>
/// <code>
/// (Get-Content -Path incoming/users.csv) -replace 'Agnet', 'Agent' |
///     ConvertFrom-CicUserCsv -IssueVariable issues |
///     Export-CicUserCsv -Path clean.csv
/// $issues | Group-Object -Property Code -NoElement
/// </code>
/// <para>Corrects a misspelled role in the text, and counts the remaining issues by code.</para>
/// </example>
[Cmdlet(VerbsData.ConvertFrom, "CicUserCsv")]
[OutputType(typeof(CicUser))]
public sealed class ConvertFromCicUserCsvCommand : ConvertFromListCmdlet
{
    private protected override string Noun => "CicUserCsv";
}
