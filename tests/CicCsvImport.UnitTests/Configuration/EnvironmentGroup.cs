namespace CicCsvImport.UnitTests.Configuration;

/// <summary>Tests that set environment variables run while no other test does: the process has one environment only.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class EnvironmentGroup
{
    public const string Name = "Environment";
}
