using System.Management.Automation;

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
/// <code>Get-CicDirectory | Disconnect-CicDirectory</code>
/// <para>Does the same.</para>
/// </example>
/// <example>
/// <code>Disconnect-CicDirectory -Directory $test</code>
/// <para>Disconnects a directory that is not the default one: commands that are given it end with an error from then on.</para>
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
