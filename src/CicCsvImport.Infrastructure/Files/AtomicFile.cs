using System.Globalization;
using System.Text.RegularExpressions;

namespace CicCsvImport.Infrastructure.Files;

/// <summary>
/// A file that is created completely or not at all. It is written to a temporary name in the same folder and then moved to its
/// path.
/// </summary>
internal sealed class AtomicFile : IDisposable
{
    private static readonly Regex TemporaryName = new(Leftovers.NamePattern);

    private readonly string _temporaryPath;
    private readonly bool _overwrite;
    private readonly bool _ownerOnly;
    private readonly FileRules? _rules;
    private bool _isKept;

    /// <param name="path">The full path of the file.</param>
    /// <param name="overwrite">Whether an existing file may be replaced.</param>
    /// <param name="ownerOnly">Whether only its owner may read it.</param>
    /// <exception cref="IOException">The file already exists or cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not write there.</exception>
    public AtomicFile(string path, bool overwrite, bool ownerOnly)
    {
        TargetPath = path = OutputTarget.Find(path, overwrite);
        _overwrite = overwrite;
        _ownerOnly = ownerOnly;
        string folder = Path.GetDirectoryName(path) ?? path;
        _temporaryPath = Path.Combine(folder, Leftovers.CreateName());
        // A file that replaces another one gets its access rules when it is complete, so that a private file stays private.
        _rules = ownerOnly ? null : FileRules.Find(path);
        Stream = ownerOnly || _rules is not null
            ? PrivateFile.Create(_temporaryPath)
            : new FileStream(_temporaryPath, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete);
        try
        {
            Leftovers.Remove(folder, _temporaryPath);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The path of the file.</summary>
    public string TargetPath { get; }

    /// <summary>Receives the file's content.</summary>
    public Stream Stream { get; }

    /// <summary>Checks that a file can be created at a path, without creating it.</summary>
    /// <inheritdoc cref="AtomicFile(string, bool, bool)"/>
    public static void ThrowIfUnusable(string path, bool overwrite) => new AtomicFile(path, overwrite, ownerOnly: true).Dispose();

    /// <summary>Deletes a file, if there is one.</summary>
    /// <exception cref="IOException">It is not a file that may be replaced.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not delete it.</exception>
    public static void Delete(string path) => File.Delete(OutputTarget.Find(path, overwrite: true));

    /// <summary>Replaces the names of temporary files in a message, which the user does not know, by the name of the file.</summary>
    public static string NameTarget(string message, string path) => TemporaryName.Replace(message, Path.GetFileName(path));

    /// <summary>
    /// Moves the complete file to its path. It is open until it has its name: otherwise another process would take it for a leftover.
    /// </summary>
    public void Commit()
    {
        // What only its owner may read cannot be retrieved again, so it must survive a power failure. The writer can have closed it.
        if (Stream is FileStream { CanWrite: true } file)
            file.Flush(flushToDisk: _ownerOnly);
        _rules?.Apply(_temporaryPath);
        if (OutputTarget.Find(TargetPath, _overwrite) != TargetPath)
            throw new IOException(Messages.Format("Error_BecameLink", TargetPath));
        if (_overwrite)
            Replace();
        else
            FileMove.ToNew(_temporaryPath, TargetPath);
        Stream.Dispose();
    }

    private void Replace()
    {
#if NET
        File.Move(_temporaryPath, TargetPath, overwrite: true);
#else
        // Replacing in place would keep the old file's access rules, which may let others read it.
        string? replaced = File.Exists(TargetPath) ? _temporaryPath + ".old" : null;
        if (replaced is not null)
            File.Move(TargetPath, replaced);
        File.Move(_temporaryPath, TargetPath);
        if (replaced is not null)
            File.Delete(replaced);
#endif
    }

    /// <summary>Keeps what was written so far under another name next to the path, because it cannot be moved there.</summary>
    /// <param name="writer">The writer on top of the file.</param>
    /// <returns>The full path of the file with the content.</returns>
    public string Keep(IDisposable writer)
    {
        Discard(writer);
        DiscardBuffer();
        _isKept = true;
        for (int number = 2; ; number++)
        {
            string name = Path.GetFileNameWithoutExtension(TargetPath) + " (" + number.ToString(CultureInfo.InvariantCulture) + ")";
            string path = Path.Combine(Path.GetDirectoryName(_temporaryPath)!, name + Path.GetExtension(TargetPath));
            try
            {
                FileMove.ToNew(_temporaryPath, path);
                Discard(Stream);
                return path;
            }
            catch (FileExistsException)
            {
                // The next number may be free.
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                Discard(Stream);
                return _temporaryPath;
            }
        }
    }

    /// <summary>Closes the file. A file that was not committed is deleted.</summary>
    public void Dispose() => DisposeWith(Stream);

    /// <summary>Closes the file, and the writer on top of it.</summary>
    public void DisposeWith(IDisposable writer)
    {
        Discard(writer);
        Discard(Stream);
        if (!_isKept)
            File.Delete(_temporaryPath);
    }

    private void DiscardBuffer()
    {
        try
        {
            Stream.Flush();
        }
        catch (IOException)
        {
            // As for closing.
        }
    }

    // On a full disk, closing throws again, because buffered content is still to be written. That content is no longer needed.
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
