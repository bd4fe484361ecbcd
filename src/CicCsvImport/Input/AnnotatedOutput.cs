using CicCsvImport.Infrastructure.Files;
using CicCsvImport.Infrastructure.Lists;

namespace CicCsvImport.Input;

/// <summary>The workbook of -AnnotatedPath, which has the lists and their issues.</summary>
[WritesErrors(ErrorId.AnnotatedPathIsList, ErrorId.ObjectsNotAnnotated, Uses = [typeof(OutputFile)])]
internal sealed class AnnotatedOutput : IDisposable
{
    private readonly CicCmdlet _cmdlet;
    private readonly OutputFile _file;
    private readonly AnnotatedWriter _writer;

    private AnnotatedOutput(CicCmdlet cmdlet, OutputFile file, string[]? codes)
    {
        _cmdlet = cmdlet;
        _file = file;
        _writer = new AnnotatedWriter(file.Path, file.Force, cmdlet.Cancellation) { Codes = codes };
    }

    /// <summary>Checks the path of the file before anything is read; null if the user declines.</summary>
    /// <param name="cmdlet">The cmdlet.</param>
    /// <param name="path">The path that the user specifies.</param>
    /// <param name="force">Whether an existing file is overwritten.</param>
    /// <param name="settings">The settings file that the user specifies, or null.</param>
    /// <param name="codes">The codes of the issues that are asked for; null means all.</param>
    public static AnnotatedOutput? Open(CicCmdlet cmdlet, string path, bool force, string? settings, string[]? codes)
    {
        var file = new OutputFile(cmdlet, OutputPath.Resolve(cmdlet, path), force) { DisplayPath = path, MustBeWorkbook = true };
        if (!cmdlet.ShouldProcess(file.Path, Messages.Get("Action_Annotated")))
            return null;
        file.ThrowIfUnusable(settings);
        return cmdlet.Own(new AnnotatedOutput(cmdlet, file, codes));
    }

    /// <summary>Checks that the file is not one of the lists, which would be overwritten.</summary>
    public void ThrowIfList(ListPath list)
    {
        if (FileStatus.AreSame(list.FullPath, _file.Path))
            _cmdlet.ThrowTerminatingError(Errors.AnnotatedPathIsList(_file.DisplayPath));
    }

    /// <summary>Refuses an object, which has no list to copy.</summary>
    public void ThrowObject() => _cmdlet.ThrowTerminatingError(Errors.ObjectsNotAnnotated(_file.DisplayPath));

    /// <inheritdoc cref="AnnotatedWriter.Start"/>
    public void Start(ListReading list, IReadOnlyList<CicIssue> issues) => _file.Write(() => _writer.Start(list, issues));

    /// <inheritdoc cref="AnnotatedWriter.Write"/>
    public void Write(ReadRow row) => _file.Write(row, _writer.Write);

    /// <summary>Moves the workbook to its path.</summary>
    public void Commit() => _file.Write(() =>
    {
        if (_writer.Commit())
            _cmdlet.WriteVerbose(Messages.Format("Stream_Annotated", _file.Path));
    });

    public void Dispose() => _writer.Dispose();
}
