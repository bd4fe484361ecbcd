namespace CicCsvImport.UnitTests.Support;

/// <summary>Tests that change or measure the whole process, its environment or its memory. They run while no other test does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class WholeProcessGroup
{
    public const string Name = "Whole process";
}
