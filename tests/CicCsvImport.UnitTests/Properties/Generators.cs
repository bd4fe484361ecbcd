using FsCheck;
using FsCheck.Fluent;

namespace CicCsvImport.UnitTests.Properties;

/// <summary>Generators made of others.</summary>
internal static class Generators
{
    /// <summary>One of several, some more often than others. It is Gen.Frequency, which Mono does not find.</summary>
    public static Gen<T> Weighted<T>(params (int Weight, Gen<T> Generator)[] choices) =>
        Gen.OneOf(choices.SelectMany(choice => Enumerable.Repeat(choice.Generator, choice.Weight)));
}
