using CicCsvImport.HostTests.Loading;

namespace CicCsvImport.HostTests;

/// <summary>The test assembly as a program: a process in which nothing of the module is loaded yet.</summary>
internal static class Program
{
    private static void Main(string[] arguments) => Console.Write(CleanProcess.Scenarios[arguments[0]]());
}
