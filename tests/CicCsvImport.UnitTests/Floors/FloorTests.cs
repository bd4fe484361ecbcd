namespace CicCsvImport.UnitTests.Floors;

/// <summary>
/// The house has floors: a file uses only what stands in its own folder or on a floor below, so that no two folders use each other.
/// </summary>
public sealed class FloorTests
{
    /// <summary>The folders of each assembly, the lowest first.</summary>
    private static readonly Dictionary<string, string[]> FoldersOf = new()
    {
        ["CicCsvImport.Core"] =
        [
            "Text", "Issues", "Settings", "Passwords", "Loading",
            "Engine/Fast", "Engine/Schema", "Engine/Rules", "Engine/Headers", "Engine/Rows",
            "Engine/Changes", "Engine/Directories", "Engine/Plans", "Engine/Planning",
            "Kinds/Site", "Kinds/Stations", "Kinds/Phones/Models", "Kinds/Phones/Templates", "Kinds/Phones", "Kinds/Users",
            "Catalog",
        ],
        ["CicCsvImport.Infrastructure"] =
        [
            "Text", "Files", "Threading", "Records", "Csv", "Lists", "Configuration", "PlanFiles", "Sqlite/Connection", "Sqlite/Tables", "Sqlite",
        ],
        ["CicCsvImport"] =
        [
            "Streams", "Input", "Parameters", "Changes", "Cmdlets",
            "Commands/Lists", "Commands/Stations", "Commands/Phones", "Commands/Users", "Commands/Site", "Commands/Directories", "Commands/Plans",
        ],
    };

    /// <summary>Columns, cells, rows and what they are checked against know each other: that is the kernel, and the only circle of files.</summary>
    private const string Kernel = "Engine/Schema";

    private const int MostFilesOfKernelInCircle = 20;

    private const int MostFilesOfFolder = 34;

    public static TheoryData<string> Assemblies => [.. FoldersOf.Keys];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Every_folder_has_a_floor(string assembly)
    {
        IEnumerable<string> folders = SourceGraph.Read(assembly).Uses.Keys.Select(SourceGraph.GetFolder).Distinct();

        Assert.Equal(FoldersOf[assembly].Order(StringComparer.Ordinal), folders.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void No_file_uses_one_on_a_higher_floor(string assembly)
    {
        string[] floors = FoldersOf[assembly];
        IEnumerable<string> up = SourceGraph.Read(assembly).Arrows
            .Where(arrow => FloorOf(arrow.User) < FloorOf(arrow.Used))
            .Select(arrow => arrow.User + " -> " + arrow.Used);

        Assert.Empty(up);

        int FloorOf(string file) => Array.IndexOf(floors, SourceGraph.GetFolder(file));
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void No_files_outside_the_kernel_use_each_other(string assembly)
    {
        List<string[]> circles = SourceGraph.FindCircles(SourceGraph.Read(assembly).Uses);

        Assert.Empty(circles.Where(circle => circle.Any(file => SourceGraph.GetFolder(file) != Kernel)).Select(circle => string.Join(", ", circle)));
        Assert.All(circles, circle => Assert.InRange(circle.Length, 2, MostFilesOfKernelInCircle));
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void No_folder_is_too_full(string assembly) =>
        Assert.All(
            SourceGraph.Read(assembly).Uses.Keys.GroupBy(SourceGraph.GetFolder),
            folder => Assert.True(folder.Count() <= MostFilesOfFolder, $"{folder.Key} has {folder.Count()} files."));
}
