using System.Management.Automation;
using CicCsvImport.Core.Text;
using CicCsvImport.Infrastructure.Sqlite;
using CicCsvImport.Input;
using CicCsvImport.Session;
using CicCsvImport.Streams;

namespace CicCsvImport.Commands;

/// <summary>Connects a directory: somewhere to commit to.</summary>
/// <remarks>
/// <para>A local directory is one file: the staging copy of a site's configuration. Lists go in, are checked against each
/// other and against what is there, and everything that a command changes is one run, which can be taken back. The directory
/// becomes the default one of the session; -Directory of other cmdlets takes another one.</para>
/// <para>The file is looked through when it is connected. One that is damaged, is no directory, or comes from a newer version
/// is an error (DirectoryDamaged, NotADirectory, DirectoryTooNew) and stays as it is; one of an older version is
/// DirectoryOutdated, until -Upgrade brings it up to date. It holds hashes of passwords and can be read by its owner
/// only.</para>
/// <para>While a directory is connected, the Test and Import cmdlets judge lists by it: templates, stations, proxy groups and
/// workgroups that a list names, and extensions, numbers and addresses that another object has.</para>
/// </remarks>
/// <example>
/// <code>Connect-CicDirectory -Path site.cicdb</code>
/// <para>Connects a directory that is there: the commands that follow work on it.</para>
/// </example>
/// <example>
/// <code>Connect-CicDirectory -Path branch.cicdb -Create</code>
/// <para>Makes a directory for another site, and connects it. It is empty: Initialize-CicDirectory fills it with what every
/// site has.</para>
/// </example>
/// <example>
/// <code>
/// $test = Connect-CicDirectory -Path test.cicdb -Create -NoDefault
/// Import-CicStationCsv -Path stations.csv | Add-CicStation -Directory $test
/// Get-CicStation -Directory $test
/// </code>
/// <para>Works with a directory that does not become the default one: the stations go into test.cicdb.</para>
/// </example>
/// <example>
/// <code>
/// Copy-Item -Path site.cicdb -Destination rehearsal.cicdb
/// $rehearsal = Connect-CicDirectory -Path rehearsal.cicdb
/// Import-CicUserCsv -Path users.csv | Add-CicUser -StartExtension 2000 -PassThru
/// $rehearsal | Disconnect-CicDirectory
/// </code>
/// <para>Rehearses an import on a copy of the directory, and shows the users as they would be: the site's own directory
/// stays as it is.</para>
/// </example>
[Cmdlet(VerbsCommunications.Connect, "CicDirectory", SupportsShouldProcess = true)]
[OutputType(typeof(CicDirectory))]
[WritesErrors(Groups = [ErrorGroup.Connecting, ErrorGroup.Directory], Uses = [typeof(OutputPath)])]
public sealed class ConnectCicDirectoryCommand : CicCmdlet
{
    /// <summary>The directory's file, by its exact name.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP", "LiteralPath")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>Makes the directory, empty. A file that is there is an error.</summary>
    [Parameter]
    public SwitchParameter Create { get; set; }

    /// <summary>Brings a directory of an older version up to date. An older version of the module cannot read it afterwards.</summary>
    [Parameter]
    public SwitchParameter Upgrade { get; set; }

    /// <summary>Does not make the directory the default one of the session.</summary>
    [Parameter]
    public SwitchParameter NoDefault { get; set; }

    /// <summary>Connects the directory.</summary>
    protected override void ProcessRecord()
    {
        string path = OutputPath.Resolve(this, Path);
        if ((Create || Upgrade) && !ShouldProcess(path, Messages.Get(Create ? "Action_CreateDirectory" : "Action_UpgradeDirectory")))
            return;
        // If connecting fails and the script continues, it must not change the directory that was connected before.
        if (!NoDefault)
            Connections.Clear();
        Run(() => DirectoryUse.Run(this, () =>
        {
            var directory = new CicDirectory(Create ? DirectoryFactory.Create(path) : DirectoryFactory.Open(path, Upgrade));
            directory.Refresh(Cancellation);
            if (!NoDefault)
                Connections.Connect(directory);
            WriteObject(directory);
        }));
    }
}
