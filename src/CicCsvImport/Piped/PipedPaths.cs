namespace CicCsvImport.Piped;

/// <summary>
/// Finds the files that are piped: paths, files, and objects with a property for a path. Anything else is not shown, because it can be a
/// row with a password.
/// </summary>
/// <param name="cmdlet">The cmdlet.</param>
/// <param name="extensions">The endings of a text that is a path even if there is no such file.</param>
[WritesErrors(ErrorId.NotAPath, Uses = [typeof(ListPaths)])]
internal sealed class PipedPaths(CicCmdlet cmdlet, params string[] extensions)
{
    private static readonly string[] PathProperties = ["PSPath", "LiteralPath", "LP", "Path"];
    private readonly ListPaths _paths = new(cmdlet);

    /// <summary>Returns the files of the current input.</summary>
    public IEnumerable<ListPath> Read(PSObject? input)
    {
        foreach (PSObject item in PipedItems.From(input, cmdlet.Cancellation))
        {
            ListPath[] files = [.. Find(item)];
            if (files.Length == 0)
                cmdlet.WriteError(Errors.NotAPath());
            foreach (ListPath file in files)
                yield return file;
        }
    }

    /// <summary>Returns the files that an object has a property for; null if it has none.</summary>
    /// <param name="paths">Finds files.</param>
    /// <param name="item">The object.</param>
    /// <param name="isRow">Whether an object with some properties is a row although it has one for a path.</param>
    /// <exception cref="RuntimeException">The property cannot be read.</exception>
    public static IEnumerable<ListPath>? Find(ListPaths paths, PSObject item, Func<IEnumerable<string>, bool> isRow)
    {
        if (item.Properties["PSPath"]?.Value is string path)
            return paths.Literal(path);
        ObjectProperties properties = ObjectProperties.From(item, paths.Cancellation);
        string? name = PathProperties.FirstOrDefault(candidate => properties.Names.Contains(candidate, StringComparer.OrdinalIgnoreCase));
        if (name is null || isRow(properties.Names))
            return null;
        string[] found = GetPaths(properties[name], paths.Cancellation);
        return found.Length == 0 ? null : found.SelectMany(one => name == "Path" ? paths.Known(one) : paths.Literal(one));
    }

    private IEnumerable<ListPath> Find(PSObject item)
    {
        try
        {
            return item.BaseObject switch
            {
                string text => FindText(text),
                FileSystemInfo file => [_paths.File(file.FullName)],
                _ => Find(_paths, item, static _ => false) ?? [],
            };
        }
        catch (Exception unreadable) when (ObjectFault.IsUnreadable(unreadable))
        {
            return [];
        }
    }

    private IEnumerable<ListPath> FindText(string text)
    {
        if (ListPaths.HasLineBreaks(text))
            return [];
        ListPath[] files = _paths.Existing(text);
        bool isPath = extensions.Any(extension => text.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
        return files.Length > 0 || !isPath ? files : _paths.Matching(text);
    }

    private static string[] GetPaths(object? value, CancellationToken cancellation) =>
        (value is PSObject wrapped ? wrapped.BaseObject : value) switch
        {
            string { Length: > 0 } path => [path],
            IEnumerable<object> paths =>
                [.. new ObjectItems("Path", cancellation).Read(paths).SelectMany(GetText)],
            _ => [],
        };

    private static IEnumerable<string> GetText(object? path) =>
        ObjectText.From(path is PSObject wrapped ? wrapped.BaseObject : path) is { Length: > 0 } text ? [text] : [];
}
