using CicCsvImport.HostTests.Support;

namespace CicCsvImport.HostTests.Golden;

/// <summary>The help that the build makes, and the syntax of the cmdlets, are what they were.</summary>
public sealed class GoldenHelpTests
{
    private const string Culture = "en-US";

    public static TheoryData<string> Files => [.. NamesIn(Path.Combine(Places.Module, Culture))];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_of_the_help_is_as_it_was(string file) =>
        GoldenFile.Verify($"{Culture}/{file}", GoldenFile.ReadExactly(Path.Combine(Places.Module, Culture, file)));

    [Fact]
    public void No_file_of_the_help_is_gone() =>
        Assert.Equal(NamesIn(Path.Combine(GoldenFile.Folder, Culture)), NamesIn(Path.Combine(Places.Module, Culture)));

    [Fact]
    public void The_syntax_of_each_cmdlet_is_as_it_was()
    {
        using var host = new Host();
        IEnumerable<string> syntax = host
            .Run("foreach ($command in (Get-Command -Module CicCsvImport)) { Get-Command -Name $command.Name -Syntax }")
            .WithoutErrors()
            .Output.Select(text => text.ToString().ReplaceLineEndings("\n").Trim() + "\n");

        GoldenFile.Verify("syntax.txt", syntax);
    }

    private static string[] NamesIn(string folder) =>
        [.. Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
}
