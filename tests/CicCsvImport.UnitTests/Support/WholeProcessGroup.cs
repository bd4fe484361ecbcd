namespace CicCsvImport.UnitTests.Support;

/// <summary>Tests that change or measure what the process has only one of, its environment or its memory, run while no other test does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class WholeProcessGroup
{
    public const string Name = "Whole process";
}
