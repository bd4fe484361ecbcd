using CicCsvImport.Infrastructure.Files;
using Microsoft.PowerShell.Commands;
using DriveNotFoundException = System.Management.Automation.DriveNotFoundException;

namespace CicCsvImport.Input;

/// <summary>Finds the files that a user specifies, by paths with or without wildcards.</summary>
/// <param name="cmdlet">The cmdlet.</param>
/// <param name="isQuiet">Whether errors are suppressed.</param>
[WritesErrors(ErrorId.LinesPiped, ErrorId.NotAPath, ErrorId.NotFileSystem)]
internal sealed class ListPaths(CicCmdlet cmdlet, bool isQuiet = false)
{
    private static readonly char[] LineBreaks = ['\r', '\n'];
    private static readonly char[] Separators = [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar];
    private static readonly string[] ListExtensions = [".csv", ".txt", ".xls", ".xlsx", ".xlsm"];

    /// <summary>Canceled when the user stops the pipeline.</summary>
    public CancellationToken Cancellation => cmdlet.Cancellation;

    /// <summary>Writes an error. By default, the other lists are read nevertheless.</summary>
    public Action<ErrorRecord> WriteError { get; init; } = cmdlet.WriteError;

    /// <summary>Whether some texts were lines of a list, not paths.</summary>
    public bool HasRefused { get; private set; }

    /// <summary>Checks whether a text has line breaks, which no path of a list has.</summary>
    public static bool HasLineBreaks(string text) => text.IndexOfAny(LineBreaks) >= 0;

    /// <summary>Checks whether a text has a delimiter, as a line of a list does.</summary>
    public static bool HasDelimiters(string text) => text.IndexOfAny(Core.Text.Delimiter.Usual) >= 0;

    /// <summary>Checks whether a text ends as the name of a list does.</summary>
    public static bool HasExtension(string text) =>
        ListExtensions.Any(extension => text.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>Finds the files in the current input, specified by paths or by literal paths.</summary>
    public IEnumerable<ListPath> Named(string[] paths, string[] literalPaths) =>
        cmdlet.ParameterSetName == PathSets.LiteralPath ? literalPaths.SelectMany(Literal) : paths.SelectMany(Matching);

    /// <summary>
    /// Finds lists in the current input as <see cref="Named" /> does. Lines of a list, such as those of Get-Content, are not shown, because
    /// they can contain passwords. They have one error in all.
    /// </summary>
    /// <param name="paths">The paths, with or without wildcards.</param>
    /// <param name="literalPaths">The literal paths.</param>
    /// <param name="noun">The noun of the cmdlets that read the lists.</param>
    public IEnumerable<ListPath> Lists(string[] paths, string[] literalPaths, string noun) =>
        Named([.. paths.Where(path => !Refuse(path, noun))], [.. literalPaths.Where(path => !Refuse(path, noun))]);

    /// <summary>
    /// Finds the files of a list without which a command cannot continue. If none matches, the path is returned as it is, so that reading
    /// it reports the fault.
    /// </summary>
    /// <param name="input">A file, or a path with or without wildcards.</param>
    /// <param name="noun">The noun of the cmdlets that read the list.</param>
    public IReadOnlyList<ListPath> Required(object input, string noun)
    {
        if (input is FileInfo file)
            return [.. Literal(file.FullName)];
        string path = (string)input;
        ListPath[] found = [.. Lists([path], [], noun)];
        return found.Length > 0 || HasRefused ? found : [.. Literal(path)];
    }

    /// <summary>Writes an error if a text is not the path of a list but a line of one.</summary>
    public bool Refuse(string text, string noun)
    {
        if (!HasLineBreaks(text) && (!HasDelimiters(text) || HasExtension(text) || Existing(text).Length > 0))
            return false;
        if (!HasRefused)
            WriteError(Errors.LinesPiped(target: null, noun));
        return HasRefused = true;
    }

    /// <summary>Returns the file with a full path.</summary>
    public ListPath File(string fullPath) => new(fullPath, Shorten(fullPath));

    /// <summary>Finds the existing files that match a path or a pattern, without errors.</summary>
    public ListPath[] Existing(string path)
    {
        try
        {
            return [.. new ListPaths(cmdlet, isQuiet: true).Matching(path).Where(file => System.IO.File.Exists(file.FullPath))];
        }
        catch (Exception unusable) when (
            unusable is (RuntimeException and not PipelineStoppedException) or ArgumentException or PathTooLongException)
        {
            // A text that cannot be a path matches no file.
            return [];
        }
    }

    /// <summary>Finds the file with the path of an object, or the files that match it if there is no such file.</summary>
    public IEnumerable<ListPath> Known(string path)
    {
        ListPath[] exact = [.. Literal(path)];
        return exact.All(file => System.IO.File.Exists(file.FullPath)) ? exact : Matching(path);
    }

    /// <summary>
    /// Finds the files that match a pattern. A path without wildcards is returned as it is, and so are folders of the pattern that one may
    /// not enter: reading them reports the fault, and PowerShell would pass over them.
    /// </summary>
    public IEnumerable<ListPath> Matching(string pattern)
    {
        // PowerShell converts a piped object to such a text. It can contain a password, so it is not shown.
        if (TypeNames.BeginsRow(pattern))
        {
            if (!isQuiet)
                WriteError(Errors.NotAPath());
            return [];
        }

        if (!Wildcards.ArePresent(pattern))
            return Literal(WildcardPattern.Unescape(pattern), pattern);

        ListPath[] matches;
        try
        {
            IEnumerable<string> paths = cmdlet.GetResolvedProviderPathFromPSPath(pattern, out ProviderInfo provider);
            if (!RequireFileSystem(provider, pattern))
                return [];
            matches = [.. paths.Where(path => !Directory.Exists(path)).Select(path => new ListPath(path, Shorten(path)))];
        }
        catch (Exception notFound) when (
            notFound is ItemNotFoundException or DriveNotFoundException or ProviderNotFoundException or WildcardPatternException)
        {
            matches = [];
        }

        // If nothing matches, the path may be a literal name with brackets.
        IEnumerable<ListPath> found =
            matches.Length == 0 ? Literal(pattern).Where(path => System.IO.File.Exists(path.FullPath)) : matches;
        return isQuiet ? found : found.Concat(Locked(pattern));
    }

    /// <summary>Returns the file with a literal name: [ and ] and * have no special meaning.</summary>
    public IEnumerable<ListPath> Literal(string path) => Literal(path, path);

    private IEnumerable<ListPath> Locked(string pattern)
    {
        if (Literal(pattern).FirstOrDefault().FullPath is not { } fullPath || !Path.IsPathRooted(fullPath))
            return [];
        string root = Path.GetPathRoot(fullPath) ?? "";
        return Locked(root, fullPath.Substring(root.Length).Split(Separators, StringSplitOptions.RemoveEmptyEntries));
    }

    private IEnumerable<ListPath> Locked(string folder, string[] names)
    {
        int literals = names.TakeWhile(name => !Wildcards.ArePresent(name)).Count();
        string path = Path.Combine([folder, .. names.Take(literals).Select(WildcardPattern.Unescape)]);
        string[] rest = [.. names.Skip(literals)];
        if (FolderAccess.IsHidden(path) || (rest.Length > 0 && FolderAccess.IsLocked(path)))
            return [new ListPath(path, Path.Combine([Shorten(path), .. rest]))];
        return rest.Length < 2 ? [] : FolderAccess.GetFolders(path)
            .Where(child => Wildcards.Match(rest[0], child.Name))
            .SelectMany(child => Locked(child.FullName, [.. rest.Skip(1)]));
    }

    private IEnumerable<ListPath> Literal(string path, string asTyped)
    {
        string fullPath;
        try
        {
            fullPath = cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out ProviderInfo provider, out _);
            if (!RequireFileSystem(provider, asTyped))
                return [];
        }
        catch (Exception noSuchPlace) when (noSuchPlace is DriveNotFoundException or ProviderNotFoundException or NotSupportedException)
        {
            // If the file does not exist, reading it reports that like any other fault of a list.
            fullPath = path;
        }

        // Piped files have their provider's name, which users do not type.
        return [new ListPath(fullPath, cmdlet.SessionState.Path.IsProviderQualified(asTyped) ? Shorten(fullPath) : asTyped)];
    }

    private bool RequireFileSystem(ProviderInfo provider, string path)
    {
        if (provider.ImplementingType == typeof(FileSystemProvider))
            return true;
        if (!isQuiet)
            WriteError(Errors.NotFileSystem(path, provider.Name));
        return false;
    }

    /// <summary>Shortens a path below the current folder to a relative one, as users would type it.</summary>
    private string Shorten(string fullPath)
    {
        string here = cmdlet.SessionState.Path.CurrentFileSystemLocation.ProviderPath.TrimEnd(Path.DirectorySeparatorChar)
            + Path.DirectorySeparatorChar;
        return fullPath.StartsWith(here, StringComparison.Ordinal) ? fullPath.Substring(here.Length) : fullPath;
    }
}

/// <summary>A file to read.</summary>
/// <param name="FullPath">Its full path.</param>
/// <param name="DisplayPath">Its path as the user typed it.</param>
internal readonly record struct ListPath(string FullPath, string DisplayPath);
