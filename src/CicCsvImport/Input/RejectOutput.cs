using CicCsvImport.Infrastructure.Files;
using CicCsvImport.Infrastructure.Lists;

namespace CicCsvImport.Input;

/// <summary>The files of -RejectPath, for rows that are not imported.</summary>
[WritesErrors(ErrorId.RejectPathIsList, Uses = [typeof(OutputFile)])]
internal sealed class RejectOutput : IDisposable
{
    private readonly CicCmdlet _cmdlet;
    private readonly OutputFile _file;
    private readonly RejectWriter _writer;
    private string? _lastSource;

    private RejectOutput(CicCmdlet cmdlet, OutputFile file)
    {
        _cmdlet = cmdlet;
        _file = file;
        _writer = new RejectWriter(file.Path, file.Force, file.IsWorkbook, cmdlet.Cancellation);
    }

    /// <summary>Checks the path of the file before anything is read; null if the user declines.</summary>
    /// <param name="cmdlet">The cmdlet.</param>
    /// <param name="path">The path that the user specifies.</param>
    /// <param name="force">Whether an existing file is overwritten.</param>
    /// <param name="settings">The settings file that the user specifies, or null.</param>
    public static RejectOutput? Open(CicCmdlet cmdlet, string path, bool force, string? settings)
    {
        var file = new OutputFile(cmdlet, OutputPath.Resolve(cmdlet, path), force) { DisplayPath = path, CanBeWorkbook = true };
        if (!cmdlet.ShouldProcess(file.Path, Messages.Get("Action_Rejects")))
            return null;
        file.ThrowIfUnusable(settings);
        file.EndsScript = true;
        return cmdlet.Own(new RejectOutput(cmdlet, file));
    }

    /// <summary>
    /// Checks that the file is not one of the lists. Otherwise that list would be overwritten and its imported rows would be lost.
    /// </summary>
    public void ThrowIfList(ListPath list)
    {
        if (IsSame(list, _file.Path))
            _cmdlet.ThrowTerminatingError(Errors.RejectPathIsList(_file.DisplayPath));
        if (_writer.Paths.Any(path => IsSame(list, path)))
            _cmdlet.ThrowTerminatingError(Errors.RejectPathIsList(list.DisplayPath));
    }

    /// <summary>Checks that the file is not the list that an object comes from.</summary>
    public void ThrowIfSource(PSObject item)
    {
        if (ImportSources.FindPath(item) is not { } path || path == _lastSource)
            return;
        _lastSource = path;
        ThrowIfList(new ListPath(path, path));
    }

    public void Write(ListReading reading, ReadRow row)
    {
        // A file that has changed while being read ends with an issue that has no row.
        if (row.Source is not null)
            _file.Write(() => _writer.Write(reading.Map.Headings, reading.Delimiter, row, reading.Map.GetName));
    }

    /// <summary>Writes an object that is not imported.</summary>
    public void Write(ReadRow row)
    {
        if (row.Source is not ObjectRecord item)
            return;
        _file.Write(() => _writer.Write(item.Headings, delimiter: null, row));
    }

    /// <summary>Moves the files to their paths.</summary>
    /// <param name="areAllRead">Whether all lists were read to the end.</param>
    public void Commit(bool areAllRead)
    {
        _file.Write(() => _writer.Commit(areAllRead));
        foreach (string path in _writer.Paths)
            _cmdlet.WriteVerbose(Messages.Format("Stream_Rejects", path));
    }

    public void Dispose() => _writer.Dispose();

    private static bool IsSame(ListPath list, string path) => FileStatus.AreSame(list.FullPath, path);
}
