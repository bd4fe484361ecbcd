using System.Text.RegularExpressions;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Floors;

/// <summary>A test lies in a folder, that of what it tests or of a suite, and a name means one type.</summary>
public sealed partial class TestFolderTests
{
    public static TheoryData<string> Projects =>
        [
            .. Directory.EnumerateFiles(Repository.GetPath("tests"), "*.csproj", SearchOption.AllDirectories)
                .Select(file => Path.GetFileName(Path.GetDirectoryName(file)!)),
        ];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Only_the_program_lies_in_no_folder(string project) =>
        Assert.DoesNotContain(Sources(project), file => !file.Contains('/') && file != "Program.cs");

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_name_is_that_of_one_type(string project)
    {
        IEnumerable<string> names = Sources(project)
            .SelectMany(file => TypeDeclaration().Matches(File.ReadAllText(Repository.GetPath("tests", project, file))))
            .Select(match => match.Groups["Name"].Value);

        Assert.Empty(names.GroupBy(name => name).Where(types => types.Count() > 1).Select(types => types.Key));
    }

    /// <summary>The project's files of code, from its folder on.</summary>
    private static IEnumerable<string> Sources(string project)
    {
        string folder = Repository.GetPath("tests", project);
        return Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("obj/", StringComparison.Ordinal) && !file.StartsWith("bin/", StringComparison.Ordinal));
    }

    /// <summary>A type that stands in no other: its line is not indented.</summary>
    [GeneratedRegex(
        @"^(?:(?:public|internal|file|static|sealed|abstract|partial|readonly|ref) )*"
        + @"(?:class|struct|record struct|record|interface|enum) (?<Name>\w+)",
        RegexOptions.Multiline)]
    private static partial Regex TypeDeclaration();
}
