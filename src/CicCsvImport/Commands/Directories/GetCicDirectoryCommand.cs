using System.Management.Automation;
using CicCsvImport.Cmdlets;

namespace CicCsvImport.Commands;

/// <summary>Tells which directory is connected and what it holds.</summary>
/// <remarks>
/// <para>The counts and names are those of the moment. Without a directory it is the error NotConnected.</para>
/// </remarks>
/// <example>
/// <code>Get-CicDirectory</code>
/// <para>Shows which directory is the default one, and what it holds.</para>
/// </example>
/// <example>
/// <code>(Get-CicDirectory).RegistrationGroups</code>
/// <para>Lists the registration groups that phones can have.</para>
/// </example>
/// <example>
/// <code>
/// Get-CicDirectory |
///     Select-Object -Property Path, Stations, Phones, Users |
///     Export-Csv -Path counts.csv -Append -NoTypeInformation
/// </code>
/// <para>Adds the numbers of stations, phones and users to a file, as a scheduled script does day by day.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "CicDirectory")]
[OutputType(typeof(CicDirectory))]
public sealed class GetCicDirectoryCommand : DirectoryCmdlet
{
    /// <summary>Writes the directory.</summary>
    protected override void ProcessRecord() => Context.Run(() => WriteObject(Context.Directory.Refresh(Cancellation)));
}
