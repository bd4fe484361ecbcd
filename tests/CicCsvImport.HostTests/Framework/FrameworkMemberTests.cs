using System.Management.Automation;
using CicCsvImport.HostTests.Support;

namespace CicCsvImport.HostTests.Framework;

/// <summary>
/// All that the assemblies use is there at run time, on either PowerShell: each type and member that they refer to is looked up,
/// with its signature, in the metadata of what will be there. This needs no Windows.
/// </summary>
public sealed class FrameworkMemberTests
{
    private static readonly string Folder = FrameworkFiles.ModuleFolder;
    private static readonly string[] Shipped = Directory.GetFiles(Folder, "*.dll");
    private static readonly string[] ShippedFor7 = Directory.GetFiles(Places.Assemblies, "*.dll");

    // Where both the module and the framework have an assembly, the version that is asked for decides which is taken.
    private static readonly MetadataSet[] WindowsPowerShell =
    [
        new([.. Shipped, .. FrameworkFiles.Framework(), FrameworkFiles.PowerShellStandard]),
        new([.. FrameworkFiles.Framework(), FrameworkFiles.PowerShellStandard, .. Shipped]),
    ];

    private static readonly string[] Runtime = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);

    // By the engine that the tests run in, and by what every engine has.
    private static readonly MetadataSet[] PowerShell7 =
    [
        new([.. ShippedFor7, typeof(PSObject).Assembly.Location, .. Runtime]),
        new([.. ShippedFor7, FrameworkFiles.PowerShellStandard, .. Runtime]),
    ];

    public static TheoryData<string> Assemblies => [.. Shipped.Select(path => Path.GetFileName(path))];

    public static TheoryData<string> AssembliesFor7 => [.. ShippedFor7.Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void On_Windows_PowerShell_all_is_there_that_an_assembly_uses(string file) =>
        Assert.All(WindowsPowerShell, all => Assert.Empty(all.MissingFor(Path.Combine(Folder, file))));

    [Theory]
    [MemberData(nameof(AssembliesFor7))]
    public void On_PowerShell_7_all_is_there_that_an_assembly_uses(string file) =>
        Assert.All(PowerShell7, all => Assert.Empty(all.MissingFor(Path.Combine(Places.Assemblies, file))));

    /// <summary>The proof that the tests above find a type and a member: the module's other build is not for this framework.</summary>
    [Fact]
    public void What_the_framework_lacks_is_found()
    {
        IReadOnlyList<string> missing = WindowsPowerShell[0].MissingFor(Path.Combine(Places.Assemblies, "CicCsvImport.Infrastructure.dll"));

        Assert.Contains("System.Buffers.OperationStatus", missing);
        Assert.Contains("System.String: System.Boolean Contains(System.Char)", missing);
        Assert.DoesNotContain(missing, name => name.StartsWith("CsvHelper.", StringComparison.Ordinal));
    }

    /// <summary>The same of the engine: this assembly is made for that of PowerShell 7.</summary>
    [Fact]
    public void What_PowerShell_Standard_lacks_is_found() => Assert.Contains(
        "System.Management.Automation.PowerShell: static System.Management.Automation.PowerShell "
            + "Create(System.Management.Automation.Runspaces.Runspace)",
        WindowsPowerShell[0].MissingFor(typeof(FrameworkMemberTests).Assembly.Location));
}
