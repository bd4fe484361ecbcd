using System.Globalization;
using CicCsvImport.UnitTests.Framework;
using FsCheck.Xunit;

namespace CicCsvImport.UnitTests.Properties;

/// <summary>
/// What must hold for whatever is generated. CIC_TEST_CASES sets how many cases each property is tried with; a failure names
/// the seed that, put into CIC_TEST_REPLAY as it is printed, tries that case again.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ListPropertyAttribute : PropertyAttribute
{
    private const int ShortRun = 100;

    public ListPropertyAttribute()
    {
        MaxTest = int.TryParse(Environment.GetEnvironmentVariable("CIC_TEST_CASES"), CultureInfo.InvariantCulture, out int cases)
            ? cases
            : MonoRuntime.Fewer(ShortRun);
        if (Environment.GetEnvironmentVariable("CIC_TEST_REPLAY") is { Length: > 0 } seed)
            Replay = seed.Trim('(', ')');
        QuietOnSuccess = true;
    }

    /// <summary>How many times as long a case takes as it usually does. It is tried with fewer cases.</summary>
    public int Cost
    {
        get;
        set => MaxTest = Math.Max(1, MaxTest / (field = value));
    } = 1;

    /// <param name="lacks">What Mono lacks for it.</param>
    public ListPropertyAttribute(string lacks)
        : this() => Skip = MonoRuntime.Lacks(lacks);
}
