using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Text;

namespace CicCsvImport.Infrastructure.Files;

/// <summary>
/// A file that comes into being whole or not at all: it is written under another name beside its place, and moved there
/// when it is complete.
/// </summary>
internal sealed class AtomicFile : IDisposable
{
    private readonly string _temporaryPath;
    private readonly bool _overwrite;

    /// <param name="path">The full path of the file to be.</param>
    /// <param name="overwrite">Whether a file that is there may be replaced.</param>
    /// <param name="ownerOnly">Whether nobody but its owner may read it.</param>
    /// <exception cref="IOException">There is a file already, or none can be written there.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not write there.</exception>
    public AtomicFile(string path, bool overwrite, bool ownerOnly)
    {
        TargetPath = path = GetEnd(path);
        _overwrite = overwrite;
        ThrowIfUnusable(path, overwrite);
        string folder = Path.GetDirectoryName(path) ?? path;
        _temporaryPath = Path.Combine(folder, "." + Path.GetRandomFileName() + ".tmp");
        Stream = ownerOnly
            ? PrivateFile.Create(_temporaryPath)
            : new FileStream(_temporaryPath, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read);
    }

    /// <summary>The path of the file to be.</summary>
    public string TargetPath { get; }

    /// <summary>Takes the file's content.</summary>
    public Stream Stream { get; }

    /// <exception cref="IOException">There is such a file, and it may not be replaced; or there is no such folder.</exception>
    public static void ThrowIfUnusable(string path, bool overwrite)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder && !Directory.Exists(folder))
            throw new DirectoryNotFoundException(ErrorId.NoFolder.Text(folder));
        if (Directory.Exists(path))
            throw new IOException(Messages.Format("Error_IsFolder", path));
        if (!overwrite && File.Exists(path))
            throw new FileExistsException(path);
    }

    // A link stays one: it is the file behind it that is replaced.
    private static string GetEnd(string path)
    {
#if NET
        return new FileInfo(path) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName : path;
#else
        return path;
#endif
    }

    /// <summary>Puts the complete file in its place.</summary>
    public void Commit()
    {
        Stream.Dispose();
        ThrowIfUnusable(TargetPath, _overwrite);
#if NET
        File.Move(_temporaryPath, TargetPath, _overwrite);
#else
        // Replacing would keep the old file's access rules, which may let others read it.
        string? replaced = File.Exists(TargetPath) ? _temporaryPath + ".old" : null;
        if (replaced is not null)
            File.Move(TargetPath, replaced);
        File.Move(_temporaryPath, TargetPath);
        if (replaced is not null)
            File.Delete(replaced);
#endif
    }

    /// <summary>Closes the file; one that was not committed leaves nothing behind.</summary>
    public void Dispose() => DisposeWith(Stream);

    /// <summary>Closes the file, and what writes to it.</summary>
    public void DisposeWith(IDisposable writer)
    {
        Discard(writer);
        Discard(Stream);
        File.Delete(_temporaryPath);
    }

    // A file that is full throws again at its end: there is no room for what was still held back. Nobody wants it any more.
    private static void Discard(IDisposable writer)
    {
        try
        {
            writer.Dispose();
        }
        catch (IOException)
        {
        }
    }
}
