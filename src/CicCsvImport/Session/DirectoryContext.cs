using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Settings;
using CicCsvImport.Streams;

namespace CicCsvImport.Session;

/// <summary>What a command works with: the directory that it is given, or else the session's, and the settings.</summary>
/// <param name="cmdlet">The cmdlet.</param>
/// <param name="directory">The directory that the user names, or null.</param>
/// <param name="settings">The file of settings that the user names, or null.</param>
[WritesErrors(Groups = [ErrorGroup.Settings, ErrorGroup.Connection, ErrorGroup.Directory])]
internal sealed class DirectoryContext(CicCmdlet cmdlet, Func<CicDirectory?> directory, Func<string?> settings)
{
    private CicSettings? _settings;

    public CicSettings Settings => _settings ??= cmdlet.LoadSettings(settings());

    /// <summary>The directory to work with; without one, the command ends with an error.</summary>
    public CicDirectory Directory => DirectoryUse.Require(cmdlet, directory());

    /// <summary>Whether there is a directory to work with, or one was named.</summary>
    public bool HasDirectory => directory() is not null || Connections.Default is not null;

    public ICicDirectory Store => Directory.Store;

    /// <summary>
    /// What lists are judged by, until the command ends; null where there is no directory: they are then judged by themselves.
    /// </summary>
    public IDirectoryView? OpenIfConnected()
    {
        _ = Settings;
        IDirectoryView? view = null;
        if (HasDirectory)
            CicCmdlet.Run(() => DirectoryUse.Run(cmdlet, () => view = cmdlet.Own(Store.Read(cmdlet.Cancellation))));
        return view;
    }

    /// <summary>What objects are checked against.</summary>
    /// <param name="view">The directory, or null where there is none.</param>
    /// <param name="templates">Templates that the command is given beside the directory's.</param>
    public ValidationContext Session(IDirectoryView? view, IReadOnlyCollection<CicPhoneTemplate>? templates = null) =>
        new(Settings, KnownNamesBuilder.Build(Settings, templates, view)) { Directory = view };

    /// <summary>Does something with the directory; a fault of it ends the command with an error.</summary>
    public void Run(Action work)
    {
        // A file of settings that was given is looked at, whether anything is asked of it or not.
        if (settings() is not null)
            _ = Settings;
        CicCmdlet.Run(() => DirectoryUse.Run(cmdlet, work));
    }
}
