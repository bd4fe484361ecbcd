using CicCsvImport.HostTests.Support;

namespace CicCsvImport.HostTests.Golden;

/// <summary>
/// The pages of docs equal those that the build has generated for the module, with the tables of columns, issues, errors and cmdlets.
/// </summary>
public sealed class PageTests
{
    private const string Folder = "docs";

    public static TheoryData<string> Pages => [.. NamesIn(Places.Root)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_has_what_the_code_states(string page) =>
        GoldenFile.VerifyFile($"{Folder}/{page}", GoldenFile.ReadExactly(Path.Combine(Places.Module, Folder, page)));

    [Fact]
    public void The_module_has_no_other_pages() => Assert.Equal(NamesIn(Places.Root), NamesIn(Places.Module));

    private static string[] NamesIn(string root) =>
        [
            .. Directory.EnumerateFiles(Path.Combine(root, Folder), "*.md")
                .Select(file => Path.GetFileName(file))
                .Order(StringComparer.Ordinal),
        ];
}
