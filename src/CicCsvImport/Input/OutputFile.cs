using CicCsvImport.Infrastructure.Configuration;
using CicCsvImport.Infrastructure.Files;
using CicCsvImport.Infrastructure.Sqlite.Connection;

namespace CicCsvImport.Input;

/// <summary>A file that a cmdlet writes. Failures become errors of the cmdlet, and cancellation ends it like a stopped pipeline.</summary>
/// <param name="cmdlet">The cmdlet.</param>
/// <param name="path">The full path.</param>
/// <param name="force">Whether an existing file is overwritten.</param>
[WritesErrors(ErrorId.FileExists, ErrorId.FileNotWritable, ErrorId.WorkbookNotSupported, Uses = [typeof(OutputPath)])]
internal sealed class OutputFile(CicCmdlet cmdlet, string path, bool force)
{
    private static readonly string[] WorkbookExtensions = [".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"];

    private readonly HashSet<string> _sources = [];

    /// <summary>The full path.</summary>
    public string Path { get; } = path;

    /// <summary>Whether the file can be a workbook.</summary>
    public bool CanBeWorkbook { get; init; }

    /// <summary>Whether the file can be nothing but a workbook.</summary>
    public bool MustBeWorkbook { get; init; }

    /// <summary>Whether the file is a workbook, which its extension determines.</summary>
    public bool IsWorkbook => HasExtension(WorkbookExtensions[0]);

    /// <summary>Whether an existing file is overwritten.</summary>
    public bool Force { get; } = force;

    /// <summary>Whether the cmdlet has a parameter to overwrite a file.</summary>
    public bool CanForce { get; init; } = true;

    /// <summary>
    /// Whether an error also ends the script block that contains the cmdlet, because the cmdlet has already output a part of its objects.
    /// </summary>
    public bool EndsScript { get; set; }

    /// <summary>The path in error messages.</summary>
    public string DisplayPath { get; init; } = path;

    /// <summary>Creates the file that a user specifies, by a path or a literal path.</summary>
    public static OutputFile Named(CicCmdlet cmdlet, string path, string literalPath, bool force, bool canBeWorkbook = false) =>
        new(cmdlet, FullPath(cmdlet, path, literalPath), force) { CanBeWorkbook = canBeWorkbook };

    /// <summary>Returns the full path of the file that a user specifies, by a path or a literal path.</summary>
    public static string FullPath(CicCmdlet cmdlet, string path, string literalPath) =>
        OutputPath.Resolve(cmdlet, cmdlet.ParameterSetName == PathSets.LiteralPath ? literalPath : WildcardPattern.Unescape(path));

    /// <summary>Checks the path before anything is written.</summary>
    /// <param name="settings">The settings file that the user specifies, or null.</param>
    public void ThrowIfUnusable(string? settings = null)
    {
        if (MustBeWorkbook && !IsWorkbook)
            End(Errors.WorkbookNotSupported(DisplayPath, "Workbook_Only"));
        // A file with that name and another content would alarm the program that opens it.
        if (Array.Exists(WorkbookExtensions, HasExtension) && !((CanBeWorkbook || MustBeWorkbook) && IsWorkbook))
            End(Errors.WorkbookNotSupported(DisplayPath, CanBeWorkbook ? "Workbook_XlsxOnly" : "Workbook_ListsOnly"));
        Write(settings, Path, Check);
    }

    /// <summary>Ends the command if the file is the list that an object comes from, whose other rows could be lost.</summary>
    public void ThrowIfSource(PSObject item)
    {
        if (ImportSources.FindPath(item) is { } source && _sources.Add(source) && FileStatus.AreSame(source, Path))
            Write(() => throw new IOException(Messages.Format("FileNotWritable_IsSource", Path)));
    }

    public void Write(Action write) => Write(write, DisplayPath, static it => it());

    /// <param name="what">The object to write.</param>
    /// <param name="write">Writes it.</param>
    public void Write<T>(T what, Action<T> write) => Write(what, DisplayPath, write);

    private void Check(string? settings)
    {
        string target = OutputTarget.Find(Path, Force);
        DirectoryFile.ThrowIfDatabase(target);
        IEnumerable<string> inputs = settings is null ? [] : [OutputPath.Resolve(cmdlet, settings)];
        if (inputs.Concat([ModuleFiles.Settings, .. SettingsLoader.SiteFiles]).Any(input => FileStatus.AreSame(input, target)))
            throw new IOException(Messages.Format("Error_IsSettings", Path));
        AtomicFile.ThrowIfUnusable(Path, Force);
        if (target != Path)
            cmdlet.WriteVerbose(Messages.Format("Stream_LinkFollowed", Path, target));
    }

    private void Write<T>(T what, string shown, Action<T> write)
    {
        try
        {
            write(what);
        }
        catch (OperationCanceledException)
        {
            throw new PipelineStoppedException();
        }
        catch (FileExistsException exists)
        {
            End(Errors.FileExists(
                CanForce ? exists : new FileExistsException(exists.Path, Messages.Format("Error_ReportExists", exists.Path))));
        }
        catch (Exception notWritable)
            when (notWritable is IOException or UnauthorizedAccessException or NotSupportedException or System.Security.SecurityException)
        {
            End(Errors.FileNotWritable(shown, notWritable, AtomicFile.NameTarget(notWritable.Message, Path)));
        }
    }

    private bool HasExtension(string extension) => Path.EndsWith(extension, StringComparison.OrdinalIgnoreCase);

    private void End(ErrorRecord error)
    {
        if (EndsScript)
            throw EndingErrors.Ending(cmdlet, error);
        cmdlet.ThrowTerminatingError(error);
    }
}
