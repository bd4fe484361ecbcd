using CicCsvImport.Infrastructure.Sqlite;

namespace CicCsvImport.Commands;

/// <summary>Connects to a local directory.</summary>
/// <remarks>
/// <para>A local directory is one file that holds a staging copy of a site's configuration. Lists are checked against it and
/// committed to it. Everything that one command changes is one run, which can be undone. The directory becomes the default of
/// the session; the -Directory parameter of other cmdlets selects another one.</para>
/// <para>The file is checked when it is connected. A file that is damaged, is not a directory, or was created by a newer
/// version is an error (DirectoryDamaged, NotADirectory, DirectoryTooNew) and is not changed. A directory of an older version
/// causes the error DirectoryOutdated until you upgrade it with -Upgrade. The file contains password hashes, and only its owner
/// can read it.</para>
/// <para>While a directory is connected, the Test and Import cmdlets check lists against it: templates, stations, proxy groups
/// and workgroups that a list names, and extensions, numbers and addresses that belong to other objects.</para>
/// </remarks>
/// <example>
/// <code>Connect-CicDirectory -Path site.cicdb</code>
/// <para>Connects to an existing directory. The commands that follow use it.</para>
/// </example>
/// <example>
/// <code>Connect-CicDirectory -Path branch.cicdb -Create</code>
/// <para>Creates a directory for another site and connects to it. The directory is empty; Initialize-CicDirectory adds what
/// every site has.</para>
/// </example>
/// <example>
/// <code>
/// $test = Connect-CicDirectory -Path test.cicdb -Create -NoDefault
/// Import-CicStationCsv -Path stations.csv | Add-CicStation -Directory $test
/// Get-CicStation -Directory $test
/// </code>
/// <para>Uses a directory without making it the default of the session. The stations are added to test.cicdb.</para>
/// </example>
/// <example>
/// <code>
/// Copy-Item -Path site.cicdb -Destination rehearsal.cicdb
/// $rehearsal = Connect-CicDirectory -Path rehearsal.cicdb
/// Import-CicUserCsv -Path users.csv | Add-CicUser -StartExtension 2000 -PassThru
/// $rehearsal | Disconnect-CicDirectory
/// </code>
/// <para>Rehearses an import on a copy of the directory and shows the resulting users. The site's own directory is not
/// changed.</para>
/// </example>
[Cmdlet(VerbsCommunications.Connect, "CicDirectory", SupportsShouldProcess = true, DefaultParameterSetName = PathSets.Path)]
[OutputType(typeof(CicDirectory))]
[WritesErrors(Groups = [ErrorGroup.Connecting, ErrorGroup.Directory], Uses = [typeof(OutputPath), typeof(PipedPaths)])]
public sealed class ConnectCicDirectoryCommand : CicCmdlet
{
    private readonly PipedPaths _piped;

    /// <summary>Initializes a new instance.</summary>
    public ConnectCicDirectoryCommand() => _piped = new PipedPaths(this, ".cicdb");

    /// <summary>Specifies the directory's file by its exact name.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSets.Path)]
    [Alias("PSPath", "LP", "LiteralPath")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>Specifies the directory's file by its path, by a file from Get-Item, or by an object with the property Path.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = PathSets.InputObject)]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public PSObject? InputObject { get; set; }

    /// <summary>Creates an empty directory. A file that exists already is an error.</summary>
    [Parameter]
    public SwitchParameter Create { get; set; }

    /// <summary>Upgrades a directory of an older version. Older versions of the module cannot read it afterward.</summary>
    [Parameter]
    public SwitchParameter Upgrade { get; set; }

    /// <summary>Connects to the directory without making it the default of the session.</summary>
    [Parameter]
    public SwitchParameter NoDefault { get; set; }

    /// <summary>Connects to the directory.</summary>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == PathSets.Path)
            Connect(OutputPath.Resolve(this, Path));
        foreach (ListPath file in _piped.Read(InputObject))
            Connect(file.FullPath);
    }

    private void Connect(string path)
    {
        if ((Create || Upgrade) && !ShouldProcess(path, Messages.Get(Create ? "Action_CreateDirectory" : "Action_UpgradeDirectory")))
            return;
        // If connecting fails and the script continues, it must not change the directory that was connected before.
        if (!NoDefault)
            Connections.Clear();
        Run(() => DirectoryUse.Run(this, () =>
        {
            var directory = new CicDirectory(Create ? DirectoryFactory.Create(path) : DirectoryFactory.Open(path, Upgrade, Cancellation));
            directory.Refresh(Cancellation);
            if (!NoDefault)
                Connections.Connect(directory);
            WriteObject(directory);
        }));
    }
}
