using System.Management.Automation;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Text;
using CicCsvImport.Infrastructure.Lists;
using CicCsvImport.Streams;

namespace CicCsvImport.Input;

/// <summary>The files of -RejectPath, for rows that do not import.</summary>
[WritesErrors(ErrorId.RejectPathIsList, Uses = [typeof(OutputFile)])]
internal sealed class RejectOutput : IDisposable
{
    private readonly PSCmdlet _cmdlet;
    private readonly OutputFile _file;
    private readonly RejectWriter _writer;

    /// <summary>Looks at the place of the file before anything is read.</summary>
    public RejectOutput(PSCmdlet cmdlet, string path, bool force)
    {
        _cmdlet = cmdlet;
        _file = new OutputFile(cmdlet, OutputPath.Resolve(cmdlet, path), force) { DisplayPath = path };
        _file.ThrowIfUnusable();
        _writer = new RejectWriter(_file.Path, force);
    }

    /// <summary>A list that is one of the files would be replaced, and the rows that do import would be lost.</summary>
    public void ThrowIfList(ListPath list)
    {
        if (IsSame(list, _file.Path))
            _cmdlet.ThrowTerminatingError(Errors.RejectPathIsList(_file.DisplayPath));
        if (_writer.Paths.Any(path => IsSame(list, path)))
            _cmdlet.ThrowTerminatingError(Errors.RejectPathIsList(list.DisplayPath));
    }

    public void Write(ListReading reading, ReadRow row)
    {
        // A file that has changed while it was read ends with an issue that is not a row's.
        if (row.Source is not null)
            _file.Write(() => _writer.Write(reading, row));
    }

    /// <summary>Puts the files in their places.</summary>
    /// <param name="areAllRead">Whether all lists were read to their ends.</param>
    public void Commit(bool areAllRead)
    {
        _file.Write(() => _writer.Commit(areAllRead));
        foreach (string path in _writer.Paths)
            _cmdlet.WriteVerbose(Messages.Format("Stream_Rejects", path));
    }

    public void Dispose() => _writer.Dispose();

    private static bool IsSame(ListPath list, string path) => list.FullPath.Equals(path, OutputPath.Comparison);
}
