using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests;

/// <summary>The test assembly as a program: another process that uses a directory.</summary>
internal static class Program
{
    private static void Main(string[] arguments) => OtherProcess.Scenarios[arguments[0]](arguments[1]);
}
