using System.ComponentModel;
using System.Management.Automation;
using CicCsvImport.Directories;
using CicCsvImport.Settings;
using CicCsvImport.Streams;

namespace CicCsvImport.Commands;

/// <summary>A cmdlet that works with a directory.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[WritesErrors(Groups = [ErrorGroup.Settings, ErrorGroup.Connection, ErrorGroup.Directory])]
public abstract class DirectoryCmdlet : CicCmdlet
{
    private CicSettings? _settings;

    private protected DirectoryCmdlet()
    {
    }

    /// <summary>The directory, as Connect-CicDirectory gives it. The one that was connected last in the session unless given.</summary>
    [Parameter]
    [ValidateNotNull]
    public CicDirectory? Directory { get; set; }

    /// <summary>A file of settings that beat all others.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Settings { get; set; }

    private protected CicSettings CurrentSettings => _settings ??= LoadSettings(Settings);

    /// <summary>The directory to work with; without one, the command ends with an error.</summary>
    private protected CicDirectory Connected => DirectoryUse.Require(this, Directory);

    /// <summary>Whether there is a directory to work with, or one was named.</summary>
    private protected bool HasDirectory => Directory is not null || Connections.Default is not null;

    private protected ICicDirectory Store => Connected.Store;

    /// <summary>Does something with the directory; a fault of it ends the command with an error.</summary>
    private protected void RunOn(Action work)
    {
        // A file of settings that was given is looked at, whether anything is asked of it or not.
        if (Settings is not null)
            _ = CurrentSettings;
        Run(() => DirectoryUse.Run(this, work));
    }
}
