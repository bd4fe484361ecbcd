namespace CicCsvImport.Piped;

/// <summary>
/// Decides whether piped input is the path of a list, a file, or a row. Text that is none of them is never shown, because it can be a
/// row with a password.
/// </summary>
/// <param name="cmdlet">The cmdlet.</param>
/// <param name="noun">The noun of the cmdlet.</param>
/// <param name="hasColumn">Whether any of some names is a column of the list.</param>
[WritesErrors(ErrorId.NotAFile, Uses = [typeof(ListPaths)])]
internal sealed class PipedInput(CicCmdlet cmdlet, string noun, Func<IEnumerable<string>, bool> hasColumn)
{
    private readonly ListPaths _paths = new(cmdlet);
    private int _number;
    private bool _hasLines;

    /// <summary>Whether some text was not a path.</summary>
    public bool HasRefused { get; private set; }

    /// <summary>Passes on the files and rows of the current input.</summary>
    public void Read(PSObject? input, Action<ListPath> readFile, Action<PSObject> readRow)
    {
        foreach (PSObject item in PipedItems.From(input, cmdlet.Cancellation))
        {
            _number++;
            IEnumerable<ListPath>? files = FindFiles(item);
            if (files is null)
                readRow(item);
            foreach (ListPath file in files ?? [])
                readFile(file);
        }
    }

    // null if the object is a row.
    private IEnumerable<ListPath>? FindFiles(PSObject item)
    {
        switch (item.BaseObject)
        {
            case string text:
                return FindText(item, text);
            case FileSystemInfo file:
                return [_paths.File(file.FullName)];
            case CicObject:
                return null;
        }

        try
        {
            return PipedPaths.Find(_paths, item, hasColumn);
        }
        catch (Exception unreadable) when (ObjectFault.IsUnreadable(unreadable))
        {
            // Read as a row, it is reported.
            return null;
        }
    }

    private IEnumerable<ListPath> FindText(PSObject item, string text)
    {
        if (item.Properties["ReadCount"] is not null || ListPaths.HasLineBreaks(text))
            return RefuseLine();
        ListPath[] files = _paths.Existing(text);
        if (files.Length > 0)
            return files;
        if (_hasLines || ListPaths.HasDelimiters(text))
            return RefuseLine();
        if (ListPaths.HasExtension(text))
            return _paths.Matching(text);
        if (!HasRefused)
            cmdlet.WriteError(Errors.NotAFile(_number, noun));
        HasRefused = true;
        return [];
    }

    // All lines of a file have one error.
    private ListPath[] RefuseLine()
    {
        if (!_hasLines)
            cmdlet.WriteError(Errors.LinesPiped(_number, noun));
        _hasLines = HasRefused = true;
        return [];
    }
}
