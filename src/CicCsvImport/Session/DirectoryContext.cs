using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Settings;

namespace CicCsvImport.Session;

/// <summary>The environment of a command: its directory, or else the session's, and the settings.</summary>
/// <param name="cmdlet">The cmdlet.</param>
/// <param name="directory">The directory that the user specified, or null.</param>
/// <param name="settings">The settings file that the user specified, or null.</param>
[WritesErrors(Groups = [ErrorGroup.Settings, ErrorGroup.Connection, ErrorGroup.Directory])]
internal sealed class DirectoryContext(CicCmdlet cmdlet, Func<CicDirectory?> directory, Func<string?> settings)
{
    private CicSettings? _settings;

    public CicSettings Settings => _settings ??= cmdlet.LoadSettings(settings());

    /// <summary>Returns the user's choice whether separators are removed from numbers; null means that the settings decide.</summary>
    public Func<bool?> NormalizesNumbers { get; init; } = static () => null;

    /// <summary>The directory. Without one, the command ends with an error.</summary>
    public CicDirectory Directory => DirectoryUse.Require(cmdlet, directory());

    /// <summary>Whether a directory was specified or is connected.</summary>
    public bool HasDirectory => directory() is not null || Connections.Default is not null;

    public ICicDirectory Store => Directory.Store;

    /// <summary>
    /// Opens a view, for checking lists, that is closed when the command ends. Returns null if there is no directory. Lists are
    /// then checked by themselves.
    /// </summary>
    public IDirectoryView? OpenIfConnected()
    {
        _ = Settings;
        IDirectoryView? view = null;
        if (HasDirectory)
            CicCmdlet.Run(() => DirectoryUse.Run(cmdlet, () => view = cmdlet.Own(Store.Read(cmdlet.Cancellation))));
        return view;
    }

    /// <summary>Creates the context that objects are checked against before they are committed.</summary>
    /// <param name="view">The directory; null if there is none.</param>
    /// <param name="templates">The templates that were passed to the command, in addition to the directory's.</param>
    public ValidationContext Session(IDirectoryView? view, IReadOnlyCollection<CicPhoneTemplate>? templates = null) =>
        NewSession(view, templates, isAdvisory: false);

    /// <summary>
    /// Creates the context that lists are checked against without being committed, with the directory if one is specified or connected.
    /// </summary>
    /// <param name="templates">The templates that were passed to the command, in addition to the directory's.</param>
    public ValidationContext AdvisorySession(IReadOnlyCollection<CicPhoneTemplate>? templates) =>
        NewSession(OpenIfConnected(), templates, isAdvisory: true);

    private ValidationContext NewSession(IDirectoryView? view, IReadOnlyCollection<CicPhoneTemplate>? templates, bool isAdvisory)
    {
        KnownNames? known = null;
        CicCmdlet.Run(() => DirectoryUse.Run(cmdlet, () => known = KnownNamesBuilder.Build(Settings, templates, view)));
        return new ValidationContext(Settings, known!)
        {
            Directory = view,
            IsAdvisory = isAdvisory,
            NormalizesNumbers = NormalizesNumbers() ?? Settings.NormalizeNumber,
        };
    }

    /// <summary>Runs work on the directory. An error of the directory ends the command.</summary>
    public void Run(Action work)
    {
        // A specified settings file is checked even if no setting is used.
        if (settings() is not null)
            _ = Settings;
        CicCmdlet.Run(() => DirectoryUse.Run(cmdlet, work));
    }
}
