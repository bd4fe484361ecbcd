namespace CicCsvImport.UnitTests.Framework;

/// <summary>
/// Mono runs the tests of the build for .NET Framework where there is no Windows. What .NET Framework has and Mono lacks is not
/// tried there; the result says why.
/// </summary>
internal static class MonoRuntime
{
    /// <summary>How many of a number of random cases are tried. Mono is several times slower.</summary>
    public static int Fewer(int count) => Lacks("speed") is null ? count : count / 10;

    /// <summary>How long work may take that takes this long elsewhere.</summary>
    public static TimeSpan Longer(TimeSpan time) => Lacks("speed") is null ? time : TimeSpan.FromTicks(time.Ticks * 5);

    /// <summary>The reason to skip a test: null where it is not Mono that runs it.</summary>
    public static string? Lacks(string what) => Type.GetType("Mono.Runtime") is null ? null : $"Mono has no {what}.";
}

/// <summary>A test of what Mono lacks.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactButOnMonoAttribute : FactAttribute
{
    public FactButOnMonoAttribute(string lacks) => Skip = MonoRuntime.Lacks(lacks);
}

/// <summary>A test with several cases of what Mono lacks.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TheoryButOnMonoAttribute : TheoryAttribute
{
    public TheoryButOnMonoAttribute(string lacks) => Skip = MonoRuntime.Lacks(lacks);
}
