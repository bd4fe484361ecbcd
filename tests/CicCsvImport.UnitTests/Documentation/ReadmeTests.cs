namespace CicCsvImport.UnitTests.Documentation;

/// <summary>
/// The README's tables say what the code says. With the environment variable UPDATE_README set to 1, the test writes them
/// instead.
/// </summary>
public sealed class ReadmeTests
{
    private static readonly string ReadmePath = Repository.PathOf("README.md");

    [Theory]
    [InlineData("columns")]
    [InlineData("issues")]
    public void A_table_of_the_README_is_the_code_s_own(string name)
    {
        string readme = File.ReadAllText(ReadmePath);
        string begin = $"<!-- {name} -->\n";
        string end = $"\n<!-- /{name} -->";
        int start = readme.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        int stop = readme.IndexOf(end, start, StringComparison.Ordinal);
        string expected = ReadmeTables.All[name]();

        if (Environment.GetEnvironmentVariable("UPDATE_README") == "1")
            File.WriteAllText(ReadmePath, string.Concat(readme.AsSpan(0, start), expected, readme.AsSpan(stop)));
        else
            Assert.Equal(expected, readme[start..stop]);
    }
}
