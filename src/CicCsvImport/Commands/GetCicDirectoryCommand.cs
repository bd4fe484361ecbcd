using System.Management.Automation;

namespace CicCsvImport.Commands;

/// <summary>Tells which directory is connected and what it holds.</summary>
/// <remarks>
/// <para>The counts and names are those of the moment. Without a directory it is the error NotConnected.</para>
/// </remarks>
/// <example>
/// <code>Get-CicDirectory</code>
/// <para>Shows the default directory.</para>
/// </example>
/// <example>
/// <code>(Get-CicDirectory).RegistrationGroups</code>
/// <para>Lists the registration groups that phones can have.</para>
/// </example>
/// <example>
/// <code>Get-CicDirectory | Format-List Stations, Phones, Users</code>
/// <para>Counts its objects.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "CicDirectory")]
[OutputType(typeof(CicDirectory))]
public sealed class GetCicDirectoryCommand : DirectoryCmdlet
{
    /// <summary>Writes the directory.</summary>
    protected override void ProcessRecord() => RunOn(() => WriteObject(Connected.Refresh()));
}
