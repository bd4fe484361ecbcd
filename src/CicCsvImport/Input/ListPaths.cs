using System.Management.Automation;
using CicCsvImport.Core.Issues;
using CicCsvImport.Streams;
using Microsoft.PowerShell.Commands;
using DriveNotFoundException = System.Management.Automation.DriveNotFoundException;

namespace CicCsvImport.Input;

/// <summary>Finds the files that a user names, by paths with or without wildcards.</summary>
[WritesErrors(ErrorId.NotAPath, ErrorId.NotFileSystem)]
internal sealed class ListPaths(PSCmdlet cmdlet)
{
    /// <summary>The files that the present input names, by paths or by exact names.</summary>
    public IEnumerable<ListPath> Named(string[] paths, string[] literalPaths) =>
        cmdlet.ParameterSetName == PathSets.LiteralPath ? literalPaths.SelectMany(Literal) : paths.SelectMany(Matching);

    /// <summary>The files that a pattern matches; a path that is no pattern is that file.</summary>
    public IEnumerable<ListPath> Matching(string pattern)
    {
        // What PowerShell makes of an object that is piped as a path: it can hold a password, and is not shown.
        if (pattern.StartsWith("@{", StringComparison.Ordinal))
        {
            cmdlet.WriteError(Errors.NotAPath());
            return [];
        }

        if (!WildcardPattern.ContainsWildcardCharacters(pattern))
            return Literal(WildcardPattern.Unescape(pattern), pattern);

        ListPath[] matches;
        try
        {
            IEnumerable<string> paths = cmdlet.GetResolvedProviderPathFromPSPath(pattern, out ProviderInfo provider);
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

    /// <summary>The file of that name: [ and ] and * mean themselves.</summary>
    public IEnumerable<ListPath> Literal(string path) => Literal(path, path);

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
            // Reading it says that there is no such file: a fault of a list as any other.
            fullPath = path;
        }

        // Piped files come with their provider's name, which nobody types.
        return [new ListPath(fullPath, cmdlet.SessionState.Path.IsProviderQualified(asTyped) ? Shorten(fullPath) : asTyped)];
    }

    private bool RequireFileSystem(ProviderInfo provider, string path)
    {
        if (provider.ImplementingType == typeof(FileSystemProvider))
            return true;
        cmdlet.WriteError(Errors.NotFileSystem(path, provider.Name));
        return false;
    }

    /// <summary>The path from the current folder, where it leads below it: as one would type it.</summary>
    private string Shorten(string fullPath)
    {
        string here = cmdlet.SessionState.Path.CurrentFileSystemLocation.ProviderPath.TrimEnd(Path.DirectorySeparatorChar)
            + Path.DirectorySeparatorChar;
        return fullPath.StartsWith(here, StringComparison.Ordinal) ? fullPath.Substring(here.Length) : fullPath;
    }
}
