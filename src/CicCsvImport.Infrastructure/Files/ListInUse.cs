using System.Collections.Concurrent;

namespace CicCsvImport.Infrastructure.Files;

/// <summary>
/// A list that a command has read. Until its pipeline ends, no output of the process may replace the list: what the pipeline outputs can
/// lack rows and passwords, or be nothing at all.
/// </summary>
internal sealed class ListInUse : IDisposable
{
    private static readonly ConcurrentDictionary<ListInUse, string> All = new();

    /// <param name="path">The full path.</param>
    public ListInUse(string path) => All[this] = path;

    /// <summary>Checks whether a path leads to such a list.</summary>
    public static bool Is(string path) => All.Values.Any(list => FileStatus.AreSame(list, path));

    public void Dispose() => All.TryRemove(this, out _);
}
