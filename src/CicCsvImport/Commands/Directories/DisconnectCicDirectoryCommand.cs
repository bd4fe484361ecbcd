namespace CicCsvImport.Commands;

/// <summary>Disconnects from a directory.</summary>
/// <remarks>
/// <para>No data is lost, because each run is saved when its command ends. Between commands the file is closed and can be
/// copied or moved.</para>
/// </remarks>
/// <example>
/// <code>Disconnect-CicDirectory</code>
/// <para>Disconnects from the default directory.</para>
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
/// <para>Adds users in a scheduled script. The directory is disconnected even if the import fails.</para>
/// </example>
/// <example>
/// <code>
/// $test = Connect-CicDirectory -Path test.cicdb -Create -NoDefault
/// Import-CicStationCsv -Path stations.csv | Add-CicStation -Directory $test
/// Disconnect-CicDirectory -Directory $test
/// </code>
/// <para>Disconnects from a directory that is not the default one. Commands that use it afterward end with an error.</para>
/// </example>
/// <example>
/// <code>
/// Disconnect-CicDirectory
/// Copy-Item -Path site.cicdb -Destination "site-$(Get-Date -Format yyyyMMdd).cicdb"
/// </code>
/// <para>Copies the directory to a file named after the current date.</para>
/// </example>
[Cmdlet(VerbsCommunications.Disconnect, "CicDirectory")]
[OutputType(typeof(void))]
[WritesErrors(ErrorId.InputNotUsable)]
public sealed class DisconnectCicDirectoryCommand : CicCmdlet
{
    private int _number;

    /// <summary>Specifies the directory. The default is the directory that was connected last in the session.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNull]
    [NoRows]
    public CicDirectory? Directory { get; set; }

    /// <summary>Specifies directories, as returned by Connect-CicDirectory.</summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>Disconnects from the directory.</summary>
    protected override void ProcessRecord()
    {
        bool isPiped = MyInvocation.BoundParameters.ContainsKey(nameof(InputObject));
        if ((Directory ?? (isPiped ? null : Connections.Default)) is { } directory)
            Connections.Disconnect(directory);
        foreach (PSObject item in PipedItems.From(InputObject, Cancellation))
        {
            _number++;
            if (item.BaseObject is CicDirectory piped)
                Connections.Disconnect(piped);
            else
                WriteError(Errors.InputNotUsable(_number, Messages.Get("Input_Directory")));
        }
    }
}
