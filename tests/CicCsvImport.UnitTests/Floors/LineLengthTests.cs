using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Floors;

/// <summary>Every line of code fits into a window.</summary>
public sealed class LineLengthTests
{
    private const int MostCharacters = 140;

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    public void No_line_is_too_long(string folder)
    {
        string root = Repository.GetPath(folder);
        string[] files =
        [
            .. Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(root, file))
                .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin")),
        ];

        Assert.NotEmpty(files);
        Assert.Empty(files.SelectMany(file => LongLines(root, file)));
    }

    private static IEnumerable<string> LongLines(string root, string file) => File.ReadLines(Path.Combine(root, file))
        .Select((line, index) => (line.Length, Place: $"{file}:{index + 1}"))
        .Where(line => line.Length > MostCharacters)
        .Select(line => $"{line.Place} has {line.Length} characters.");
}
