namespace CicCsvImport.Core.Engine.Changes;

/// <summary>Who does what with a directory, from which files.</summary>
/// <param name="Command">The command and its parameters, without anything that can hold a password.</param>
/// <param name="Sources">The lists it takes its objects from.</param>
internal sealed record RunHeader(string Command, IReadOnlyList<CicImportSource> Sources)
{
    /// <summary>When the run began, in universal time.</summary>
    public DateTime Time { get; init; } = DateTime.UtcNow;

    /// <summary>The account that runs it.</summary>
    public string User { get; init; } = Environment.UserDomainName == Environment.MachineName ? Environment.UserName : Environment.UserDomainName + "\\" + Environment.UserName;

    public string Computer { get; init; } = Environment.MachineName;

    /// <summary>The run that this one takes back, or null.</summary>
    public long? Undoes { get; init; }
}
