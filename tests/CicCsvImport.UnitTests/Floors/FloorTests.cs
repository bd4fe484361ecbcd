namespace CicCsvImport.UnitTests.Floors;

/// <summary>
/// The house has floors: a file uses only what is in its own folder or on a floor below, so that no two folders use each other.
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
            "Engine/Changes", "Engine/Directories", "Engine/History", "Engine/Plans", "Engine/Planning",
            "Kinds/Site", "Kinds/Stations", "Kinds/Phones/Models", "Kinds/Phones/Templates", "Kinds/Phones", "Kinds/Users",
            "Catalog", "Reports",
        ],
        ["CicCsvImport.Infrastructure"] =
        [
            "Text", "Files", "Threading", "Records", "Csv", "Workbooks", "Workbooks/Writing", "Lists", "Configuration",
            "Stored", "PlanFiles", "Reports", "Sqlite/Connection", "Sqlite/Tables", "Sqlite",
        ],
        ["CicCsvImport"] =
        [
            "Streams", "Session", "Input", "Output", "Parameters", "Piped", "Changes", "Cmdlets",
            "Commands/Lists", "Commands/Stations", "Commands/Phones", "Commands/Users", "Commands/Site", "Commands/Directories",
            "Commands/Plans",
        ],
    };

    /// <summary>
    /// The kernel: columns, cells, rows and their context refer to each other. It is the only large circle of files.
    /// </summary>
    private const string Kernel = "Engine/Schema";

    private const int MostFilesOfKernelInCircle = 20;

    /// <summary>Within the folder of a kind, an object and its list refer to each other: to its columns, and to the row's type.</summary>
    private const string Kinds = "Kinds/";

    private const int MostFilesOfKindInCircle = 4;

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

        Assert.True(!up.Any(), string.Join(Environment.NewLine, up));

        int FloorOf(string file) => Array.IndexOf(floors, SourceGraph.GetFolder(file));
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Only_the_kernel_and_an_object_with_its_list_are_circles(string assembly)
    {
        List<string[]> circles = SourceGraph.FindCircles(SourceGraph.Read(assembly).Uses);

        IEnumerable<string> others = circles.Where(circle => !IsKernel(circle) && !IsOfOneKind(circle))
            .Select(circle => string.Join(", ", circle));
        Assert.True(!others.Any(), string.Join(Environment.NewLine, others));

        static bool IsKernel(string[] circle) =>
            circle.Length <= MostFilesOfKernelInCircle && circle.All(file => SourceGraph.GetFolder(file) == Kernel);

        static bool IsOfOneKind(string[] circle) =>
            circle.Length <= MostFilesOfKindInCircle
            && circle.Select(SourceGraph.GetFolder).Distinct().Count() == 1
            && circle[0].StartsWith(Kinds, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void No_folder_is_too_full(string assembly) =>
        Assert.All(
            SourceGraph.Read(assembly).Uses.Keys.GroupBy(SourceGraph.GetFolder),
            folder => Assert.True(folder.Count() <= MostFilesOfFolder, $"{folder.Key} has {folder.Count()} files."));
}
