using System.Text;
using CicCsvImport.HostTests.Support;

namespace CicCsvImport.HostTests.Golden;

/// <summary>
/// A file of tests/golden or docs: what an earlier build has made, with which the present build is compared byte for byte. A change
/// that is meant is shown by the diff of these files: with the environment variable CIC_UPDATE_GOLDEN=1 the tests write them anew,
/// and a test that has written one fails, so that nothing is remade unseen.
/// </summary>
internal static class GoldenFile
{
    private const string Switch = "CIC_UPDATE_GOLDEN";
    private const int ShownAround = 60;

    private const string Golden = "tests/golden";

    public static string Folder { get; } = Path.Combine(Places.Root, Golden);

    /// <summary>Compares lines with a golden file.</summary>
    public static void Verify(string name, IEnumerable<string> lines) => Verify(name, string.Concat(lines.Select(line => line + "\n")));

    /// <summary>Compares a text with a golden file.</summary>
    public static void Verify(string name, string actual) => VerifyFile($"{Golden}/{name}", actual);

    /// <summary>Compares a text with a file of the repository that is kept as golden files are.</summary>
    public static void VerifyFile(string name, string actual)
    {
        string path = Path.Combine(Places.Root, name);
        string? expected = File.Exists(path) ? ReadExactly(path) : null;
        if (expected == actual)
            return;
        if (Environment.GetEnvironmentVariable(Switch) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, Encoding.UTF8.GetBytes(actual));
            Assert.Fail($"{name} was written anew. Read its diff, and run the tests without {Switch}.");
        }

        Assert.Fail(expected is null
            ? $"There is no {name}. {Switch}=1 writes it."
            : $"{Difference(name, expected, actual)}\nIf that is meant, {Switch}=1 writes the file anew.");
    }

    /// <summary>The text of a file with its byte-order mark and its line ends.</summary>
    public static string ReadExactly(string path) => Encoding.UTF8.GetString(File.ReadAllBytes(path));

    /// <summary>The first place where two texts differ: the line, and the part of it that does.</summary>
    public static string Difference(string name, string expected, string actual)
    {
        string[] before = expected.Split('\n');
        string[] now = actual.Split('\n');
        int line = before.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        string old = line < before.Length ? before[line] : "(the end)";
        string current = line < now.Length ? now[line] : "(the end)";
        int column = old.Zip(current).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"{name} differs in line {line + 1}, from character {column + 1}.\n"
            + $"golden: {Part(old, column)}\nbuilt:  {Part(current, column)}";
    }

    private static string Part(string line, int column)
    {
        int start = Math.Max(0, column - ShownAround);
        int end = Math.Min(line.Length, column + ShownAround);
        string part = line[start..end].Replace("\r", "\\r", StringComparison.Ordinal);
        return (start > 0 ? "..." : "") + part + (end < line.Length ? "..." : "");
    }
}
