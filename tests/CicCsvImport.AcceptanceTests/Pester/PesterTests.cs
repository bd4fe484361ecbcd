namespace CicCsvImport.AcceptanceTests.Pester;

public sealed class PesterTests
{
    /// <summary>Runs the suite: its tests are known only then.</summary>
    public static IEnumerable<TheoryDataRow<string?>> Results() => PesterRun.Start().Select(result =>
        new TheoryDataRow<string?>(result.Failure) { TestDisplayName = result.Name, Label = "", Skip = result.Skip });

    [Theory]
    [MemberData(nameof(Results), DisableDiscoveryEnumeration = true)]
    public void Passes(string? failure)
    {
        if (failure is not null)
            Assert.Fail(failure);
    }
}
