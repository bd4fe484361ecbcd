namespace CicCsvImport.UnitTests.Support;

/// <summary>Sets an environment variable for a while.</summary>
internal sealed class EnvironmentVariable : IDisposable
{
    private readonly string _name;

    public EnvironmentVariable(string name, string value)
    {
        _name = name;
        Environment.SetEnvironmentVariable(name, value);
    }

    public void Dispose() => Environment.SetEnvironmentVariable(_name, null);
}
