using System.Management.Automation;
using CicCsvImport.Session;

namespace CicCsvImport.Commands;

/// <summary>Disconnects a directory.</summary>
/// <remarks>
/// <para>Nothing is lost: every run is in the file when its command ends. Between commands no file is open; it can be copied
/// and moved.</para>
/// </remarks>
/// <example>
/// <code>Disconnect-CicDirectory</code>
/// <para>Disconnects the default directory.</para>
/// </example>
/// <example>
/// <code>
/// Connect-CicDirectory -Path site.cicdb
/// try {
///     Import-CicUserCsv -Path users.csv | Add-CicUser -PassThru | Export-CicPasswordReport -Path passwords.csv
/// }
/// finally {
///     Disconnect-CicDirectory
/// }
/// </code>
/// <para>Adds users in a scheduled script: however that ends, the directory is disconnected.</para>
/// </example>
/// <example>
/// <code>
/// $test = Connect-CicDirectory -Path test.cicdb -Create -NoDefault
/// Import-CicStationCsv -Path stations.csv | Add-CicStation -Directory $test
/// Disconnect-CicDirectory -Directory $test
/// </code>
/// <para>Disconnects a directory that is not the default one: commands that are given it end with an error from then
/// on.</para>
/// </example>
/// <example>
/// <code>
/// Disconnect-CicDirectory
/// Copy-Item -Path site.cicdb -Destination "site-$(Get-Date -Format yyyyMMdd).cicdb"
/// </code>
/// <para>Keeps a copy of the directory under the day's name.</para>
/// </example>
[Cmdlet(VerbsCommunications.Disconnect, "CicDirectory")]
[OutputType(typeof(void))]
public sealed class DisconnectCicDirectoryCommand : PSCmdlet
{
    /// <summary>The directory; the default one unless given.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ValidateNotNull]
    public CicDirectory? Directory { get; set; }

    /// <summary>Disconnects the directory.</summary>
    protected override void ProcessRecord()
    {
        if ((Directory ?? Connections.Default) is { } directory)
            Connections.Disconnect(directory);
    }
}
