using System.ComponentModel;
using System.Management.Automation;
using CicCsvImport.Streams;
using Microsoft.PowerShell.Commands;
using DriveNotFoundException = System.Management.Automation.DriveNotFoundException;

namespace CicCsvImport.Commands;

/// <summary>A cmdlet that reads files, named by paths with or without wildcards, or piped.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PathCmdlet : ListFileCmdlet
{
    private const string ByPath = "Path";
    private const string ByLiteralPath = "LiteralPath";

    private protected PathCmdlet()
    {
    }

    /// <summary>
    /// The lists to read. Wildcards are allowed; a pattern that no file matches gives nothing. A path that is no pattern and
    /// does not exist is an error.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = ByPath)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>The lists to read, by their exact names: [ and ] and * mean themselves. Files from Get-Item bind here.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = ByLiteralPath)]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>The files that the present input names.</summary>
    private protected IEnumerable<ListPath> Files() =>
        ParameterSetName == ByLiteralPath ? LiteralPath.SelectMany(Literal) : Path.SelectMany(Matching);

    private IEnumerable<ListPath> Matching(string pattern)
    {
        // What PowerShell makes of an object that is piped as a path: it can hold a password, and is not shown.
        if (pattern.StartsWith("@{", StringComparison.Ordinal))
        {
            WriteError(Errors.NotAPath());
            return [];
        }

        if (!WildcardPattern.ContainsWildcardCharacters(pattern))
            return Literal(WildcardPattern.Unescape(pattern), pattern);

        ListPath[] matches;
        try
        {
            IEnumerable<string> paths = GetResolvedProviderPathFromPSPath(pattern, out ProviderInfo provider);
            if (!RequireFileSystem(provider, pattern))
                return [];
            matches = [.. paths.Where(path => !Directory.Exists(path)).Select(path => new ListPath(path, Shorten(path)))];
        }
        catch (Exception notFound) when (notFound is ItemNotFoundException or DriveNotFoundException or ProviderNotFoundException)
        {
            matches = [];
        }

        // A name with brackets that was typed as it is: nothing else matches, and the file is there.
        return matches.Length == 0 ? Literal(pattern).Where(path => File.Exists(path.FullPath)) : matches;
    }

    private IEnumerable<ListPath> Literal(string path) => Literal(path, path);

    private IEnumerable<ListPath> Literal(string path, string asTyped)
    {
        string fullPath;
        try
        {
            fullPath = SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out ProviderInfo provider, out _);
            if (!RequireFileSystem(provider, asTyped))
                return [];
        }
        catch (Exception noSuchPlace) when (noSuchPlace is DriveNotFoundException or ProviderNotFoundException or NotSupportedException)
        {
            // Reading it says that there is no such file: a fault of a list as any other.
            fullPath = path;
        }

        // Piped files come with their provider's name, which nobody types.
        return [new ListPath(fullPath, SessionState.Path.IsProviderQualified(asTyped) ? Shorten(fullPath) : asTyped)];
    }

    private bool RequireFileSystem(ProviderInfo provider, string path)
    {
        if (provider.ImplementingType == typeof(FileSystemProvider))
            return true;
        WriteError(Errors.NotFileSystem(path, provider.Name));
        return false;
    }

    /// <summary>The path from the current folder, where it leads below it: as one would type it.</summary>
    private string Shorten(string fullPath)
    {
        string here = SessionState.Path.CurrentFileSystemLocation.ProviderPath.TrimEnd(System.IO.Path.DirectorySeparatorChar)
            + System.IO.Path.DirectorySeparatorChar;
        return fullPath.StartsWith(here, StringComparison.Ordinal) ? fullPath.Substring(here.Length) : fullPath;
    }
}
