namespace CicCsvImport.Commands;

/// <summary>Gets the connected directory and the number of objects in it.</summary>
/// <remarks>
/// <para>The numbers and names are those at the time of the command. If no directory is connected, the command ends with the
/// error NotConnected.</para>
/// </remarks>
/// <example>
/// <code>Get-CicDirectory</code>
/// <para>Gets the default directory and the number of objects in it.</para>
/// </example>
/// <example>
/// <code>(Get-CicDirectory).RegistrationGroups</code>
/// <para>Gets the registration groups that phones can use.</para>
/// </example>
/// <example>
/// <code>
/// Get-CicDirectory |
///     Select-Object -Property Path, Stations, Phones, Users |
///     Export-Csv -Path counts.csv -Append -NoTypeInformation
/// </code>
/// <para>Appends the numbers of stations, phones and users to a file, as a daily scheduled script does.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "CicDirectory")]
[OutputType(typeof(CicDirectory))]
public sealed class GetCicDirectoryCommand : DirectoryCmdlet
{
    /// <summary>Writes the directory.</summary>
    protected override void ProcessRecord() => Context.Run(() => WriteObject(Context.Directory.Refresh(Cancellation)));
}
